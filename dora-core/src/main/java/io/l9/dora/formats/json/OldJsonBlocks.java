package io.l9.dora.formats.json;

import io.l9.dora.block.Defect;
import io.l9.dora.block.OldBlock;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.Needle;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Headers as they were before today's format: the key {@code _l9_dora} of the root object, wherever it stands there. */
final class OldJsonBlocks {

    /** The key that such a block is the value of. */
    static final JsonKey KEY = new JsonKey("_l9_dora");

    private static final String SPELLING = "the key `" + KEY.name() + "` of the root object";

    private static final Needle PLAIN_NAME = Needle.of(KEY.name());

    /** What an escape of a character of the key starts with. */
    private static final Needle ESCAPE = Needle.of("\\u00");

    private OldJsonBlocks() {}

    /** Returns those that can be read, in the order of the source. */
    static List<OldBlock> in(SourceText text) {
        List<OldBlock> found = new ArrayList<>(0);
        JsonReader reader = new JsonReader(text);
        boolean mayHold = text.indexOf(PLAIN_NAME, 0) >= 0 || text.indexOf(ESCAPE, 0) >= 0;
        if (!mayHold || reader.next() != Event.BEGIN_OBJECT) {
            return found;
        }
        while (reader.next() == Event.KEY) {
            Span key = reader.span();
            if (KEY.is(text, key)) {
                read(key, text, reader, new ArrayList<>())
                        .ifPresent(fields -> found.add(block(text, key.union(fields.span()), fields)));
            } else {
                reader.skipValue();
            }
        }
        return found;
    }

    private static OldBlock block(SourceText text, Span span, Value.Mapping fields) {
        String place = " on line " + text.positionOf(span.start()).line();
        return new OldBlock(SPELLING + place, List.of(JsonWriter.withSeparators(text, span)), List.of(span), fields);
    }

    /**
     * Reads the value of the key that a reader has just returned, and has it go on behind it.
     *
     * @param defects takes what is to be said of the block, and what is wrong with it
     * @return the fields; empty where they cannot be read, which a defect then says
     */
    static Optional<Value.Mapping> read(Span key, SourceText text, JsonReader reader, List<Defect> defects) {
        defects.add(Defect.oldSpelling(key, SPELLING));
        int sound = defects.size();
        int outside = reader.depth();
        Optional<Value> value = new JsonValues(text, reader, defects).read(reader.next());
        reader.leaveTo(outside);
        if (value.isPresent() && !(value.get() instanceof Value.Mapping)) {
            defects.add(new Defect(
                    Defect.Kind.SYNTAX,
                    value.get().span(),
                    "expected a map as the value of `" + KEY.name() + "`, found "
                            + value.get().described()));
        }
        return defects.size() == sound ? value.map(Value.Mapping.class::cast) : Optional.empty();
    }
}
