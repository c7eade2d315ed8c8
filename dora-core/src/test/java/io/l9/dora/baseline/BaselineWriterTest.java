package io.l9.dora.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;

class BaselineWriterTest {

    private static final String PIECES = "ab/.-_\"\\\n\t\u0000\u007F\u0080ü\u202E\uFEFF\uD83D\uDE00\uDC80{}<=>|,: ";

    @RepeatedTest(50)
    void whatIsWrittenIsReadBackEqualInAnyOrder() {
        long seed = new Random().nextLong();
        SortedSet<KnownViolation> violations = violations(new Random(seed));
        byte[] bytes = BaselineWriter.bytes(violations, "\n");
        String text = new String(bytes, StandardCharsets.UTF_8);

        assertThat(read(bytes)).as("seed %d", seed).isEqualTo(violations);
        assertThat(text).as("seed %d", seed).matches("[\n -~]*");
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines.subList(3, 3 + violations.size()), new Random(seed));
        lines.add(3, lines.get(3));
        byte[] unordered = ("\uFEFF" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
        assertThat(read(unordered)).as("seed %d", seed).isEqualTo(violations);
    }

    @RepeatedTest(5)
    void aFileThatIsCutOffAnywhereIsAnError() {
        byte[] bytes = BaselineWriter.bytes(violations(new Random()), "\n");
        for (int length = 0; length < bytes.length - 1; length++) {
            assertThat(BaselineReader.read("b", Arrays.copyOf(bytes, length)).value())
                    .isEmpty();
            assertThat(BaselineReader.readBothSides("b", Arrays.copyOf(bytes, length))
                            .value())
                    .isEmpty();
        }
    }

    private static SortedSet<KnownViolation> violations(Random random) {
        TreeSet<KnownViolation> violations = new TreeSet<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Optional<String> field = random.nextBoolean() ? Optional.of(text(random)) : Optional.empty();
            violations.add(new KnownViolation("f" + text(random), "r" + text(random), field));
        }
        return violations;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return text.toString();
    }

    private static SortedSet<KnownViolation> read(byte[] bytes) {
        return new TreeSet<>(
                BaselineReader.read("baseline.json", bytes).orThrow().entries().keySet());
    }
}
