package io.l9.dora.contract;

import com.google.re2j.Pattern;

/** The form that a text of some type has. */
enum TextForm {
    ANY {
        @Override
        boolean accepts(String text) {
            return true;
        }
    },
    LINE {
        @Override
        boolean accepts(String text) {
            return text.codePoints().noneMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
        }
    },
    TIMESTAMP {
        @Override
        boolean accepts(String text) {
            return Instants.parse(text).isPresent();
        }
    },
    VERSION {
        @Override
        boolean accepts(String text) {
            return SEMANTIC_VERSION.matcher(text).matches();
        }
    };

    /** Semantic Versioning 2.0.0, its Backus-Naur form grammar. */
    private static final Pattern SEMANTIC_VERSION = semanticVersion();

    static TextForm of(FieldType type) {
        return switch (type) {
            case LINE -> LINE;
            case TIMESTAMP -> TIMESTAMP;
            case VERSION -> VERSION;
            default -> ANY;
        };
    }

    abstract boolean accepts(String text);

    private static Pattern semanticVersion() {
        String number = "(?:0|[1-9][0-9]*)";
        String preReleasePart = "(?:" + number + "|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
        String preRelease = "(?:-" + preReleasePart + "(?:\\." + preReleasePart + ")*)?";
        String build = "(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
        return Pattern.compile(number + "\\." + number + "\\." + number + preRelease + build);
    }
}
