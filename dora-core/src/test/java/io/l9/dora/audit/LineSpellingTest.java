package io.l9.dora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.l9.dora.text.BoundedText;
import io.l9.dora.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineSpellingTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00.5Z");
    private static final String CHAIN = ",\"chain\":\"";

    private final ChainWriter writer = ChainWriter.fromTheStart();

    @Test
    void aFileBeginsWithVersionTimeAndWhatItFollows() {
        writer.header(NOW);
        assertThat(line())
                .startsWith("{\"audit_log\":1,\"timestamp\":\"2026-01-02T02:04:00Z\",\"previous\":\"" + "0".repeat(64)
                        + "\"" + CHAIN);
    }

    @Test
    void aLineHasItsKeysInOrder() {
        String passed = entry(AuditEntry.passed("src/a.py", Optional.of("PAY-OPER-001")));
        assertThat(passed)
                .startsWith("{\"timestamp\":\"2026-01-02T02:04:00Z\",\"run\":\"r1\",\"goal\":\"validate\","
                        + "\"contract_version\":\"1.0.0\",\"file_path\":\"src/a.py\",\"component_id\":\"PAY-OPER-001\","
                        + "\"validation_result\":\"PASS\",\"reason_if_fail\":null" + CHAIN);
        String reason =
                new Reasons().add("presence", "no block").add("position", "x").toString();
        assertThat(entry(new AuditEntry("b", Optional.empty(), Optional.of(reason))))
                .contains("\"component_id\":null,\"validation_result\":\"FAIL\","
                        + "\"reason_if_fail\":\"presence: no block; position: x\"" + CHAIN);
    }

    @Test
    void aRunEndsWithItsTotals() throws Exception {
        writer.run(ChainWriter.start(run("r1")), AuditTotals.ofWriting(1, 2, 3), OptionalLong.of(77));
        String line = line();
        assertThat(line)
                .contains("\"previous_run\":77,\"totals\":{\"files\":6,\"failed\":2,\"changed\":1,\"refused\":2,"
                        + "\"unchanged\":3}" + CHAIN);
        RunLine read = RunLine.read(line.getBytes(StandardCharsets.US_ASCII)).orElseThrow();
        assertThat(read.previous()).hasValue(77);
        assertThat(read.run().totals()).isEqualTo(AuditTotals.ofWriting(1, 2, 3));
        assertThat(read.run().id()).isEqualTo("r1");
        assertThat(read.run().time()).isEqualTo("2026-01-02T02:04:00Z");
    }

    @Test
    void theChainValueIsTheHashOfTheOneBeforeAndTheBytesInFront() {
        writer.header(NOW);
        String first = line();
        String second = entry(AuditEntry.passed("a", Optional.empty()));
        String value = ChainVerifierTest.chainOf(first);
        String body = second.substring(0, second.indexOf(CHAIN));
        assertThat(ChainVerifierTest.chainOf(second))
                .isEqualTo(Sha256.of((value + body).getBytes(StandardCharsets.US_ASCII)));
    }

    static Stream<String> hostile() {
        return Stream.of(
                "a\nb\r\nc\u2028d\u0085",
                "\u001B[2J\u202Eevil",
                "\",\"chain\":\"" + "0".repeat(64) + "\"}",
                "\\\\\"\\",
                "half \uD83D and \uDE00 and whole \uD83D\uDE00",
                "\u0000\u007F",
                "x".repeat(1 << 20),
                "\uDCFF".repeat(5000),
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverAValueHoldsALineStaysOneShortLineOfAscii(String value) throws Exception {
        byte[] start = ChainWriter.start(run(value));
        writer.entry(start, new AuditEntry(value, Optional.of(value), Optional.of(new Reasons().add("r", value) + "")));
        writer.run(start, AuditTotals.ofReading(1, 1), OptionalLong.empty());
        byte[] bytes = writer.take();
        String text = new String(bytes, StandardCharsets.US_ASCII);
        assertThat(text.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThan(ChainWriter.MAX_LINE));
        for (byte b : bytes) {
            assertThat(b == '\n' || (b >= ' ' && b < 0x7F)).isTrue();
        }
        String line = text.lines().findFirst().orElseThrow();
        JsonNode json = new JsonMapper().readTree(line);
        assertThat(json.size()).isEqualTo(9);
        assertThat(RunLine.isOne(line.getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(json.get("file_path").asText()).startsWith(value.substring(0, Math.min(4000, value.length())));
        if (value.length() <= 256) {
            assertThat(json.get("component_id").asText()).isEqualTo(value);
            assertThat(json.get("run").asText()).isEqualTo(value);
        }
    }

    @Test
    void whatIsCutIsSaid() {
        String text = new Reasons()
                .add("rule", "x".repeat(600))
                .add("rule", "y".repeat(1 << 20))
                .add("rule", "z")
                .toString();
        assertThat(text).hasSizeLessThanOrEqualTo(1000).startsWith("rule: xxx").contains("; rule: yyy");
        int shown = text.indexOf("... (");
        assertThat(text).endsWith("... (" + (606 + 8 + (1 << 20) + 9 - shown) + " characters left out)");
        assertThat(BoundedText.of(text, 1000)).as("cut once").isEqualTo(text);
        String pairs = BoundedText.of("\uD83D\uDE00".repeat(600), 1000);
        assertThat(pairs.codePoints()).noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static AuditRun run(String id) {
        return new AuditRun(NOW, id, AuditGoal.VALIDATE, "1.0.0", AuditTotals.ofReading(0, 0));
    }

    private String entry(AuditEntry entry) {
        writer.entry(ChainWriter.start(run("r1")), entry);
        return line();
    }

    private String line() {
        String line = new String(writer.take(), StandardCharsets.US_ASCII);
        assertThat(line).endsWith("\"}\n");
        return line.substring(0, line.length() - 1);
    }
}
