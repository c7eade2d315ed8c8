/**
 * YAML read as values with places: no tags, no implicit dates, no surprises of YAML 1.1.
 */
@NullMarked
package io.l9.dora.yaml;

import org.jspecify.annotations.NullMarked;
