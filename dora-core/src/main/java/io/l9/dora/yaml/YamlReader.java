package io.l9.dora.yaml;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.events.Event;

/** Reads a whole YAML file that configures the product: one document, no tricks, each key once. */
public final class YamlReader {

    /** Largest document that is read, in bytes. */
    static final int MAX_LENGTH = 1 << 20;

    private YamlReader() {}

    /**
     * Reads a document of at most 1 MiB.
     *
     * @param document a path or resource name, as people know it
     * @param text the whole document
     * @return its root, or all that is wrong with it, in the order of the text; of more than 100 problems the first 100
     */
    public static Checked<Value> read(String document, SourceText text) {
        Problems problems = new Problems(text);
        Optional<Value> root = root(text, problems);
        List<Diagnostic> diagnostics = problems.inOrder().stream()
                .map(problem -> diagnostic(document, text, problem))
                .toList();
        return root.isPresent() && diagnostics.isEmpty()
                ? Checked.of(root.get(), diagnostics)
                : Checked.failed(diagnostics);
    }

    private static Optional<Value> root(SourceText text, Problems problems) {
        Span whole = new Span(text.bodyStart(), text.length());
        if (whole.length() > MAX_LENGTH) {
            problems.add(Span.at(whole.start()), "the document has more than " + MAX_LENGTH + " bytes");
            return Optional.empty();
        }
        try {
            return root(text, new YamlEvents(new YamlSource(text, whole)), problems);
        } catch (YamlFailure failure) {
            problems.add(failure.problem());
            return Optional.empty();
        }
    }

    private static Optional<Value> root(SourceText text, YamlEvents events, Problems problems) throws YamlFailure {
        events.next();
        if (events.next().is(Event.ID.StreamEnd)) {
            problems.add(Span.at(text.bodyStart()), "the document is empty");
            return Optional.empty();
        }
        Value root = new ValueBuilder(text, events, problems).build(events.next());
        events.next();
        Event next = events.next();
        if (!next.is(Event.ID.StreamEnd)) {
            problems.add(Span.at(next.getStartMark().getIndex()), "a second document starts here; one was expected");
        }
        if (root instanceof Value.Null nothing) {
            problems.add(nothing.span(), "the document is empty");
        }
        return Optional.of(root);
    }

    private static Diagnostic diagnostic(String document, SourceText text, YamlProblem problem) {
        return Diagnostic.error(
                Location.in(document, text.positionOf(problem.span().start())), problem.message());
    }
}
