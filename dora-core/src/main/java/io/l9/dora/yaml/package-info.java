/**
 * YAML read as values with places: no implicit dates, no aliases, no surprises of YAML 1.1; and what the formats that hold blocks in YAML share.
 */
@NullMarked
package io.l9.dora.yaml;

import org.jspecify.annotations.NullMarked;
