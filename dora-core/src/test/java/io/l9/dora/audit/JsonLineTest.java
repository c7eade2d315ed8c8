package io.l9.dora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {

    private static final JsonMapper JACKSON = new JsonMapper();
    private static final List<String> KEYS = List.of("a", "b\"c", "ä\\", "\n", "\uD83D\uDE00", "");
    private static final String ALPHABET = "{}[]\",:\\ \tntu0019a-.e\u00e4";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsWhatALibraryReads(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            ObjectNode object = object(random, 2);
            String json =
                    i % 2 == 0 ? object.toString() : object.toPrettyString().replace("\n", "\r\n\t");
            assertSame(JsonLine.read(json.getBytes(StandardCharsets.UTF_8)), JACKSON.readTree(json));
        }
    }

    private static void assertSame(JsonLine line, JsonNode json) {
        for (String key : KEYS) {
            JsonNode value = json.path(key);
            assertThat(line.text(key)).isEqualTo(value.isTextual() ? value.asText() : "");
            assertThat(line.number(key).isPresent()).isEqualTo(value.isIntegralNumber());
            if (value.isIntegralNumber()) {
                assertThat(line.number(key)).hasValue(value.asLong());
            }
            if (value.isObject()) {
                assertSame(line.object(key), value);
            }
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JACKSON.createObjectNode();
        for (String key : KEYS) {
            switch (random.nextInt(depth > 0 ? 8 : 6)) {
                case 0 -> object.put(key, text(random));
                case 1 -> object.put(key, random.nextInt());
                case 2 -> object.put(key, random.nextInt() / 8.0);
                case 3 -> object.put(key, random.nextBoolean());
                case 4 -> object.putNull(key);
                case 5 -> object.remove(key);
                case 6 -> object.set(key, object(random, depth - 1));
                default -> object.putArray(key).add(text(random)).add(object(random, depth - 1));
            }
        }
        return object;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** What is no object has no values; whatever is read, nothing is thrown. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextIsALine(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String text = "{\"a\":" + text(random) + "\"a\":\"" + text(random);
            JsonLine line = JsonLine.read(text.getBytes(StandardCharsets.UTF_8));
            assertThat(line.text("a") + line.object("a").text("a") + line.number("a"))
                    .isNotNull();
            assertThat(line.time()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1}}",
                "{\"a\":1}{}",
                "{a:1}",
                "{\"a\" 1}"
            })
    void whatIsNoObjectHasNoValues(String text) {
        assertThat(JsonLine.read(text.getBytes(StandardCharsets.UTF_8)).number("a"))
                .isEmpty();
    }

    @Test
    void deepNestingTakesNoStack() {
        String text = "{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + ",\"b\":7}";
        assertThat(JsonLine.read(text.getBytes(StandardCharsets.UTF_8)).number("b"))
                .hasValue(7);
    }

    @Test
    void numbersThatNothingHereCountsAreNone() {
        JsonLine line = JsonLine.read("{\"a\":1234567890123456789,\"b\":281474976710657,\"c\":-1,\"d\":\"1\"}"
                .getBytes(StandardCharsets.UTF_8));
        assertThat(line.number("a")).isEmpty();
        assertThat(line.number("b")).hasValue(281474976710657L);
        assertThat(line.count("b")).isEmpty();
        assertThat(line.number("c")).hasValue(-1);
        assertThat(line.count("c")).isEmpty();
        assertThat(line.number("d")).isEmpty();
    }
}
