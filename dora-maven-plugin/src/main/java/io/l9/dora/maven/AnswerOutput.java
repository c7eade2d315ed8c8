package io.l9.dora.maven;

import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Answer;
import io.l9.dora.reports.AnswerJson;
import io.l9.dora.reports.AnswerText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/**
 * Where the answer to a query goes. On standard output it is all that {@code mvn -q} shows.
 *
 * @param file empty for standard output
 */
record AnswerOutput(QueryFormat format, Optional<OutputFile> file, Log log) {

    void write(Answer answer) throws MojoExecutionException {
        answer.notes().stream()
                .filter(note -> note.severity() != Severity.INFO)
                .forEach(note -> log.warn(note.toString()));
        byte[] content = format == QueryFormat.JSON ? AnswerJson.of(answer) : text(answer);
        if (file.isPresent()) {
            file.get().write(content);
        } else {
            print(content);
        }
        log.info(AnswerText.summary(answer));
    }

    private static byte[] text(Answer answer) {
        StringBuilder lines = new StringBuilder();
        AnswerText.of(answer).forEach(line -> lines.append(line).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void print(byte[] content) throws MojoExecutionException {
        try (OutputStream out = StandardOutput.open()) {
            out.write(content);
        } catch (IOException e) {
            throw new MojoExecutionException("the answer cannot be written to standard output: " + e.getMessage(), e);
        }
    }
}
