package io.l9.dora.schema;

import io.l9.dora.value.Value;

/**
 * The value that a field is to have, with the reason.
 *
 * @param value its span is that in the document where it stands, which is not the file that the field is of
 * @param origin where it comes from, for people: the document with line and column, or the term of the contract; printable
 */
public record FieldValue(Value value, String origin) {

    /** The origin of what a file takes from the clock. */
    static final String TIME_OF_RUN = "the time of the run";

    /** Tells whether the value is another one in each run. */
    public boolean isTimeOfRun() {
        return origin.equals(TIME_OF_RUN);
    }
}
