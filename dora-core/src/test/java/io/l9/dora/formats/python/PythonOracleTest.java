package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.formats.python.LiteralGenerator.Sample;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.SourceText.Decoding;
import io.l9.dora.text.Span;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Compares with Python itself.
 *
 * <p>Where the two differ, and are meant to:
 *
 * <ul>
 *   <li>{@code (set)()}, the call of a parenthesised name, is rejected here.
 *   <li>{@code \N{...}} knows the names of Java's Unicode tables: no aliases, no ideographs, no Hangul syllables. The others are
 *       rejected here.
 *   <li>A pair of surrogate escapes is one character here and two in Python; keys that differ in that alone are one key here.
 *   <li>Keys that are bytes or complex numbers are equal here when their spelling is.
 *   <li>About 200 open parentheses exhaust CPython's parser, which ends in a {@code MemoryError}.
 * </ul>
 */
@Tag("python")
class PythonOracleTest {

    private static final int LITERALS = 100_000;

    private PythonOracle python;

    @BeforeEach
    void start() throws IOException, URISyntaxException {
        python = new PythonOracle();
    }

    @AfterEach
    void stop() throws IOException {
        python.close();
    }

    @Test
    void literalsMeanWhatTheyMeanInPython(TestReporter reporter) throws IOException {
        LiteralGenerator generator = new LiteralGenerator(42);
        int rejected = 0;
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < LITERALS; i++) {
            Sample sample = i % 4 == 3 ? generator.dict() : generator.literal();
            String source = i % 2 == 0 ? generator.mutated(sample.source()) : sample.source();
            String expected = python.literal(source);
            String actual = Spelling.ofLiteralEval(SourceText.of(source));
            rejected += expected.equals(Spelling.REJECTED) ? 1 : 0;
            if (!actual.equals(expected)) {
                differences.add(Spelling.quoted(source) + "\n  python " + expected + "\n  here   " + actual);
            }
        }
        reporter.publishEntry("literals", LITERALS + ", rejected by both " + rejected);
        assertThat(differences).isEmpty();
    }

    @Test
    void dictsOfTheStandardLibraryAreReadWithTheirPlaces(TestReporter reporter) throws IOException {
        int dicts = 0;
        int values = 0;
        for (String path : python.files()) {
            List<String> lines = python.dicts(path);
            if (lines.equals(List.of(Spelling.REJECTED))) {
                continue;
            }
            SourceText text = text(path);
            for (String line : lines) {
                List<Span> spans = Arrays.stream(
                                line.substring(0, line.indexOf('\t')).split(" "))
                        .map(PythonOracleTest::span)
                        .toList();
                SourceText source = SourceText.of(text.string(spans.get(0)));
                String expected = line.substring(line.indexOf('\t') + 1);
                assertThat(Spelling.ofLiteralEval(source))
                        .as(path + " " + spans.get(0))
                        .isEqualTo(expected);
                Literal.Parsed parsed = (Literal.Parsed) LiteralParser.parse(source, 0);
                if (parsed.duplicates().isEmpty()) {
                    assertThat(shifted(
                                    Spelling.spans(parsed.value()), spans.get(0).start()))
                            .as(path)
                            .isEqualTo(spans);
                    values += spans.size();
                }
                dicts++;
            }
        }
        reporter.publishEntry("dicts", dicts + ", values with places " + values);
        assertThat(dicts).isPositive();
    }

    @Test
    void blocksBelongWherePythonSaysInTheStandardLibrary(TestReporter reporter) throws IOException {
        int files = 0;
        for (String path : python.files()) {
            String expected = python.prologue(path);
            if (expected.equals(Spelling.REJECTED)) {
                continue;
            }
            SourceText text = text(path);
            Scan scan = new PythonFormat().scan(text, Markers.DEFAULT);
            assertThat(scan).as(path).isInstanceOf(Scan.Absent.class);
            assertThat(scan.defects()).as(path).isEmpty();
            int offset = ((Scan.Absent) scan).place().offset();
            if (expected.startsWith("<")) {
                int first = Integer.parseInt(expected.substring(1));
                assertThat(offset).as(path).isLessThanOrEqualTo(first);
                assertThat(codeLines(text, offset)).as(path).isEmpty();
            } else {
                assertThat(offset).as(path).isEqualTo(Integer.parseInt(expected));
            }
            assertThat(python.insert(path, offset)).as(path).isEqualTo("ok");
            files++;
        }
        reporter.publishEntry("files", String.valueOf(files));
        assertThat(files).isPositive();
    }

    private static List<String> codeLines(SourceText text, int end) {
        return text.string(new Span(text.bodyStart(), end))
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .collect(Collectors.toList());
    }

    private static List<Span> shifted(List<Span> spans, int by) {
        return spans.stream().map(s -> new Span(s.start() + by, s.end() + by)).toList();
    }

    private static Span span(String text) {
        int dash = text.indexOf('-');
        return new Span(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
    }

    private static SourceText text(String path) throws IOException {
        byte[] raw = Files.readAllBytes(Path.of(path));
        Decoding decoding = SourceText.decode(raw, new PythonFormat().charset(raw));
        assertThat(decoding).as(path).isInstanceOf(Decoding.Decoded.class);
        return ((Decoding.Decoded) decoding).text();
    }
}
