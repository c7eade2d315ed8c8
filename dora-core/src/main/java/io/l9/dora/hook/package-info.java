/**
 * What is installed so that commits wait for a check: scripts, what they are told, and the lines in a {@code pre-commit} that may be somebody else's. Knows
 * bytes, no disk.
 */
@NullMarked
package io.l9.dora.hook;

import org.jspecify.annotations.NullMarked;
