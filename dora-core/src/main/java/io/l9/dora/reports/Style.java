package io.l9.dora.reports;

import io.l9.dora.diagnostic.Severity;

/** How the parts of a console line are set off from each other. */
public enum Style {
    /** Nothing but the text. */
    PLAIN {
        @Override
        String strong(String text) {
            return text;
        }

        @Override
        String faint(String text) {
            return text;
        }

        @Override
        String loud(Severity severity, String text) {
            return text;
        }
    },
    /** With ANSI escapes (ECMA-48 SGR) for a terminal. */
    ANSI {
        @Override
        String strong(String text) {
            return sgr("1", text);
        }

        @Override
        String faint(String text) {
            return sgr("2", text);
        }

        @Override
        String loud(Severity severity, String text) {
            return switch (severity) {
                case ERROR -> sgr("1;31", text);
                case WARNING -> sgr("1;33", text);
                case INFO -> sgr("1;32", text);
            };
        }
    };

    /** Returns {@code text} as the part of a line that is looked for first. */
    abstract String strong(String text);

    /** Returns {@code text} as the part of a line that is looked for last. */
    abstract String faint(String text);

    /** Returns {@code text} as loud as {@code severity} is. */
    abstract String loud(Severity severity, String text);

    private static String sgr(String parameters, String text) {
        return "\u001B[" + parameters + "m" + text + "\u001B[m";
    }
}
