package io.l9.dora.document;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Collects all that is to be said about one document while it is read. */
public final class Problems {

    private final String document;
    private final SourceText text;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /**
     * Starts with nothing to say.
     *
     * @param document the document as messages name it; printable
     * @param text the document
     */
    public Problems(String document, SourceText text) {
        this.document = document;
        this.text = text;
    }

    /** Says that what stands at {@code span} makes the document unusable. */
    public void error(Span span, String message) {
        diagnostics.add(Diagnostic.error(location(span), message));
    }

    /** Says that what stands at {@code span} does less than a person would think. */
    public void warning(Span span, String message) {
        diagnostics.add(Diagnostic.warning(location(span), message));
    }

    /** Says something about {@code span} that stops nothing. */
    public void info(Span span, String message) {
        diagnostics.add(Diagnostic.info(location(span), message));
    }

    /** Says that {@code what} holds another kind of value than it should. */
    public void wrongKind(Value value, String what, String expected) {
        error(value.span(), what + ": expected " + expected + ", found " + shown(value));
    }

    /**
     * Says that {@code name} is none of the known ones, and which one may be meant.
     *
     * @param what the beginning of the message: {@code unknown rule}
     */
    public void unknown(Span span, String what, String name, Collection<String> known) {
        error(span, what + " " + quoted(name) + "; " + NearestName.hint(name, known));
    }

    /** Adds what another reader says of the same document. */
    public void addAll(Collection<Diagnostic> others) {
        diagnostics.addAll(others);
    }

    /** Returns {@code value} with what was said, or only that when there were errors; in the order of the document. */
    public <T> Checked<T> toChecked(T value) {
        return hasErrors() ? failed() : Checked.of(value, sorted());
    }

    /** Returns what was said of a document that has no value. */
    public <T> Checked<T> failed() {
        return Checked.failed(sorted());
    }

    private boolean hasErrors() {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Returns what was said, in the order of the document. */
    public List<Diagnostic> sorted() {
        if (diagnostics.size() < 2) {
            return List.copyOf(diagnostics);
        }
        List<Diagnostic> sorted = new ArrayList<>(diagnostics);
        sorted.sort((one, other) -> position(one).compareTo(position(other)));
        return List.copyOf(sorted);
    }

    private static Position position(Diagnostic diagnostic) {
        return diagnostic.location().position().orElse(Position.START);
    }

    /** Returns how much was said. */
    public int count() {
        return diagnostics.size();
    }

    /** Returns where {@code span} starts. */
    public Location location(Span span) {
        return Location.in(document, text.positionOf(span.start()));
    }

    /** Returns a name as messages show it. */
    public static String quoted(String name) {
        return "`" + Printable.value(name) + "`";
    }

    /** Returns names as messages list what is allowed. */
    public static String oneOf(Collection<String> names) {
        return names.stream().map(Problems::quoted).collect(Collectors.joining(", "));
    }

    private static String shown(Value value) {
        if (value instanceof Value.Text text) {
            return "the text " + quoted(text.text());
        }
        if (value instanceof Value.Num number) {
            return "the number " + quoted(number.literal());
        }
        if (value instanceof Value.Bool bool) {
            return "the boolean `" + bool.value() + "`";
        }
        return value instanceof Value.Null ? "nothing" : value.described();
    }
}
