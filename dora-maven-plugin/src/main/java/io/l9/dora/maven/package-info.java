/**
 * The goals. What they decide, the engine decides: here is what concerns Maven alone - parameters, where the tree begins, once a session,
 * and how a build fails.
 */
@NullMarked
package io.l9.dora.maven;

import org.jspecify.annotations.NullMarked;
