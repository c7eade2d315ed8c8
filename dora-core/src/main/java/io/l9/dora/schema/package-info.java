/**
 * Where the values of a block come from: schemas with their cascade, expressions of the contract, what a file says of itself (spec 5).
 */
@NullMarked
package io.l9.dora.schema;

import org.jspecify.annotations.NullMarked;
