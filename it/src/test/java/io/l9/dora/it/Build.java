package io.l9.dora.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

/**
 * A build that has ended. Whatever it was about, nobody wants to see a stack trace in it.
 *
 * @param exitCode what Maven answered to the shell
 * @param log what it printed
 */
record Build(int exitCode, List<String> log) {

    Build {
        log = List.copyOf(log);
        assertThat(log)
                .noneMatch(line -> line.strip().startsWith("at ") && line.endsWith(")"))
                .noneMatch(line -> line.contains("NullPointer"))
                .noneMatch(line -> line.contains("IllegalState"));
    }

    Build succeeds() {
        assertThat(exitCode).as(text()).isZero();
        return this;
    }

    Build fails() {
        assertThat(exitCode).as(text()).isEqualTo(1);
        return this;
    }

    /** Asserts that these lines are there, whole. */
    Build shows(String... lines) {
        assertThat(log).contains(lines);
        return this;
    }

    /** Asserts that a line ends like this; failures come behind Maven's own words. */
    Build showsEnd(String end) {
        assertThat(log).as(text()).anyMatch(line -> line.endsWith(end));
        return this;
    }

    /** Asserts that no line holds this. */
    Build hides(String part) {
        assertThat(log).noneMatch(line -> line.contains(part));
        return this;
    }

    /** Returns what the plugin says of files and of the run, without what Maven says of the build. */
    List<String> findings() {
        return log.stream()
                .filter(line -> line.matches("\\[(ERROR|WARNING)] .*:\\d+:\\d+: .*") || isSummary(line))
                .toList();
    }

    /** Asserts that the tree was looked at this often. */
    Build scans(int times) {
        Collection<String> summaries = log.stream().filter(Build::isSummary).toList();
        assertThat(summaries).as(text()).hasSize(times);
        return this;
    }

    private static boolean isSummary(String line) {
        return line.matches("\\[(ERROR|WARNING|INFO)] DORA: .*");
    }

    private String text() {
        return "\n" + String.join("\n", log);
    }
}
