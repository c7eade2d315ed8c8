package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.baseline.BaselineWriter;
import io.l9.dora.registry.Registry;
import io.l9.dora.registry.RegistryWriter;
import io.l9.dora.reports.BuiltInReports.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report of results that have a bit of everything, byte for byte; and what holds for all of them. */
class GoldenReportsTest {

    private static final int HEAD = 512;

    static Stream<Kind> kinds() {
        return BuiltInReports.all().stream().filter(kind -> !kind.id().equals("html"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aReportIsWhatItWas(Kind kind) throws IOException {
        String name = kind.report().fileName("golden/hostile");
        assertThat(Renderings.text(kind.report(), SampleResults.hostile())).isEqualTo(golden(name));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenReportsTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameResultsGiveTheSameBytes(Kind kind) {
        assertThat(Renderings.of(kind.report(), SampleResults.hostile()))
                .isEqualTo(Renderings.of(kind.report(), SampleResults.hostile()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void nothingThatMovesACursorOrHidesTextGetsThrough(Kind kind) {
        assertThat(Renderings.text(kind.report(), SampleResults.hostile()).codePoints())
                .allMatch(c -> c == '\n' || isShown(c));
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> false;
            default -> c != 0xFFFE && c != 0xFFFF;
        };
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aReportIsToldFromTheOtherKinds(Kind kind) {
        for (boolean empty : new boolean[] {true, false}) {
            byte[] report = Renderings.of(kind.report(), empty ? SampleResults.of() : SampleResults.hostile());
            byte[] head = Arrays.copyOf(report, Math.min(HEAD, report.length));
            assertThat(BuiltInReports.all().stream()
                            .filter(other -> other.startsReport().test(head)))
                    .containsExactly(kind);
        }
    }

    @Test
    void otherFilesAreNoReports() {
        for (String other : List.of(
                "", "[ ]", "[]", "{}", "[ 1 ]", "<?xml version=\"1.0\"?>\n<testsuites/>", "# a\n", "import os\n")) {
            assertThat(BuiltInReports.all())
                    .noneMatch(kind -> kind.startsReport().test(other.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void aRegistryIsNoReport() {
        byte[] registry = RegistryWriter.bytes(Registry.of(List.of(), Set.of()), "\n");
        assertThat(BuiltInReports.all()).noneMatch(kind -> kind.startsReport().test(registry));
    }

    @Test
    void aBaselineIsNoReport() {
        byte[] baseline = BaselineWriter.bytes(new TreeSet<>(), "\n");
        assertThat(BuiltInReports.all()).noneMatch(kind -> kind.startsReport().test(baseline));
    }
}
