package io.l9.dora.format;

/**
 * How a syntax with brackets spells what a {@link BracketReader} reads. Space, tab and line ends may stand between any two parts.
 *
 * @param quotes the characters that a text stands between; a text in three of them is another thing, where the syntax has it
 * @param yes the word for true
 * @param no the word for false
 * @param none the word for nothing
 * @param comment what starts a comment, which ends with its line; NUL, which is in no text, where there are no comments
 * @param lastComma what may follow the last part of a collection: a comma or nothing
 */
public record Dialect(String quotes, String yes, String no, String none, char comment, String lastComma) {

    boolean isQuote(int c) {
        return quotes.indexOf(c) >= 0;
    }

    boolean takesLastComma() {
        return !lastComma.isEmpty();
    }
}
