/**
 * One problem of a document that somebody wrote, and a value that comes with its problems.
 */
@NullMarked
package io.l9.dora.diagnostic;

import org.jspecify.annotations.NullMarked;
