package io.l9.dora.maven;

import io.l9.dora.reports.Style;
import java.io.Console;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.maven.execution.MavenExecutionRequest;

/** Whether the console takes colours: Maven's {@code style.color}, and what {@code auto} means. */
final class ConsoleStyle {

    private ConsoleStyle() {}

    /**
     * Decides as Maven does, which tells plugins nothing of its own decision.
     *
     * @param terminal whether a person reads the output
     */
    static Style of(MavenExecutionRequest request, BooleanSupplier terminal) {
        return switch (request.getUserProperties().getProperty("style.color", "auto")) {
            case "always" -> Style.ANSI;
            case "never" -> Style.PLAIN;
            default -> isColourful(request, terminal) ? Style.ANSI : Style.PLAIN;
        };
    }

    private static boolean isColourful(MavenExecutionRequest request, BooleanSupplier terminal) {
        return request.getSystemProperties().getProperty("env.NO_COLOR", "").isEmpty() && isWatched(request, terminal);
    }

    /**
     * Tells whether a person looks on while the build runs.
     *
     * @param terminal whether a person reads the output
     */
    static boolean isWatched(MavenExecutionRequest request, BooleanSupplier terminal) {
        Properties system = request.getSystemProperties();
        return request.isInteractiveMode()
                && !system.getProperty("env.TERM", "").equals("dumb")
                && !logsToFile(system.getProperty("env.MAVEN_CMD_LINE_ARGS", ""))
                && terminal.getAsBoolean();
    }

    /** {@code -l} is in no property of its own: the start script's copy of the command line is all there is. */
    private static boolean logsToFile(String commandLine) {
        return Arrays.stream(commandLine.strip().split(" ", -1))
                .anyMatch(word -> word.equals("-l") || word.equals("--log-file") || word.startsWith("--log-file="));
    }

    /** Tells whether the output of this process is a terminal. From Java 22 on there may be a console without one, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // Java 17 still answers null; what later ones answer is asked for
    static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
