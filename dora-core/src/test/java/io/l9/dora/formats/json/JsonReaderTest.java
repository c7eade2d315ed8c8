package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.l9.dora.formats.json.JsonReader.Event;
import io.l9.dora.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the reader with Jackson, token by token, over texts that are nearly JSON. */
class JsonReaderTest {

    private static final String BROKEN = "broken";

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"\\u00e9\\n\"",
            "\"😀\"",
            "\"\\ud800\"",
            "\"\\x\"",
            "\"",
            "0",
            "-1",
            "01",
            "1.5e-7",
            "1.",
            "-",
            "true",
            "false",
            "null",
            "nul",
            "NaN",
            " ",
            "\n",
            "\t",
            "\r",
            "\u00a0",
            "/",
            "'");

    private final JsonFactory jackson = new JsonFactory();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void agreesWithJackson(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int valid = 0;
        for (int i = 0; i < 8_000; i++) {
            byte[] utf8 = nearlyJson(random).getBytes(StandardCharsets.UTF_8);
            String text = new String(utf8, StandardCharsets.UTF_8);
            List<String> events = events(text);
            assertThat(events).as(text).isEqualTo(jacksonEvents(utf8));
            valid += events.contains(BROKEN) ? 0 : 1;
        }
        assertThat(valid).as("texts that are JSON").isGreaterThan(800);
    }

    private static String nearlyJson(SplittableRandom random) {
        return random.nextBoolean() ? soup(random) : damaged(random, value(random, 4));
    }

    private static String soup(SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            out.append(piece(random));
        }
        return out.toString();
    }

    private static String piece(SplittableRandom random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static String value(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "\"\\\"b\\\\😀\\/\"";
            case 1 -> "-0.0E+1";
            case 2 -> "true";
            case 3 -> "null";
            case 4 -> "\"\"";
            case 5 -> "[" + value(random, depth - 1) + " ,\n" + value(random, depth - 1) + "]";
            case 6 -> "{\"\\u0061\" : " + value(random, depth - 1) + ",\"b\":\t" + value(random, depth - 1) + "}";
            default -> random.nextBoolean() ? "[ ]" : "{}";
        };
    }

    private static String damaged(SplittableRandom random, String text) {
        if (random.nextInt(3) == 0) {
            return text;
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + piece(random) + text.substring(Math.min(text.length(), at + random.nextInt(3)));
    }

    private static List<String> events(String text) {
        SourceText source = SourceText.of(text);
        JsonReader reader = new JsonReader(source);
        List<String> events = new ArrayList<>();
        Event event = reader.next();
        while (event != Event.END_OF_TEXT && event != Event.BROKEN) {
            events.add(
                    switch (event) {
                        case KEY -> "key " + JsonString.decode(source, reader.span());
                        case STRING -> "text " + JsonString.decode(source, reader.span());
                        default -> source.string(reader.span());
                    });
            event = reader.next();
        }
        return event == Event.BROKEN ? List.of(BROKEN) : events;
    }

    private List<String> jacksonEvents(byte[] utf8) {
        List<String> events = new ArrayList<>();
        try (JsonParser parser = jackson.createParser(utf8)) {
            int depth = 0;
            while (parser.nextToken() != null) {
                if (depth == 0 && !events.isEmpty()) {
                    return List.of(BROKEN);
                }
                depth += parser.currentToken().isStructStart()
                        ? 1
                        : parser.currentToken().isStructEnd() ? -1 : 0;
                events.add(
                        switch (parser.currentToken()) {
                            case FIELD_NAME -> "key " + parser.currentName();
                            case VALUE_STRING -> "text " + parser.getText();
                            default -> parser.getText();
                        });
            }
        } catch (IOException e) {
            return List.of(BROKEN);
        }
        return events.isEmpty() ? List.of(BROKEN) : events;
    }
}
