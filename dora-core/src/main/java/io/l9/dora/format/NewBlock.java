package io.l9.dora.format;

import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block that is to be written.
 *
 * @param fields names with values, in the order in which they are to stand
 * @param lines the block as a template spells it, from its first marker line to its last, with LF between the lines and none at the end; empty
 *     for the spelling of the format's own. Formats without comments write the fields alone
 * @param pointsToFooter whether the format's own spelling of a header says, where there are comments, that there is more at the end of the file
 */
public record NewBlock(Value.Mapping fields, Optional<String> lines, boolean pointsToFooter) {

    /** Makes a block that does not point to another one. */
    public NewBlock(Value.Mapping fields, Optional<String> lines) {
        this(fields, lines, false);
    }

    /** Returns a block in the spelling of the format's own. */
    public static NewBlock of(Value.Mapping fields) {
        return new NewBlock(fields, Optional.empty());
    }

    /** Returns this block as a header of a file with a footer. */
    public NewBlock withFooter() {
        return new NewBlock(fields, lines, true);
    }

    /**
     * Returns the lines above the fields in the format's own spelling, as comments.
     *
     * @param opening those of the markers
     * @param footer the name that the format has for a footer
     */
    public List<String> opening(List<String> opening, String footer) {
        List<String> all = new ArrayList<>(opening);
        if (pointsToFooter) {
            all.add(FooterPointer.of(footer));
        }
        return all;
    }
}
