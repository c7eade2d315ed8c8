package io.l9.dora.formats.json;

import io.l9.dora.block.Defect;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds values from the events of a {@link JsonReader}, and notes keys that stand twice. */
final class JsonValues {

    /** A block needs three levels; a hundred leave room, and the stack is safe. */
    static final int DEPTH_LIMIT = 100;

    /** What a value takes in memory is many times what it takes in the file. */
    static final int LENGTH_LIMIT = 1 << 20;

    private final SourceText text;
    private final JsonReader reader;
    private final List<Defect> defects;
    private int first = -1;

    /**
     * Makes a builder.
     *
     * @param defects takes what is wrong with the values
     */
    JsonValues(SourceText text, JsonReader reader, List<Defect> defects) {
        this.text = text;
        this.reader = reader;
        this.defects = defects;
    }

    /**
     * Reads the value that begins with an event that the reader has just returned.
     *
     * @return the value, or empty where it is no JSON, nested too deep or too long; a defect then says so
     */
    Optional<Value> read(Event event) {
        if (reader.depth() > DEPTH_LIMIT) {
            return refuse("the block is nested deeper than " + DEPTH_LIMIT + " levels");
        }
        Span span = reader.span();
        first = first < 0 ? span.start() : first;
        if (span.end() - first > LENGTH_LIMIT) {
            return refuse("the block has more than " + LENGTH_LIMIT + " bytes");
        }
        return switch (event) {
            case BEGIN_OBJECT -> mapping(span.start());
            case BEGIN_ARRAY -> list(span.start());
            case STRING -> Optional.of(new Value.Text(JsonString.decode(text, span), span));
            case NUMBER -> Optional.of(number(span));
            case TRUE -> Optional.of(new Value.Bool(true, span));
            case FALSE -> Optional.of(new Value.Bool(false, span));
            case NULL -> Optional.of(new Value.Null(span));
            default -> refuse(reader.problem());
        };
    }

    private Value number(Span span) {
        String literal = text.string(span);
        boolean integer = literal.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
        return new Value.Num(literal, integer ? Value.NumberKind.INTEGER : Value.NumberKind.FLOAT, span);
    }

    private Optional<Value> list(int start) {
        List<Value> items = new ArrayList<>();
        Event event = reader.next();
        while (event != Event.END_ARRAY) {
            Optional<Value> item = read(event);
            if (item.isEmpty()) {
                return item;
            }
            items.add(item.get());
            event = reader.next();
        }
        return Optional.of(new Value.Sequence(Value.SequenceKind.LIST, items, spanFrom(start)));
    }

    private Optional<Value> mapping(int start) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        Event event = reader.next();
        while (event == Event.KEY) {
            Value.Text key = new Value.Text(JsonString.decode(text, reader.span()), reader.span());
            Optional<Value> value = read(reader.next());
            if (value.isEmpty()) {
                return value;
            }
            keepLast(entries, new Value.Entry(key, value.get()), key);
            event = reader.next();
        }
        if (event != Event.END_OBJECT) {
            return refuse(reader.problem());
        }
        return Optional.of(new Value.Mapping(List.copyOf(entries.values()), spanFrom(start)));
    }

    /** RFC 8259, section 4, leaves the meaning of a key that stands twice open; nearly every reader takes the last one. */
    private void keepLast(Map<String, Value.Entry> entries, Value.Entry entry, Value.Text key) {
        Value.Entry earlier = entries.remove(key.text());
        if (earlier != null) {
            int line = text.positionOf(earlier.key().span().start()).line();
            String name = Printable.value(key.text());
            defects.add(new Defect(
                    Defect.Kind.SYNTAX, key.span(), "duplicate key `" + name + "`; the first one is on line " + line));
        }
        entries.put(key.text(), entry);
    }

    private Span spanFrom(int start) {
        return new Span(start, reader.span().end());
    }

    private Optional<Value> refuse(String message) {
        defects.add(new Defect(Defect.Kind.SYNTAX, reader.span(), message));
        return Optional.empty();
    }
}
