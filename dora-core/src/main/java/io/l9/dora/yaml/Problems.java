package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong in a document that can be read on. */
final class Problems {

    /** Enough for a person; finding a column costs the length of its line, so their number has to be bounded. */
    private static final int LIMIT = 100;

    private final SourceText text;
    private final List<YamlProblem> found = new ArrayList<>();

    Problems(SourceText text) {
        this.text = text;
    }

    void add(Span span, String message) {
        if (found.size() < LIMIT) {
            found.add(new YamlProblem(span, message));
        }
    }

    /** Adds a problem that refers to an earlier line. */
    void add(Span span, String message, int earlier) {
        if (found.size() < LIMIT) {
            add(span, message + " " + text.positionOf(earlier).line());
        }
    }

    void add(YamlProblem problem) {
        found.add(problem);
    }

    /** Returns them in the order of the document. */
    List<YamlProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(problem -> problem.span().start()))
                .toList();
    }
}
