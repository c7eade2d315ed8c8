package io.l9.dora.contract;

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
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                    return false;
                }
            }
            return true;
        }
    },
    TIMESTAMP {
        @Override
        boolean accepts(String text) {
            return Instants.isOne(text);
        }
    },
    VERSION {
        @Override
        boolean accepts(String text) {
            return SemanticVersion.isOne(text);
        }
    };

    static TextForm of(FieldType type) {
        return switch (type) {
            case LINE -> LINE;
            case TIMESTAMP -> TIMESTAMP;
            case VERSION -> VERSION;
            default -> ANY;
        };
    }

    abstract boolean accepts(String text);
}
