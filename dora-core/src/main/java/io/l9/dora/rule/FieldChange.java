package io.l9.dora.rule;

import io.l9.dora.text.Position;

/**
 * A field that holds another value than it did before a change.
 *
 * @param entry the file, as it is now
 * @param field the name of the field
 * @param position where its value stands now
 * @param pathBefore the name that the file had
 * @param before what it held, as text; of a long one as {@link LongText} has it
 * @param after what it holds, likewise
 */
public record FieldChange(
        FileEntry entry, String field, Position position, String pathBefore, String before, String after) {}
