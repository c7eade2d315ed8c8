package io.l9.dora.reports;

/** Plain text of SARIF messages, in which some characters stand for placeholders and links (SARIF 2.1.0, 3.11.5 and 3.11.6). */
final class SarifText {

    private SarifText() {}

    /** Returns {@code text} so that it means itself: braces doubled, brackets and backslashes behind a backslash; well-formed Unicode. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Unicode.wellFormed(text).chars().forEach(c -> {
            switch (c) {
                case '{', '}' -> out.append((char) c);
                case '[', ']', '\\' -> out.append('\\');
                default -> {}
            }
            out.append((char) c);
        });
        return out.toString();
    }
}
