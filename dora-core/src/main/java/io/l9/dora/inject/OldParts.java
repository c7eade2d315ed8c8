package io.l9.dora.inject;

import io.l9.dora.block.OldBlock;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proves of the parts of a block in an old spelling that nothing but the block goes with them: what it consists of, markers and rules, comments between
 * these and the block or on its last line, and separators. It trusts no format to have found them.
 */
final class OldParts {

    /** Those of all markers that old blocks stand between. */
    private static final Set<String> WORDS = Set.of(
            "L9",
            "DORA",
            "BLOCK",
            "HEADER",
            "FOOTER",
            "META",
            "AUTO",
            "GENERATED",
            "DO",
            "NOT",
            "EDIT",
            "MANUALLY",
            "END");

    /** What rules and headings are made of, and what stands between a block and its neighbours. */
    private static final Pattern SIGNS = Pattern.compile("[-#*_=,; \t\f]+");

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

    private final OldBlock old;
    private final SourceText text;

    private OldParts(OldBlock old, SourceText text) {
        this.old = old;
        this.text = text;
    }

    /** Returns what taking them away would do wrong, as words of a message; empty when it is proved. */
    static Optional<String> objection(OldBlock old, SourceText text) {
        OldParts parts = new OldParts(old, text);
        return parts.misplaced().or(parts::incomplete).or(parts::excess);
    }

    private Optional<String> misplaced() {
        int end = text.bodyStart();
        for (Span part : old.parts()) {
            if (part.start() < end || part.length() == 0 || part.end() > text.length()) {
                return Optional.of("the parts of the old block are none of the file");
            }
            end = part.end();
        }
        return Optional.empty();
    }

    private Optional<String> incomplete() {
        boolean isComplete = old.fields().entries().stream()
                .map(entry -> entry.value().span())
                .allMatch(value -> value.length() == 0 || old.parts().stream().anyMatch(part -> isInside(value, part)));
        return isComplete ? Optional.empty() : Optional.of("a value of the old block would be left");
    }

    private static boolean isInside(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private Optional<String> excess() {
        for (int i = 0; i < old.parts().size(); i++) {
            Span part = old.parts().get(i);
            if (i >= old.held().size() || !isInside(old.held().get(i), part)) {
                return Optional.of("a part of the old block would go that holds nothing of it");
            }
            Span held = old.held().get(i);
            Optional<String> foreign = foreign(lines(part.start(), held.start()))
                    .or(() -> foreign(reversed(lines(behindComment(held, part), part.end()))));
            if (foreign.isPresent()) {
                return foreign.map(line -> "`" + Printable.value(line) + "` is no part of the old block and would go");
            }
        }
        return Optional.empty();
    }

    private List<String> lines(int start, int end) {
        return List.of(LINE_BREAK.split(text.string(start, end), -1));
    }

    private static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    /** A comment may share the last line of what it is about. */
    private int behindComment(Span held, Span part) {
        int end = Math.min(text.lineEnd(held.end()), part.end());
        boolean isShared = text.lineStart(held.end()) < held.end();
        return isShared && isComment(text.string(held.end(), end)) ? end : held.end();
    }

    /** Returns a line that must not go, of those from the outside up to the block; only a marker makes comments behind it the block's. */
    private static Optional<String> foreign(List<String> lines) {
        boolean isMarked = false;
        for (String line : lines) {
            List<String> words =
                    SIGNS.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
            if (WORDS.containsAll(words)) {
                isMarked |= !words.isEmpty();
            } else if (!isMarked || !isComment(line)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }
}
