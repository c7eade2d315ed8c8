/** Builds as users start them: a Maven of its own process, on a project of its own folder. */
@NullMarked
package io.l9.dora.it;

import org.jspecify.annotations.NullMarked;
