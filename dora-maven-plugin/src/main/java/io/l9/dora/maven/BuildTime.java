package io.l9.dora.maven;

import io.l9.dora.text.Printable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;

/** The time that a build writes into files: that of {@code SOURCE_DATE_EPOCH} if it is set, so that the same sources give the same bytes. */
final class BuildTime {

    private static final String VARIABLE = "SOURCE_DATE_EPOCH";

    private BuildTime() {}

    /**
     * Returns the time of a build.
     *
     * @param system Maven's copy of the environment, whose names begin with {@code env.}
     */
    static Instant of(Properties system, InstantSource clock) throws MojoExecutionException {
        String seconds = system.getProperty("env." + VARIABLE, "").strip();
        if (seconds.isEmpty()) {
            return clock.instant();
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw new MojoExecutionException(
                    VARIABLE + ": expected the seconds since 1970, found '" + Printable.of(seconds) + "'");
        }
    }
}
