package io.l9.dora.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value with all that is to be said about the document it was read from. There is a value exactly when no diagnostic is an error.
 *
 * @param <T> the value
 */
public final class Checked<T> {

    private final @Nullable T value;
    private final List<Diagnostic> diagnostics;

    private Checked(@Nullable T value, List<Diagnostic> diagnostics) {
        this.value = value;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** Returns {@code value} with notes, none of them an error. */
    public static <T> Checked<T> of(T value, List<Diagnostic> notes) {
        if (haveError(notes)) {
            throw new IllegalArgumentException("a value does not come with errors: " + notes);
        }
        return new Checked<>(value, notes);
    }

    /** Returns the absence of a value; at least one of the diagnostics is an error. */
    public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
        if (!haveError(diagnostics)) {
            throw new IllegalArgumentException("no error says why there is no value");
        }
        return new Checked<>(null, diagnostics);
    }

    private static boolean haveError(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.severity() == Severity.ERROR) {
                return true;
            }
        }
        return false;
    }

    /** Returns the value, empty when the document has errors. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Returns the value of a document that has no errors. */
    public T orThrow() {
        if (value == null) {
            throw new NoSuchElementException(diagnostics.toString());
        }
        return value;
    }

    /** Returns {@code next} of the value with the same diagnostics; the same failure where there is no value. */
    public <R> Checked<R> map(Function<T, R> next) {
        return new Checked<>(value == null ? null : next.apply(value), diagnostics);
    }

    /** Returns what {@code next} makes of the value, with these diagnostics before its own; the same failure where there is no value. */
    public <R> Checked<R> flatMap(Function<T, Checked<R>> next) {
        if (value == null) {
            return new Checked<>(null, diagnostics);
        }
        Checked<R> result = next.apply(value);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics);
        return new Checked<>(result.value, all);
    }

    /** Returns errors and notes in the order of the document. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
