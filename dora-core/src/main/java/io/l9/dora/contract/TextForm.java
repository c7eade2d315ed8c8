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
