package io.l9.dora.reports.html;

import io.l9.dora.text.Printable;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes HTML (the syntax of the WHATWG standard, 13.1) as a stream. Text and values of attributes may come from anywhere: characters that
 * could hide or turn text are shown as escapes, and markup in them is text.
 */
final class HtmlWriter {

    private final Writer out;

    HtmlWriter(Writer out) {
        this.out = out;
    }

    /** Writes what is HTML already; never text that comes from outside of the product. */
    HtmlWriter markup(String html) throws IOException {
        out.write(html);
        return this;
    }

    /** Writes text. */
    HtmlWriter text(String text) throws IOException {
        escape(Printable.of(text));
        return this;
    }

    /**
     * Writes a start tag.
     *
     * @param attributes names, each with its value behind it
     */
    HtmlWriter open(String tag, String... attributes) throws IOException {
        out.write('<');
        out.write(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            text(attributes[i + 1]);
            out.write('"');
        }
        out.write('>');
        return this;
    }

    /** Writes an end tag. */
    HtmlWriter close(String tag) throws IOException {
        out.write("</");
        out.write(tag);
        out.write('>');
        return this;
    }

    /** Writes an element that holds nothing but text. */
    HtmlWriter element(String tag, String text, String... attributes) throws IOException {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Returns where the text of a script of data goes to. */
    Writer script() {
        return out;
    }

    private void escape(String text) throws IOException {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (!entity.isEmpty()) {
                out.write(text, written, i - written);
                out.write(entity);
                written = i + 1;
            }
        }
        out.write(text, written, text.length() - written);
    }

    private static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }
}
