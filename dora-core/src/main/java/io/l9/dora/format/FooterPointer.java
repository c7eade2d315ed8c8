package io.l9.dora.format;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;

/** The comment of a header that says that there is more at the end of the file. */
public final class FooterPointer {

    private static final String START = "Extended metadata: ";
    private static final String END = " at the end of this file";

    private FooterPointer() {}

    /**
     * Returns the comment.
     *
     * @param footer the name that the format has for a footer
     */
    static String of(String footer) {
        return "# " + START + footer + END;
    }

    /** Returns the first line of a header that is such a comment, with its line end; a header may be in comments itself. */
    public static Optional<Span> in(SourceText text, Span header) {
        for (int line = text.lineStart(header.start()); line < header.end(); line = text.nextLine(line)) {
            if (isPointer(text.string(line, text.lineEnd(line)).strip())) {
                return Optional.of(new Span(line, text.nextLine(line)));
            }
        }
        return Optional.empty();
    }

    private static boolean isPointer(String line) {
        int start = 0;
        while (start < line.length() && "# \t".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        return line.startsWith("#") && line.startsWith(START, start) && line.endsWith(END);
    }
}
