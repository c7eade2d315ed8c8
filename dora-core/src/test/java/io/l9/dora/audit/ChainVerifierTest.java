package io.l9.dora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerifierTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");
    private static final int SEEDS = 300;

    @Test
    void whatWasWrittenIsWhole() {
        List<List<String>> files = log(3, 20);
        AuditVerification all = verify(files);
        assertThat(all.problems()).isEmpty();
        assertThat(all.files()).isEqualTo(3);
        assertThat(all.entries()).isEqualTo(3 * 16);
        assertThat(all.runs()).isEqualTo(3 * 4);
        assertThat(all.since()).contains(NOW);
        assertThat(all.head()).contains(chainOf(files.get(2).get(20)));
    }

    @Test
    void verificationBeginsAtTheOldestFileThatIsKept() {
        List<List<String>> files = log(4, 5);
        for (int first = 1; first < 4; first++) {
            assertThat(verify(files.subList(first, 4)).isWhole()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter", "remove", "swap", "insert", "repeat", "chain"})
    void everyEditOfALineIsSeenAtThatLine(String edit) {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<List<String>> files = log(1 + random.nextInt(3), 10);
            int file = random.nextInt(files.size());
            List<String> lines = files.get(file);
            // What was behind the last line of all nobody can know: see the expected head.
            int last = lines.size() - (file == files.size() - 1 ? 1 : 0);
            int line = random.nextInt(edit.equals("remove") ? last : edit.equals("swap") ? 10 : 11);
            edit(edit, lines, line, random);
            AuditVerification verified = verify(files);
            assertThat(verified.isWhole())
                    .as("%s %d of seed %d", edit, line, seed)
                    .isFalse();
            AuditProblem first = verified.problems().get(0);
            boolean gone = edit.equals("remove") && line == lines.size();
            assertThat(first.file()).as("seed %d", seed).isEqualTo("log" + (gone ? file + 1 : file));
            assertThat(first.line())
                    .as("%s %d of seed %d", edit, line, seed)
                    .isIn(gone ? List.of(1L) : List.of((long) line + 1, (long) line + 2));
        }
    }

    private static void edit(String edit, List<String> lines, int line, Random random) {
        String text = lines.get(line);
        switch (edit) {
            case "alter" -> {
                int at = random.nextInt(text.length());
                char other = (char) ('!' + random.nextInt(90));
                String altered =
                        text.substring(0, at) + (other == text.charAt(at) ? '~' : other) + text.substring(at + 1);
                lines.set(line, altered);
            }
            case "remove" -> lines.remove(line);
            case "swap" -> Collections.swap(lines, line, line + 1);
            case "insert" -> lines.add(line, text.replace("PASS", "FAIL").replace("chain\":\"", "chain\":\"" + "0"));
            case "repeat" -> lines.add(line, text);
            case "chain" -> lines.set(line, text.replace(chainOf(text), "0123456789abcdef".repeat(4)));
            default -> throw new IllegalArgumentException(edit);
        }
    }

    @Test
    void oneAlteredLineIsOneProblem() {
        for (int line = 1; line < 21; line++) {
            List<List<String>> files = log(1, 20);
            files.get(0).set(line, files.get(0).get(line).replace("validate", "generate"));
            assertThat(verify(files).problems())
                    .singleElement()
                    .hasToString("log0:" + (line + 1) + ": does not follow from the line before it: it was altered,"
                            + " or lines were removed, added or moved here");
        }
    }

    @Test
    void aProblemDoesNotHideAnother() {
        List<List<String>> files = log(2, 30);
        List<String> lines = files.get(0);
        lines.set(4, lines.get(4).replace("PASS", "FAIL"));
        lines.set(9, "what is this");
        lines.set(14, lines.get(14).replace(chainOf(lines.get(14)), "f".repeat(64)));
        lines.add(19, lines.get(3));
        lines.remove(25);
        files.get(1).remove(7);
        assertThat(verify(files).problems())
                .extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly("log0:5", "log0:10", "log0:11", "log0:15", "log0:20", "log0:26", "log1:8");
    }

    @Test
    void aFileThatIsMissingOrCutOffIsSeenAtTheNextOne() {
        List<List<String>> files = log(4, 5);
        files.remove(1);
        assertThat(verify(files).problems())
                .singleElement()
                .hasToString("log1:1: does not go on where log0 ends: a file between them is missing,"
                        + " or lines at the end of that one are");
        files = log(2, 5);
        files.get(0).remove(5);
        assertThat(verify(files).problems()).extracting(AuditProblem::file).containsExactly("log1");
    }

    @Test
    void headersAreLookedAt() {
        List<List<String>> files = log(3, 3);
        files.get(0).remove(0);
        files.get(1).set(0, files.get(1).get(0).replace("\"audit_log\":1", "\"audit_log\":2"));
        files.get(2).set(0, "Dear diary");
        assertThat(verify(files).problems())
                .extracting(AuditProblem::toString)
                .containsExactly(
                        "log0:1: expected the header of an audit log: it was altered or removed",
                        "log1:1: written by a newer version of this plugin (format 2, known is 1);"
                                + " verify it with that version",
                        "log2:1: no audit log: its first line is not the header of one");
    }

    @Test
    void anExpectedHeadTellsThatTheEndIsThere() {
        List<List<String>> files = log(2, 10);
        String head = verify(files).head().orElseThrow();
        assertThat(verify(files, head).isWhole()).isTrue();
        List<String> last = files.get(1);
        String before = chainOf(last.remove(last.size() - 1));
        assertThat(before).isEqualTo(head);
        assertThat(verify(files).isWhole()).as("a chain alone cannot tell").isTrue();
        assertThat(verify(files, head).problems())
                .singleElement()
                .hasToString("log1: the log does not hold the chain value " + head
                        + ": lines were removed at its end, or it has expired");
        String expired = chainOf(files.get(0).get(10));
        assertThat(verify(files, expired).isWhole()).isTrue();
        assertThat(verify(files.subList(1, 2), expired).isWhole())
                .as("a header says only what somebody wrote into it")
                .isFalse();
    }

    @Test
    void problemsAreBounded() {
        List<List<String>> files = log(1, 4);
        for (int i = 0; i < 500; i++) {
            files.get(0).add("nothing");
        }
        AuditVerification verified = verify(files);
        assertThat(verified.problems()).hasSize(100);
        assertThat(verified.furtherProblems()).isEqualTo(400);
    }

    static String chainOf(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }

    /** Makes a log of so many files, each with a header and {@code lines} more, every fifth about a run. */
    private static List<List<String>> log(int count, int lines) {
        List<List<String>> files = new ArrayList<>();
        ChainWriter writer = ChainWriter.fromTheStart();
        for (int i = 0; i < count; i++) {
            AuditRun run = new AuditRun(
                    NOW.plusSeconds(i), "run" + i, AuditGoal.VALIDATE, "1.0.0", AuditTotals.ofReading(4, 0));
            byte[] start = ChainWriter.start(run);
            writer.header(NOW.plusSeconds(i));
            for (int line = 1; line <= lines; line++) {
                if (line % 5 == 0) {
                    writer.run(start, run.totals(), OptionalLong.empty());
                } else {
                    writer.entry(start, AuditEntry.passed("src/f" + line, Optional.of("PAY-OPER-001")));
                }
            }
            files.add(new ArrayList<>(
                    new String(writer.take(), StandardCharsets.US_ASCII).lines().toList()));
        }
        return files;
    }

    private static AuditVerification verify(List<List<String>> files) {
        return verify(files, Optional.empty());
    }

    private static AuditVerification verify(List<List<String>> files, String head) {
        return verify(files, Optional.of(head));
    }

    private static AuditVerification verify(List<List<String>> files, Optional<String> head) {
        ChainVerifier verifier = new ChainVerifier("log", head);
        for (int i = 0; i < files.size(); i++) {
            verifier.begin("log" + i);
            for (String line : files.get(i)) {
                byte[] bytes = ("  " + line + "\n").getBytes(StandardCharsets.ISO_8859_1);
                verifier.line(bytes, 2, bytes.length - 1);
            }
        }
        return verifier.result();
    }
}
