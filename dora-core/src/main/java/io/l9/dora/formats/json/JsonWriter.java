package io.l9.dora.formats.json;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Writes a block as the first key of the root object or behind another one, in the file's own indentation, line end and colon; on one line where the
 * first key is on the line of the brace.
 *
 * <p>The white space between brace and first key is written again behind the block, so that what stands in front of a first key never tells whether
 * there was a block. In an empty object it stays behind the block, and what stands in front of the block is all the writer's.
 *
 * @param key that of the block
 */
record JsonWriter(String key) implements BlockWriter {

    @Override
    public Optional<String> obstacle(Value.Mapping fields) {
        return JsonNotation.obstacle(fields);
    }

    @Override
    public Optional<Literals> literals(Charset charset) {
        return Optional.empty();
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        int brace = brace(text);
        JsonStyle style = JsonStyle.of(text, brace);
        String spelled = style.gap() + style.spell(key, block.fields());
        if (place.offset() > brace) {
            return Edit.insert(place.offset(), style.separator() + spelled);
        }
        boolean empty = text.byteAt(JsonSpace.behind(text, brace)) == '}';
        return Edit.insert(brace, empty ? spelled : spelled + style.separator());
    }

    @Override
    public Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        return new Edit(old.span(), JsonStyle.of(text, brace(text)).spell(key, block.fields()));
    }

    /** Returns the offset behind the brace of the root object. */
    private static int brace(SourceText text) {
        return JsonSpace.behind(text, text.bodyStart()) + 1;
    }

    @Override
    public Edit remove(SourceText text, Block old, Markers markers) {
        return Edit.delete(withSeparators(text, old.span()));
    }

    /** Returns what goes with a key of the root object and its value: the comma, and the white space up to the next key where it is the first one. */
    static Span withSeparators(SourceText text, Span span) {
        int before = JsonSpace.before(text, span.start());
        boolean first = text.byteAt(before - 1) == '{';
        if (!first) {
            return new Span(before - 1, span.end());
        }
        int behind = JsonSpace.behind(text, span.end());
        boolean last = behind == text.length() || text.byteAt(behind) != ',';
        return last ? new Span(before, span.end()) : new Span(span.start(), JsonSpace.behind(text, behind + 1));
    }
}
