/**
 * YAML read as values with places: no tags, no implicit dates, no surprises of YAML 1.1. Also what every format that speaks
 * YAML needs to find a block: its key, its marker lines, and what is wrong with it.
 */
@NullMarked
package io.l9.dora.yaml;

import org.jspecify.annotations.NullMarked;
