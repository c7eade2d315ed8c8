package io.l9.dora.maven;

import io.l9.dora.document.NearestName;
import io.l9.dora.text.Printable;
import java.util.Arrays;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;

/** How the files that a query asks for are listed. */
enum QueryFormat {
    TEXT,
    JSON;

    /** Returns the format that a user names. */
    static QueryFormat of(String name) throws MojoExecutionException {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static ParameterException unknown(String name) {
        return new ParameterException(
                "dora.query.format",
                "unknown format `" + Printable.value(name) + "`; "
                        + NearestName.hint(
                                name,
                                Arrays.stream(values()).map(QueryFormat::id).toList()));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
