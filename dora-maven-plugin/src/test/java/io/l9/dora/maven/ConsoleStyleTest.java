package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.reports.Style;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleStyleTest {

    @Test
    void coloursAreForATerminal() {
        assertThat(ConsoleStyle.of(interactive(), () -> true)).isEqualTo(Style.ANSI);
        assertThat(ConsoleStyle.of(interactive(), () -> false)).isEqualTo(Style.PLAIN);
    }

    @Test
    void aBatchBuildHasNone() {
        assertThat(ConsoleStyle.of(interactive().setInteractiveMode(false), () -> true))
                .isEqualTo(Style.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {" -l build.log verify", "verify --log-file build.log", "--log-file=build.log verify"})
    void aLogFileHasNone(String commandLine) {
        assertThat(ConsoleStyle.of(withSystem("env.MAVEN_CMD_LINE_ARGS", commandLine), () -> true))
                .isEqualTo(Style.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify -T4", "-Ddora.root=-l/x verify", ""})
    void otherArgumentsAreNoLogFile(String commandLine) {
        assertThat(ConsoleStyle.of(withSystem("env.MAVEN_CMD_LINE_ARGS", commandLine), () -> true))
                .isEqualTo(Style.ANSI);
    }

    @Test
    void noColorIsHeardUnlessEmpty() {
        assertThat(ConsoleStyle.of(withSystem("env.NO_COLOR", "1"), () -> true)).isEqualTo(Style.PLAIN);
        assertThat(ConsoleStyle.of(withSystem("env.NO_COLOR", ""), () -> true)).isEqualTo(Style.ANSI);
    }

    @Test
    void whatTheUserSaysOfMavensColoursDecides() {
        assertThat(ConsoleStyle.of(withStyle("always").setInteractiveMode(false), () -> false))
                .isEqualTo(Style.ANSI);
        assertThat(ConsoleStyle.of(withStyle("never"), () -> true)).isEqualTo(Style.PLAIN);
        assertThat(ConsoleStyle.of(withStyle("auto"), () -> true)).isEqualTo(Style.ANSI);
    }

    @Test
    void aTerminalIsWatchedWhateverTheColours() {
        assertThat(ConsoleStyle.isWatched(withSystem("env.NO_COLOR", "1"), () -> true))
                .isTrue();
        assertThat(ConsoleStyle.isWatched(withStyle("never"), () -> true)).isTrue();
        assertThat(ConsoleStyle.isWatched(withStyle("always"), () -> false)).isFalse();
    }

    @Test
    void nobodyWatchesABatchBuildALogFileOrATerminalThatOnlyAppends() {
        assertThat(ConsoleStyle.isWatched(interactive().setInteractiveMode(false), () -> true))
                .isFalse();
        assertThat(ConsoleStyle.isWatched(withSystem("env.MAVEN_CMD_LINE_ARGS", "-l x"), () -> true))
                .isFalse();
        assertThat(ConsoleStyle.isWatched(withSystem("env.TERM", "dumb"), () -> true))
                .isFalse();
    }

    private static MavenExecutionRequest interactive() {
        return new DefaultMavenExecutionRequest().setInteractiveMode(true);
    }

    private static MavenExecutionRequest withSystem(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return interactive().setSystemProperties(properties);
    }

    private static MavenExecutionRequest withStyle(String value) {
        Properties properties = new Properties();
        properties.setProperty("style.color", value);
        return interactive().setUserProperties(properties);
    }
}
