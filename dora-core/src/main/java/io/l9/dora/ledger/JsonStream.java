package io.l9.dora.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Values of a stream of JSON, one at a time, so that only one entry of a large ledger is held. How deep they go is limited by the parser.
 *
 * @param parser where the stream is
 * @param start the offset of its first byte in the document
 */
record JsonStream(JsonParser parser, int start) {

    /** Reads the value that begins with the current token, to its end. */
    Value value() throws IOException {
        Span span = span();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(parser.getText(), span);
            case VALUE_TRUE, VALUE_FALSE -> new Value.Bool(parser.currentToken() == JsonToken.VALUE_TRUE, span);
            case VALUE_NUMBER_INT -> new Value.Num(parser.getText(), Value.NumberKind.INTEGER, span);
            case VALUE_NUMBER_FLOAT -> new Value.Num(parser.getText(), Value.NumberKind.FLOAT, span);
            case START_ARRAY -> new Value.Sequence(Value.SequenceKind.LIST, items(), span);
            case START_OBJECT -> new Value.Mapping(entries(), span);
            default -> new Value.Null(span);
        };
    }

    private List<Value> items() throws IOException {
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    private List<Value.Entry> entries() throws IOException {
        List<Value.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Value key = key();
            parser.nextToken();
            entries.add(new Value.Entry(key, value()));
        }
        return entries;
    }

    /** Returns the key that is the current token. */
    Value.Text key() throws IOException {
        return new Value.Text(parser.currentName(), span());
    }

    /** Returns where the current token starts. */
    Span span() {
        return Span.at((int) (start + parser.currentTokenLocation().getByteOffset()));
    }
}
