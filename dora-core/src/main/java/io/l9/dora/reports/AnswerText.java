package io.l9.dora.reports;

import io.l9.dora.registry.Component;
import io.l9.dora.report.Answer;
import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a query asks for, for a person or a pipe. */
public final class AnswerText {

    private AnswerText() {}

    /**
     * Returns one printable line a file, without line ends: path, id, level, compliance, layer, domain, type and status, with tabs between
     * them; {@code -} for what the file does not have. No line is a command of a build server, whatever the file is called.
     */
    public static List<String> of(Answer answer) {
        return answer.files().stream().map(AnswerText::line).toList();
    }

    private static String line(Component file) {
        String fields = Stream.of(
                        file.id(),
                        file.facts().governanceLevel(),
                        Optional.of(file.compliance().id()),
                        file.traits().layer(),
                        file.traits().domain(),
                        file.traits().type(),
                        file.traits().status())
                .map(value ->
                        value.filter(text -> !text.isEmpty()).map(Printable::of).orElse("-"))
                .collect(Collectors.joining("\t"));
        return Printable.line(file.path()) + "\t" + fields;
    }

    /** Returns one printable line that says how many files there are. */
    public static String summary(Answer answer) {
        String found = answer.files().isEmpty()
                ? "no file matches"
                : answer.files().size() == 1 ? "1 file matches" : answer.files().size() + " files match";
        return "DORA: " + found + " " + Printable.value(answer.query()) + ", of " + Words.count(answer.total(), "file");
    }
}
