package io.l9.dora.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.Forms;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Reads ledgers. Order and spacing do not matter. What cannot be read is an error: a ledger is a memory, and half of one would pass for the whole.
 *
 * @param <T> the ledger
 */
public final class LedgerReader<T> {

    private static final int MOST_PROBLEMS = 100;
    private static final String VERSION = "format_version";
    private static final JsonFactory JSON = new JsonFactory();

    private final LedgerForm<T> form;
    private final String document;
    private final SourceText text;
    private final Problems problems;
    private final LedgerForm.Side<T> side;
    private final Map<String, BiConsumer<Value, Problems>> lists;
    private final Set<String> keys = new LinkedHashSet<>(List.of(VERSION));
    private boolean newer;

    private LedgerReader(LedgerForm<T> form, String document, SourceText text) {
        this.form = form;
        this.document = document;
        this.text = text;
        this.problems = new Problems(document, text);
        this.side = form.side().get();
        this.lists = side.lists();
        keys.addAll(lists.keySet());
    }

    /**
     * Reads a ledger, both sides of one that git could not merge.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the ledger; or what is wrong with it, with place, the first hundred of many. The first message says how to go on
     */
    public static <T> Checked<T> read(LedgerForm<T> form, String document, byte[] bytes) {
        Checked<SourceText> decoded = LedgerText.of(document, bytes);
        if (decoded.value().isEmpty()) {
            return failed(form, document, decoded.diagnostics());
        }
        SourceText text = decoded.orThrow();
        return Conflict.sides(document, text, bytes).flatMap(sides -> read(form, document, text, sides));
    }

    /**
     * Reads a ledger likewise, but not one that git could not merge.
     *
     * @param command what resolves a conflict
     */
    public static <T> Checked<T> readMerged(LedgerForm<T> form, String document, byte[] bytes, String command) {
        Checked<SourceText> decoded = LedgerText.of(document, bytes);
        OptionalInt conflict = decoded.value().map(Conflict::startOf).orElse(OptionalInt.empty());
        return conflict.isEmpty()
                ? read(form, document, bytes)
                : Checked.failed(List.of(Diagnostic.error(
                        Location.in(document, decoded.orThrow().positionOf(conflict.getAsInt())),
                        "git could not merge the file; to resolve the conflict: " + command)));
    }

    private static <T> Checked<T> read(LedgerForm<T> form, String document, SourceText text, List<byte[]> sides) {
        Optional<T> all = Optional.empty();
        Set<Diagnostic> wrong = new LinkedHashSet<>();
        for (byte[] bytes : sides) {
            Checked<T> read = new LedgerReader<>(form, document, text).read(bytes);
            wrong.addAll(read.diagnostics());
            Optional<T> before = all;
            all = read.value()
                    .map(next ->
                            before.map(first -> form.merge().apply(first, next)).orElse(next));
        }
        return wrong.isEmpty() && all.isPresent()
                ? Checked.of(all.get(), List.of())
                : Checked.failed(List.copyOf(wrong));
    }

    /** Who meets the first problem has to know how to go on. */
    private static <T> Checked<T> failed(LedgerForm<T> form, String document, List<Diagnostic> problems) {
        List<Diagnostic> all = new ArrayList<>(problems);
        Diagnostic first = all.get(0);
        String help = form.help().apply(document);
        all.set(0, Diagnostic.error(first.location(), first.message() + " (" + help + ")"));
        return Checked.failed(all);
    }

    private Checked<T> read(byte[] bytes) {
        int start = text.bodyStart();
        try (JsonParser parser = JSON.createParser(bytes, start, bytes.length - start)) {
            try {
                readRoot(new JsonStream(parser, start));
            } catch (IOException e) {
                long offset = start + Math.max(0, parser.currentLocation().getByteOffset() - 1);
                problems.error(
                        Span.at((int) Math.min(offset, text.length())), "this is no JSON, or the file is cut off");
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
        Checked<T> read = problems.toChecked(side.whole());
        return read.value().isPresent() || newer ? read : failed(form, document, read.diagnostics());
    }

    private void readRoot(JsonStream json) throws IOException {
        JsonParser parser = json.parser();
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            String found = first == null ? "nothing" : "something else";
            problems.error(Span.at(text.bodyStart()), "expected a JSON object, found " + found);
            return;
        }
        Span root = json.span();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Value.Text key = json.key();
            if (!seen.add(key.text())) {
                problems.error(key.span(), "the key " + Problems.quoted(key.text()) + " stands there twice");
            }
            parser.nextToken();
            readMember(json, key);
            if (newer || problems.count() >= MOST_PROBLEMS) {
                return;
            }
        }
        if (parser.nextToken() != null) {
            problems.error(json.span(), "expected the end of the file");
        }
        keys.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> problems.error(root, "expected a key " + Problems.quoted(key) + ", found none"));
    }

    private void readMember(JsonStream json, Value.Text key) throws IOException {
        BiConsumer<Value, Problems> items = lists.get(key.text());
        if (items != null) {
            readList(json, Problems.quoted(key.text()), items);
        } else if (key.text().equals(VERSION)) {
            requireVersion(json.value());
        } else {
            problems.unknown(key.span(), "unknown key", key.text(), keys);
            json.parser().skipChildren();
        }
    }

    private void requireVersion(Value value) {
        Optional<Integer> version = Forms.COUNT.read(value, Problems.quoted(VERSION), problems);
        if (version.isPresent() && version.get() != form.version()) {
            newer = true;
            problems.error(
                    value.span(),
                    "`format_version`: expected " + form.version()
                            + ", the one that this version of the plugin knows, found " + version.get()
                            + "; use the version of the plugin that wrote the file, or a newer one");
        }
    }

    private void readList(JsonStream json, String what, BiConsumer<Value, Problems> items) throws IOException {
        if (json.parser().currentToken() != JsonToken.START_ARRAY) {
            problems.wrongKind(json.value(), what, "a list");
            return;
        }
        while (json.parser().nextToken() != JsonToken.END_ARRAY && problems.count() < MOST_PROBLEMS) {
            items.accept(json.value(), problems);
        }
    }
}
