package io.l9.dora.formats.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.RootReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places of a key where it was meant to be a block, and nobody reads one: in a later document, and below what is not YAML. */
final class KeysOutOfReach {

    private final SourceText text;
    private final RootKey wanted;
    private final RootReader reader;
    private final List<Span> keys = new ArrayList<>(0);

    private KeysOutOfReach(SourceText text, RootKey wanted) {
        this.text = text;
        this.wanted = wanted;
        this.reader = RootReader.of(text, new Span(text.bodyStart(), text.length()));
    }

    /** Returns where {@code wanted} stands, in the order of the source. */
    static List<Span> find(SourceText text, RootKey wanted) {
        if (wanted.mentionIn(text, text.bodyStart()) < 0) {
            return List.of();
        }
        KeysOutOfReach keys = new KeysOutOfReach(text, wanted);
        keys.walk();
        return keys.keys;
    }

    private void walk() {
        int behind = text.bodyStart();
        boolean isLater = false;
        do {
            for (Optional<Value.Text> key = reader.nextKey(); key.isPresent(); key = reader.nextKey()) {
                Span span = key.get().span();
                behind = text.nextLine(span.start());
                if (isLater && key.get().text().equals(wanted.name())) {
                    keys.add(span);
                }
            }
            isLater = true;
        } while (reader.nextDocument());
        takeLinesBehindFailure(behind);
    }

    /** What is not YAML has no keys, but lines that look like them. */
    private void takeLinesBehindFailure(int first) {
        reader.failure()
                .map(failure -> text.lineStart(failure.span().start()))
                .ifPresent(line -> takeLines(Math.max(line, first)));
    }

    private void takeLines(int first) {
        for (int line = first; line < text.length(); line = text.nextLine(line)) {
            int end = wanted.endAt(text, line);
            if (end >= 0 && text.startsWith(":", text.behindSpace(end))) {
                keys.add(new Span(line, end));
            }
        }
    }
}
