/** The audit log as lines of bytes: what they say, how they are spelled, how each is chained to the one before, and how that is verified (spec 9). */
@NullMarked
package io.l9.dora.audit;

import org.jspecify.annotations.NullMarked;
