package io.l9.dora.formats.json;

import io.l9.dora.formats.json.JsonLexer.Token;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.BitSet;

/**
 * Walks the structure of a JSON text event by event.
 *
 * <p>Keeps one bit a nesting level and nothing else, so that depth and length of a text are no matter.
 */
final class JsonReader {

    /** What comes next in the text. */
    enum Event {
        BEGIN_OBJECT,
        END_OBJECT,
        BEGIN_ARRAY,
        END_ARRAY,
        KEY,
        STRING,
        NUMBER,
        TRUE,
        FALSE,
        NULL,
        /** The text was JSON. */
        END_OF_TEXT,
        /** Here the text stops being JSON; each further event is this one. */
        BROKEN
    }

    private enum Expected {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COLON,
        COMMA_OR_END,
        END_OF_TEXT,
        NOTHING
    }

    private final JsonLexer lexer;
    private final BitSet objects = new BitSet();
    private int depth;
    private Expected expected = Expected.VALUE;
    private String problem = "";

    JsonReader(SourceText text) {
        this.lexer = new JsonLexer(text);
    }

    /** Moves to the next event. */
    Event next() {
        if (expected == Expected.NOTHING) {
            return Event.BROKEN;
        }
        Token token = lexer.next();
        return switch (expected) {
            case VALUE -> value(token);
            case VALUE_OR_END -> token == Token.END_ARRAY ? leave(Event.END_ARRAY) : value(token);
            case KEY -> key(token);
            case KEY_OR_END -> token == Token.END_OBJECT ? leave(Event.END_OBJECT) : key(token);
            case COLON -> token == Token.COLON ? value(lexer.next()) : broken("`:`");
            case COMMA_OR_END -> commaOrEnd(token);
            case END_OF_TEXT, NOTHING -> token == Token.END_OF_TEXT ? Event.END_OF_TEXT : broken("the end of the file");
        };
    }

    /** Moves over the next value, whatever it holds, so that the event behind it comes next. */
    void skipValue() {
        int outside = depth;
        next();
        leaveTo(outside);
    }

    /** Moves on until no more than {@code outside} objects and arrays are open, or the text is broken. */
    void leaveTo(int outside) {
        while (depth > outside && expected != Expected.NOTHING) {
            next();
        }
    }

    /** Returns the bytes of the last event: of a bracket, a key or scalar with its quotes, or those that are no JSON. */
    Span span() {
        return lexer.span();
    }

    /** Returns the number of objects and arrays that are open. */
    int depth() {
        return depth;
    }

    /** Returns what was expected and what was found where the text is {@linkplain Event#BROKEN broken}. */
    String problem() {
        return problem;
    }

    private Event value(Token token) {
        return switch (token) {
            case BEGIN_OBJECT -> enter(Event.BEGIN_OBJECT, Expected.KEY_OR_END);
            case BEGIN_ARRAY -> enter(Event.BEGIN_ARRAY, Expected.VALUE_OR_END);
            case STRING -> complete(Event.STRING);
            case NUMBER -> complete(Event.NUMBER);
            case TRUE -> complete(Event.TRUE);
            case FALSE -> complete(Event.FALSE);
            case NULL -> complete(Event.NULL);
            default -> broken("a value");
        };
    }

    private Event key(Token token) {
        if (token != Token.STRING) {
            return broken("a key in double quotes");
        }
        expected = Expected.COLON;
        return Event.KEY;
    }

    private Event commaOrEnd(Token token) {
        boolean inObject = objects.get(depth - 1);
        if (token == Token.COMMA) {
            return inObject ? key(lexer.next()) : value(lexer.next());
        }
        if (inObject) {
            return token == Token.END_OBJECT ? leave(Event.END_OBJECT) : broken("`,` or `}`");
        }
        return token == Token.END_ARRAY ? leave(Event.END_ARRAY) : broken("`,` or `]`");
    }

    private Event enter(Event event, Expected inside) {
        objects.set(depth, event == Event.BEGIN_OBJECT);
        depth++;
        expected = inside;
        return event;
    }

    private Event leave(Event event) {
        depth--;
        return complete(event);
    }

    private Event complete(Event event) {
        expected = depth == 0 ? Expected.END_OF_TEXT : Expected.COMMA_OR_END;
        return event;
    }

    private Event broken(String what) {
        problem = "expected " + what + ", found " + lexer.found();
        expected = Expected.NOTHING;
        return Event.BROKEN;
    }
}
