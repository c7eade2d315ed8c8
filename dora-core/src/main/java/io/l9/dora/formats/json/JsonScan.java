package io.l9.dora.formats.json;

import static io.l9.dora.block.Defect.Kind.MISPLACED;
import static io.l9.dora.block.Defect.Kind.SECOND_BLOCK;
import static io.l9.dora.block.Defect.Kind.SYNTAX;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over the keys of the root object, which goes no further than it must. */
final class JsonScan {

    /** The key that a block is the value of. */
    static final String KEY = "_dora_block";

    private static final Needle PLAIN_NAME = Needle.of(KEY);

    /** What an escape of a character of the key starts with, before one of these digits: its letters are from U+005F to U+0072. */
    private static final String ESCAPE_START = "\\u00";

    private static final String ESCAPE_DIGITS = "567";
    private static final Needle ESCAPE = Needle.of(ESCAPE_START);

    private static final JsonKey BLOCK_KEY = new JsonKey(KEY);

    /** What is found in a text that can hold no block. */
    static final Scan.Absent NOT_PLAIN = new Scan.Absent(new Scan.Place(Carrier.SIDECAR, 0), List.of());

    private final SourceText text;
    private final JsonReader reader;
    private final List<Defect> defects = new ArrayList<>();

    /** What is said of blocks in the old spelling, where there is none in today's. */
    private final List<Defect> old = new ArrayList<>(0);

    private int place;
    private int keys;
    private @Nullable Span firstKey;
    private @Nullable Block block;

    JsonScan(SourceText text) {
        this.text = text;
        this.reader = new JsonReader(text);
    }

    Scan run() {
        if (reader.next() != Event.BEGIN_OBJECT) {
            return NOT_PLAIN;
        }
        place = reader.span().end();
        Event event = reader.next();
        while (event == Event.KEY) {
            keys++;
            if (!readOn(reader.span())) {
                return outcome();
            }
            event = reader.next();
        }
        boolean plain = event == Event.END_OBJECT && reader.next() == Event.END_OF_TEXT;
        if (firstKey != null || plain) {
            return outcome();
        }
        return old.isEmpty() ? NOT_PLAIN : new Scan.Absent(NOT_PLAIN.place(), old);
    }

    /** Takes one key with its value; false where nothing behind it matters. */
    private boolean readOn(Span key) {
        if (BLOCK_KEY.is(text, key)) {
            if (firstKey == null) {
                return readBlock(key) && mayNameBlock(text, reader.span().end());
            }
            report(SECOND_BLOCK, key, "a second block; the first one is on line " + line(firstKey.start()));
        }
        if (OldJsonBlocks.KEY.is(text, key)) {
            OldJsonBlocks.read(key, text, reader, old);
        } else {
            reader.skipValue();
        }
        return true;
    }

    /** Reads the value of a block's key; false where the reader cannot go on behind it. */
    private boolean readBlock(Span key) {
        firstKey = key;
        if (keys > 1) {
            report(MISPLACED, key, "the block is not the first key; it belongs behind the `{` on line " + line(place));
        }
        Optional<Value> value = new JsonValues(text, reader, defects).read(reader.next());
        if (value.isEmpty()) {
            return false;
        }
        if (value.get() instanceof Value.Mapping fields) {
            block = new Block(Carrier.KEY, key.union(fields.span()), fields);
        } else {
            String found = value.get().described();
            report(SYNTAX, value.get().span(), "expected a map as the value of `" + KEY + "`, found " + found);
        }
        return true;
    }

    private int line(int offset) {
        return text.positionOf(offset).line();
    }

    /** Tells whether the key can occur from {@code from} on; an escape may spell any part of it. */
    static boolean mayNameBlock(SourceText text, int from) {
        return text.indexOf(PLAIN_NAME, from) >= 0 || maySpellKey(text, from);
    }

    /** Tells whether an escape may stand for a character of the key; most escapes stand for letters beyond ASCII. */
    private static boolean maySpellKey(SourceText text, int from) {
        int digit = behindEscape(text, from);
        while (digit < text.length()) {
            if (ESCAPE_DIGITS.indexOf(text.byteAt(digit)) >= 0) {
                return true;
            }
            digit = behindEscape(text, digit);
        }
        return false;
    }

    /** Returns the offset behind the next {@link #ESCAPE_START}, or the end of the text. */
    private static int behindEscape(SourceText text, int from) {
        int escape = text.indexOf(ESCAPE, from);
        return escape < 0 ? text.length() : escape + ESCAPE_START.length();
    }

    private void report(Defect.Kind kind, Span span, String message) {
        defects.add(new Defect(kind, span, message));
    }

    private Scan outcome() {
        if (firstKey == null) {
            return new Scan.Absent(new Scan.Place(Carrier.KEY, place), old);
        }
        return block == null ? new Scan.Malformed(defects) : new Scan.Found(block, defects);
    }
}
