package io.l9.dora.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.formats.markdown.MarkdownFormat;
import io.l9.dora.formats.yaml.YamlFormat;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every block, tried with random ones; a failure names its seed. */
class YamlPropertiesTest {

    private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "'",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "|",
            ">",
            "?",
            "\n",
            "\r",
            "\t",
            "é",
            "😀",
            "\u2028",
            "\u0085",
            "\uFEFF",
            "\u0007",
            "true",
            "null",
            "~",
            "1.0",
            "---",
            "...",
            "dora_block:",
            "# END DORA BLOCK");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsBackWhatWasWritten(long seed) {
        Random random = new Random(seed);
        Sample block = Sample.mapping(random, 3);
        String lineEnd = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        String mark = random.nextBoolean() ? "\uFEFF" : "";
        String yaml = Markers.DEFAULT.start() + "\ndora_block:" + block.rendered(random, 1) + "\n"
                + Markers.DEFAULT.end() + "\n";
        String comment = yaml.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());

        assertReads(new YamlFormat(), Carrier.KEY, mark + "# 😀\n---\n" + yaml + "a: 😀\n", lineEnd, block);
        assertReads(new YamlFormat(), Carrier.COMMENT, mark + "# 😀\n" + comment + "{{ 😀 }}\n", lineEnd, block);
        assertReads(
                new MarkdownFormat(),
                Carrier.FRONT_MATTER,
                mark + "---\na: 😀\n" + yaml + "---\n# 😀\n",
                lineEnd,
                block);
    }

    private static void assertReads(
            io.l9.dora.format.SourceFormat format, Carrier carrier, String file, String lineEnd, Sample expected) {
        SourceText text = SourceText.of(file.replace("\n", lineEnd));

        Scan scan = format.scan(text, Markers.DEFAULT);

        assertThat(scan).as(file).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).as(file).isEmpty();
        Scan.Found found = (Scan.Found) scan;
        assertThat(found.block().carrier()).isEqualTo(carrier);
        assertThat(Shown.of(found.block().fields())).as(file).isEqualTo(expected.shown());
        assertSpellings(text, found.block().fields());
    }

    /** Each value read alone, from the bytes that its span names, is the value again. */
    private static void assertSpellings(SourceText text, Value value) {
        if (value instanceof Value.Mapping mapping) {
            mapping.entries().forEach(entry -> assertSpellings(text, entry.value()));
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().forEach(item -> assertSpellings(text, item));
        } else {
            SourceText alone = SourceText.of("[" + text.string(value.span()) + "]");
            assertThat(Shown.of(YamlReader.read("alone", alone).orThrow())).isEqualTo("[" + Shown.of(value) + "]");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverFailsOnRandomText(long seed) {
        Random random = new Random(seed);
        String start = List.of("", "---\n", "dora_block:\n  a: ", "# DORA PROTOCOL METADATA\n# dora_block:\n#   ")
                .get(random.nextInt(4));
        String file = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())) + (random.nextInt(4) == 0 ? "\n# " : ""))
                .collect(Collectors.joining("", start, ""));
        SourceText text = SourceText.of(file);

        for (var format : List.of(new YamlFormat(), new MarkdownFormat())) {
            Scan scan = format.scan(text, Markers.DEFAULT);

            assertThat(scan.defects()).as(file).allMatch(d -> d.span().end() <= text.length());
            assertThat(scan.defects())
                    .as(file)
                    .allMatch(d -> d.message().chars().noneMatch(Character::isISOControl));
            if (scan instanceof Scan.Malformed) {
                assertThat(scan.defects()).isNotEmpty();
            }
        }
    }

    /** A value as it was meant, with one of the ways in which YAML can spell it. */
    private sealed interface Sample {

        String shown();

        /** Returns what stands behind a key's colon or a list's dash, the blank before it included. */
        String rendered(Random random, int indent);

        static Sample any(Random random, int depth) {
            return switch (random.nextInt(depth > 0 ? 6 : 4)) {
                case 0 -> new Plain(random.nextBoolean() ? "true" : "false", "bool ");
                case 1 -> new Plain("" + random.nextInt(), "integer ");
                case 2 -> new Plain("null", "");
                case 3 -> new Text(text(random));
                case 4 -> mapping(random, depth - 1);
                default ->
                    new Items(IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> any(random, depth - 1))
                            .toList());
            };
        }

        static Sample mapping(Random random, int depth) {
            int size = random.nextInt(4);
            return new Fields(
                    IntStream.range(0, size).mapToObj(i -> i + text(random)).toList(),
                    IntStream.range(0, size).mapToObj(i -> any(random, depth)).toList());
        }

        static String text(Random random) {
            return IntStream.range(0, random.nextInt(6))
                    .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
        }

        static String quoted(String text) {
            return text.codePoints()
                    .mapToObj(c ->
                            c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0xFEFF || c == '"' || c == '\\'
                                    ? String.format("\\u%04x", c)
                                    : Character.toString(c))
                    .collect(Collectors.joining("", "\"", "\""));
        }

        record Plain(String spelling, String kind) implements Sample {
            @Override
            public String shown() {
                return kind + spelling;
            }

            @Override
            public String rendered(Random random, int indent) {
                return " " + spelling + (random.nextInt(4) == 0 ? "  # 😀" : "");
            }
        }

        record Text(String text) implements Sample {
            @Override
            public String shown() {
                return "'" + text + "'";
            }

            @Override
            public String rendered(Random random, int indent) {
                boolean printable = text.codePoints().allMatch(c -> (c >= ' ' && c < 0x7F) || c == 0xE9 || c > 0xFFFF);
                return printable && random.nextBoolean() ? " '" + text.replace("'", "''") + "'" : " " + quoted(text);
            }
        }

        record Items(List<Sample> items) implements Sample {
            @Override
            public String shown() {
                return items.stream().map(Sample::shown).collect(Collectors.joining(", ", "[", "]"));
            }

            @Override
            public String rendered(Random random, int indent) {
                return items.isEmpty()
                        ? " []"
                        : items.stream()
                                .map(item -> "\n" + "  ".repeat(indent) + "-" + item.rendered(random, indent + 1))
                                .collect(Collectors.joining());
            }
        }

        record Fields(List<String> names, List<Sample> values) implements Sample {
            @Override
            public String shown() {
                return IntStream.range(0, names.size())
                        .mapToObj(
                                i -> "'" + names.get(i) + "': " + values.get(i).shown())
                        .collect(Collectors.joining(", ", "{", "}"));
            }

            @Override
            public String rendered(Random random, int indent) {
                return names.isEmpty()
                        ? " {}"
                        : IntStream.range(0, names.size())
                                .mapToObj(i -> (random.nextInt(4) == 0 ? "\n\n" : "\n") + "  ".repeat(indent)
                                        + quoted(names.get(i)) + ":"
                                        + values.get(i).rendered(random, indent + 1))
                                .collect(Collectors.joining());
            }
        }
    }
}
