package io.l9.dora.init;

import io.l9.dora.init.ProjectReader.Manifest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The artifact id and the version of the project itself in {@code pom.xml}. Tags are counted, and nothing is looked up: a version that comes from a parent
 * or a property is none.
 */
final class Pom {

    static final String NAME = "pom.xml";

    private static final int DEPTH_OF_PROJECT = 1;

    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> values = new HashMap<>();

    private Pom(String text) {
        this.text = text;
    }

    static Manifest read(String text) {
        Pom pom = new Pom(text);
        pom.read();
        return new Manifest(
                NAME,
                Optional.ofNullable(pom.values.get("artifactId")),
                Optional.ofNullable(pom.values.get("version")));
    }

    private void read() {
        int start = text.indexOf('<');
        while (start >= 0) {
            int end = endOfMarkup(start);
            if (end < 0) {
                return;
            }
            take(text.substring(start + 1, end), end);
            start = text.indexOf('<', end);
        }
    }

    private int endOfMarkup(int start) {
        if (text.startsWith("<!--", start)) {
            int end = text.indexOf("-->", start);
            return end < 0 ? end : end + 2;
        }
        return text.indexOf('>', start);
    }

    private void take(String markup, int end) {
        if (markup.startsWith("/")) {
            open.poll();
        } else if (!markup.startsWith("!") && !markup.startsWith("?") && !markup.endsWith("/")) {
            if (open.size() == DEPTH_OF_PROJECT) {
                int next = text.indexOf('<', end);
                values.putIfAbsent(
                        markup, next < 0 ? "" : text.substring(end + 1, next).strip());
            }
            open.push(markup);
        }
    }
}
