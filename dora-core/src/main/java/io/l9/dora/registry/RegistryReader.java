package io.l9.dora.registry;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a registry, both sides of one that git could not merge. Order, spacing and entries for one path that stand there twice do not matter. What
 * cannot be read is an error: a registry is a memory, and half of one would pass for the whole.
 */
public final class RegistryReader {

    private static final int MOST_PROBLEMS = 100;
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> KEYS = new LinkedHashSet<>(List.of("format_version", "files", "retired_ids"));

    private final String document;
    private final SourceText text;
    private final Problems problems;
    private final List<RegistryEntry> entries = new ArrayList<>();
    private final List<String> retired = new ArrayList<>();
    private boolean newer;

    private RegistryReader(String document, SourceText text) {
        this.document = document;
        this.text = text;
        this.problems = new Problems(document, text);
    }

    /**
     * Reads a registry.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the registry; or what is wrong with it, with place, the first hundred of many. The first message says how to go on
     */
    public static Checked<Registry> read(String document, byte[] bytes) {
        SourceText.Decoding decoding = SourceText.decode(bytes, StandardCharsets.UTF_8);
        if (decoding instanceof SourceText.Decoding.Failed failed) {
            Location place = Location.in(document, failed.position());
            return failed(document, List.of(Diagnostic.error(place, failed.reason())));
        }
        SourceText text = ((SourceText.Decoding.Decoded) decoding).text();
        Checked<List<byte[]>> sides = Conflict.sides(document, text, bytes);
        return sides.value().isPresent() ? read(document, text, sides.orThrow()) : Checked.failed(sides.diagnostics());
    }

    private static Checked<Registry> read(String document, SourceText text, List<byte[]> sides) {
        Registry all = Registry.EMPTY;
        Set<Diagnostic> wrong = new LinkedHashSet<>();
        for (byte[] side : sides) {
            Checked<Registry> read = new RegistryReader(document, text).read(side);
            wrong.addAll(read.diagnostics());
            all = all.and(read.value().orElse(Registry.EMPTY));
        }
        return wrong.isEmpty() ? Checked.of(all, List.of()) : Checked.failed(List.copyOf(wrong));
    }

    /** Who meets the first problem has to know how to go on. */
    private static Checked<Registry> failed(String document, List<Diagnostic> problems) {
        List<Diagnostic> all = new ArrayList<>(problems);
        Diagnostic first = all.get(0);
        String help = " (mend the file, or take an older one back: `git checkout -- " + document
                + "`, or delete it, which forgets ids of deleted files and times of generation)";
        all.set(0, Diagnostic.error(first.location(), first.message() + help));
        return Checked.failed(all);
    }

    private Checked<Registry> read(byte[] side) {
        int start = text.bodyStart();
        try (JsonParser parser = JSON.createParser(side, start, side.length - start)) {
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
        Checked<Registry> read = problems.toChecked(Registry.of(entries, retired));
        return read.value().isPresent() || newer ? read : failed(document, read.diagnostics());
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
        KEYS.stream()
                .filter(key -> !seen.contains(key))
                .forEach(key -> problems.error(root, "expected a key " + Problems.quoted(key) + ", found none"));
    }

    private void readMember(JsonStream json, Value.Text key) throws IOException {
        switch (key.text()) {
            case "format_version" -> requireVersion(json.value());
            case "files" ->
                readList(
                        json,
                        "`files`",
                        value -> EntryForm.read(value, problems).ifPresent(entries::add));
            case "retired_ids" ->
                readList(
                        json,
                        "`retired_ids`",
                        value -> Forms.TEXT
                                .read(value, "an item of `retired_ids`", problems)
                                .ifPresent(retired::add));
            default -> {
                problems.unknown(key.span(), "unknown key", key.text(), KEYS);
                json.parser().skipChildren();
            }
        }
    }

    private void requireVersion(Value value) {
        Optional<Integer> version = Forms.COUNT.read(value, "`format_version`", problems);
        if (version.isPresent() && version.get() != RegistryWriter.FORMAT_VERSION) {
            newer = true;
            problems.error(
                    value.span(),
                    "`format_version`: expected " + RegistryWriter.FORMAT_VERSION
                            + ", the one that this version of the plugin knows, found " + version.get()
                            + "; use the version of the plugin that wrote the file, or a newer one");
        }
    }

    private void readList(JsonStream json, String what, Consumer<Value> item) throws IOException {
        if (json.parser().currentToken() != JsonToken.START_ARRAY) {
            problems.wrongKind(json.value(), what, "a list");
            return;
        }
        while (json.parser().nextToken() != JsonToken.END_ARRAY && problems.count() < MOST_PROBLEMS) {
            item.accept(json.value());
        }
    }
}
