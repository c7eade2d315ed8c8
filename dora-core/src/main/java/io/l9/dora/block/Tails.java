package io.l9.dora.block;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file has at its end. Null stands for what was not looked for, or has no place in files of its format.
 *
 * @param footer what was found of the footer
 * @param trace what was found of the trace
 */
public record Tails(@Nullable Scan footer, @Nullable Scan trace) {

    /** Nothing was looked for. */
    public static final Tails NONE = new Tails(null, null);

    /** Tells whether nothing was looked for. */
    public boolean isEmpty() {
        return footer == null && trace == null;
    }

    /** Returns what was found of one of them alone. */
    public Tails only(BlockKind kind) {
        return switch (kind) {
            case HEADER -> NONE;
            case FOOTER -> new Tails(footer, null);
            case TRACE -> new Tails(null, trace);
        };
    }

    /** Returns what was found of one of them; empty for the header, and for what was not looked for or has no place here. */
    public Optional<Scan> of(BlockKind kind) {
        return switch (kind) {
            case HEADER -> Optional.empty();
            case FOOTER -> Optional.ofNullable(footer);
            case TRACE -> Optional.ofNullable(trace);
        };
    }
}
