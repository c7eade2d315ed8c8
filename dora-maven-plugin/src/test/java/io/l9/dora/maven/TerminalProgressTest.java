package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private static final long MILLISECOND = 1_000_000;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long now = Long.MAX_VALUE - 5 * MILLISECOND;
    private final TerminalProgress progress =
            new TerminalProgress(new PrintStream(shown, false, StandardCharsets.US_ASCII), () -> now);

    @Test
    void shortWorkShowsNothing() {
        after(999).at(1, 2);
        progress.end();
        assertThat(shown()).isEmpty();
    }

    @Test
    void longWorkShowsOneLineThatIsWrittenOver() {
        after(1_000).at(9, 100);
        after(100).at(10, 100);
        assertThat(shown()).isEqualTo("\rDORA: 9 of 100 steps done\rDORA: 10 of 100 steps done");
    }

    @Test
    void itIsNotWrittenMoreOftenThanAnEyeCanFollow() {
        after(1_000).at(1, 100);
        after(99).at(2, 100);
        assertThat(shown()).isEqualTo("\rDORA: 1 of 100 steps done");
    }

    @Test
    void itNeverGoesBack() {
        after(1_000).at(20, 100);
        after(100).at(19, 15);
        assertThat(shown()).endsWith("\rDORA: 20 of 20 steps done ");
    }

    @Test
    void theLineIsTakenAwayAtTheEnd() {
        after(1_000).at(1, 2);
        shown.reset();
        progress.end();
        assertThat(shown()).isEqualTo("\r" + " ".repeat("DORA: 1 of 2 steps done".length()) + "\r");
    }

    private TerminalProgress after(long milliseconds) {
        now += milliseconds * MILLISECOND;
        return progress;
    }

    private String shown() {
        return shown.toString(StandardCharsets.US_ASCII);
    }
}
