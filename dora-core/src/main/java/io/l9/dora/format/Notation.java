package io.l9.dora.format;

import io.l9.dora.value.Value;

/** How a syntax with brackets spells values. */
public interface Notation {

    /** Returns the spelling of a value that has no parts, or of a key. */
    String scalar(Value value);

    /** Returns what stands around the parts of a sequence or map. */
    Brackets brackets(Value collection);

    /** Returns what stands between a key and its value. */
    String colon();

    /** Returns what stands between parts on one line. */
    String comma();

    /**
     * What stands around the parts of a sequence or map.
     *
     * @param closeLine what follows the last part on one line
     * @param lastComma what follows the last part where each has a line of its own
     * @param close what stands on a line of its own then
     */
    record Brackets(String open, String closeLine, String lastComma, String close) {}
}
