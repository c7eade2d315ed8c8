/**
 * The only package that touches the disk and git: which files there are, and their bytes.
 */
@NullMarked
package io.l9.dora.workspace;

import org.jspecify.annotations.NullMarked;
