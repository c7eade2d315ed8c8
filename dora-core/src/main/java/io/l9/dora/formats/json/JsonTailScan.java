package io.l9.dora.formats.json;

import static io.l9.dora.block.Defect.Kind.MISPLACED;
import static io.l9.dora.block.Defect.Kind.SECOND_BLOCK;
import static io.l9.dora.block.Defect.Kind.SYNTAX;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over all keys of the root object, for a block that belongs to their end. */
final class JsonTailScan {

    private final SourceText text;
    private final JsonKey wanted;
    private final JsonKey trace;
    private final JsonReader reader;
    private final List<Defect> defects = new ArrayList<>();

    /** Where a key would be added: behind the last value, or behind the brace. */
    private int end;

    /** The same in front of a trace that is the last key. */
    private int endWithoutTrace;

    private @Nullable Span first;
    private @Nullable Block block;
    private @Nullable Span keyBehind;

    JsonTailScan(SourceText text, JsonKey wanted, JsonKey trace) {
        this.text = text;
        this.wanted = wanted;
        this.trace = trace;
        this.reader = new JsonReader(text);
    }

    Scan run() {
        if (reader.next() != Event.BEGIN_OBJECT) {
            return JsonScan.NOT_PLAIN;
        }
        end = reader.span().end();
        endWithoutTrace = end;
        Event event = reader.next();
        while (event == Event.KEY) {
            if (!read(reader.span())) {
                return new Scan.Malformed(defects);
            }
            event = reader.next();
        }
        boolean isJson = event == Event.END_OBJECT && reader.next() == Event.END_OF_TEXT;
        return first == null && !isJson ? JsonScan.NOT_PLAIN : outcome();
    }

    /** Takes one key with its value; false where the block is no value, and nothing behind it can be read. */
    private boolean read(Span key) {
        boolean isTrace = trace.is(text, key);
        boolean isWanted = wanted.is(text, key);
        if (isWanted && first == null) {
            first = key;
            if (!readBlock(key)) {
                return false;
            }
        } else {
            pass(key, isWanted, isTrace);
        }
        endWithoutTrace = isTrace ? end : reader.span().end();
        end = reader.span().end();
        return true;
    }

    private void pass(Span key, boolean isWanted, boolean isTrace) {
        if (isWanted && first != null) {
            report(SECOND_BLOCK, key, "a second block; the first one is on line " + line(first));
        } else if (first != null && !isTrace && keyBehind == null) {
            keyBehind = key;
        }
        reader.skipValue();
    }

    private boolean readBlock(Span key) {
        Optional<Value> value = new JsonValues(text, reader, defects).read(reader.next());
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof Value.Mapping fields) {
            block = new Block(Carrier.KEY, key.union(fields.span()), fields);
        } else {
            String found = value.get().described();
            report(
                    SYNTAX,
                    value.get().span(),
                    "expected a map as the value of `" + wanted.name() + "`, found " + found);
        }
        return true;
    }

    private Scan outcome() {
        if (first == null) {
            return new Scan.Absent(
                    new Scan.Place(Carrier.KEY, wanted.equals(trace) ? end : endWithoutTrace), List.of());
        }
        if (keyBehind != null) {
            report(MISPLACED, first, "the key on line " + line(keyBehind) + " stands behind it");
        }
        return block == null ? new Scan.Malformed(defects) : new Scan.Found(block, defects);
    }

    private int line(Span span) {
        return text.positionOf(span.start()).line();
    }

    private void report(Defect.Kind kind, Span span, String message) {
        defects.add(new Defect(kind, span, message));
    }
}
