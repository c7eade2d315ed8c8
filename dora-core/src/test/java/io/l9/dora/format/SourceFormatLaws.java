package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of reading that every format keeps. A format's test extends this and says how files of the format are spelled, with LF as line end and
 * each value on the line of its key.
 */
public abstract class SourceFormatLaws {

    private static final String PROBE = "probe";
    private static final HexFormat HEX = HexFormat.of();

    /** Returns the format under test. */
    protected abstract SourceFormat format();

    /**
     * Returns a file.
     *
     * @param before one of {@link #before()}
     * @param block a text that {@link #block} made
     * @param after one of {@link #after()}
     */
    protected abstract String file(String before, String block, String after);

    /** Returns a correct block; the values are spelled by {@link #value}. */
    protected abstract String block(Map<String, String> fields);

    /**
     * Returns the spelling of a value on one line: String, Boolean, BigInteger, List, Map, or an empty Optional for nothing. As it is, it
     * is that of JSON, which YAML shares.
     */
    protected String value(Object value) {
        if (value instanceof String text) {
            return doubleQuoted(text);
        }
        if (value instanceof Optional<?>) {
            return "null";
        }
        return value instanceof List || value instanceof Map ? bracketed(value) : value.toString();
    }

    /** Returns the spelling of a name as a key of the block. */
    protected abstract String key(String name);

    /** Returns texts that may stand before a correct block, the empty one among them. */
    protected abstract List<String> before();

    /** Returns texts that may stand behind a block, the empty one among them. */
    protected abstract List<String> after();

    /** Returns whole files that name the key or a marker and hold no block. */
    protected abstract List<String> mentions();

    /** Returns a string in double quotes as JSON, Python and YAML read it alike. */
    protected static String doubleQuoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (Printable.of(Character.toString(c)).length() > Character.charCount(c)) {
                out.append("\\u").append(HEX.toHexDigits((char) c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    /** Returns a list or map in brackets; the items are spelled by {@link #value}. */
    protected final String bracketed(Object collection) {
        if (collection instanceof List<?> items) {
            return items.stream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Map<?, ?>) collection)
                .entrySet().stream()
                        .map(e -> doubleQuoted((String) e.getKey()) + ": " + value(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private String file(String before, Map<String, Object> fields, String after) {
        Map<String, String> spelled = new LinkedHashMap<>();
        fields.forEach((name, value) -> spelled.put(name, value(value)));
        return file(before, block(spelled), after);
    }

    private String randomFile(RandomData random) {
        return file(random.oneOf(before()), random.fields(), random.oneOf(after()));
    }

    private String typicalFile() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "SYM-CORE-001");
        fields.put("compliance_required", true);
        fields.put("purpose", "One \"line\" with ü, 😀 and {braces}");
        fields.put("retries", BigInteger.valueOf(-3));
        fields.put("dependencies", List.of("a", List.of("b"), Map.of("c", Optional.empty())));
        return file(last(before()), fields, last(after()));
    }

    private static String last(List<String> texts) {
        return texts.get(texts.size() - 1);
    }

    private Block read(String file) {
        Scan scan = ScanLaws.scan(format(), file);
        assertThat(scan).as(file).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).as(file).isEmpty();
        return ((Scan.Found) scan).block();
    }

    private Object readBack(Object value) {
        return Plain.of(read(file("", Map.of(PROBE, value), "")).field(PROBE).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scanOfRandomBytesKeepsTheLaws(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 200; i++) {
            ScanLaws.check(format(), random.bytes(random.below(12)));
            ScanLaws.check(format(), random.string(random.below(60)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scanOfDamagedFilesKeepsTheLaws(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 250; i++) {
            ScanLaws.scan(format(), random.damaged(randomFile(random)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void scanOfSplicedFilesKeepsTheLaws(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 200; i++) {
            String one = randomFile(random);
            String other = randomFile(random);
            ScanLaws.scan(
                    format(),
                    one.substring(0, random.below(one.length())) + other.substring(random.below(other.length())));
        }
    }

    @Test
    void scanOfAFileCutOffAnywhereKeepsTheLaws() {
        byte[] whole = typicalFile().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            ScanLaws.check(format(), Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadBackEqual(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 100; i++) {
            Map<String, Object> fields = random.fields();
            String file = file(random.oneOf(before()), fields, random.oneOf(after()));
            assertThat(Plain.of(read(file).fields())).as(file).isEqualTo(fields);
        }
    }

    static List<String> awkwardTexts() {
        return List.of(
                "",
                " ",
                "\"",
                "'",
                "\\",
                "\\\"",
                "\n",
                "\r\n",
                "\r",
                "\t",
                "{x}",
                "}}",
                "#",
                "a # b",
                "a: b",
                "- a",
                "😀",
                "e\u0301",
                "\u0000",
                "\u0085",
                "\u2028",
                "\ufeff",
                "# END DORA BLOCK",
                "---",
                "...",
                "true",
                "None",
                "~",
                "0x1F",
                "2026-01-02T02:04:00Z");
    }

    @ParameterizedTest
    @MethodSource("awkwardTexts")
    void awkwardTextsAreReadBackEqual(String text) {
        assertThat(readBack(text)).isEqualTo(text);
        assertThat(readBack(List.of(text, text))).isEqualTo(List.of(text, text));
    }

    @Test
    void longTextsAreReadBackEqual() {
        for (String piece : List.of("a", "\"", "\\", "😀", "\n", "{[")) {
            String text = piece.repeat(100_000 / piece.length());
            assertThat(readBack(text).equals(text)).as("100 KB of %s", piece).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void spansAreTheBytesThatWereWritten(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 50; i++) {
            Map<String, Object> fields = random.fields();
            String file = file(random.oneOf(before()), fields, random.oneOf(after()));
            SourceText text = SourceText.of(file);
            for (Value.Entry entry : read(file).fields().entries()) {
                String name = entry.name().orElseThrow();
                Object value = fields.getOrDefault(name, "no field");
                assertThat(text.string(entry.key().span())).isEqualTo(key(name));
                assertThat(text.string(entry.value().span())).isEqualTo(value(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aScalarReadInIsolationMeansTheSame(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 200; i++) {
            String file = random.damaged(randomFile(random));
            if (format().scan(SourceText.of(file), Markers.DEFAULT) instanceof Scan.Found found) {
                found.block().fields().entries().forEach(e -> meansTheSameAlone(file, e.value()));
            }
        }
    }

    private void meansTheSameAlone(String file, Value value) {
        String spelling = SourceText.of(file).string(value.span());
        boolean scalar = value instanceof Value.Text || value instanceof Value.Bool || value instanceof Value.Num;
        if (scalar && spelling.lines().count() == 1) {
            Block alone = read(file("", block(Map.of(PROBE, spelling)), ""));
            assertThat(Plain.of(alone.field(PROBE).orElseThrow())).as(file).isEqualTo(Plain.of(value));
        }
    }

    @Test
    void lineEndsAndByteOrderMarkChangeNeitherValuesNorLines() {
        for (String before : before()) {
            String file = file(before, Map.of(PROBE, List.of("a\nb", "c")), last(after()));
            List<String> variants = List.of(
                    file.replace("\n", "\r\n"),
                    file.replace("\n", "\r"),
                    "\ufeff" + file,
                    "\ufeff" + file.replace("\n", "\r\n"),
                    file.stripTrailing());
            for (String variant : variants) {
                assertThat(Plain.of(read(variant).fields()))
                        .as(variant)
                        .isEqualTo(Plain.of(read(file).fields()));
                assertThat(places(variant)).as(variant).isEqualTo(places(file));
            }
        }
    }

    private List<Position> places(String file) {
        SourceText text = SourceText.of(file);
        return read(file).fields().entries().stream()
                .map(e -> text.positionOf(e.value().span().start()))
                .toList();
    }

    @Test
    void whatStandsBehindABlockDoesNotTouchIt() {
        for (String before : before()) {
            Map<String, Object> fields = Map.of(PROBE, "a");
            Block alone = read(file(before, fields, ""));
            for (String after : after()) {
                String file = file(before, fields, after);
                assertThat(read(file)).as(file).isEqualTo(alone);
                String broken = file + "\n)]} '\"\"\" {{% \t@`\n";
                assertThat(ScanLaws.scan(format(), broken)).as(broken).isEqualTo(new Scan.Found(alone, List.of()));
            }
        }
    }

    @Test
    void aMentionIsNoBlock() {
        for (String file : mentions()) {
            assertThat(ScanLaws.scan(format(), file)).as(file).isInstanceOf(Scan.Absent.class);
        }
    }

    @Test
    void aMentionBehindABlockIsNoSecondOne() {
        for (String after : after()) {
            read(file("", Map.of(PROBE, "_dora_block __dora_block__ dora_block: # DORA PROTOCOL METADATA"), after));
        }
    }
}
