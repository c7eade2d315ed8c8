package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTimeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void theClockIsAskedWhereNothingElseIsSaid() throws Exception {
        assertThat(BuildTime.of(new Properties(), InstantSource.fixed(NOW))).isEqualTo(NOW);
        assertThat(BuildTime.of(epoch(""), InstantSource.fixed(NOW))).isEqualTo(NOW);
    }

    @Test
    void theTimeOfTheSourcesIsTaken() throws Exception {
        assertThat(BuildTime.of(epoch("1700000000"), InstantSource.fixed(NOW)))
                .isEqualTo(Instant.parse("2023-11-14T22:13:20Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "1.5", "9999999999999999999", "99999999999999999"})
    void whatIsNoTimeIsAnError(String seconds) {
        assertThatThrownBy(() -> BuildTime.of(epoch(seconds), InstantSource.fixed(NOW)))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("SOURCE_DATE_EPOCH: expected the seconds since 1970, found '" + seconds + "'");
    }

    private static Properties epoch(String seconds) {
        Properties system = new Properties();
        system.setProperty("env.SOURCE_DATE_EPOCH", seconds);
        return system;
    }
}
