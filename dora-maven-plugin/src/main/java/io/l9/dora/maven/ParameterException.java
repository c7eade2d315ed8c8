package io.l9.dora.maven;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import org.apache.maven.plugin.MojoExecutionException;

/** A parameter has a value that makes no sense. Can be told together with what else is wrong. */
final class ParameterException extends MojoExecutionException {

    private static final long serialVersionUID = 1;

    private final String parameter;
    private final String problem;

    /**
     * Makes one.
     *
     * @param parameter its property: {@code dora.threads}
     * @param problem what is wrong, printable, one line without a period
     */
    ParameterException(String parameter, String problem) {
        super(parameter + ": " + problem);
        this.parameter = parameter;
        this.problem = problem;
    }

    Diagnostic diagnostic() {
        return Diagnostic.error(Location.of(parameter), problem);
    }
}
