package io.l9.dora.format;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Writes blocks into files of one format. Stateless; safe for several threads.
 *
 * <p>An edit changes the block and the separators that came with it, and no other byte. What is added takes the line end of the lines around
 * it, and {@link #remove} takes all of it away again: {@code remove(add(x)) = x}, byte by byte. {@code add} therefore chooses its separators by
 * what stays readable in the result, and never by what it would hide.
 */
public interface BlockWriter {

    /** Returns why the fields cannot be spelled in this format, as words of a message; empty when they can. */
    Optional<String> obstacle(Value.Mapping fields);

    /**
     * Returns what outside of a block takes something from it, and so would mean something else without it or with another in its place; as words of
     * a message. Empty when nothing does, as in formats where no part of a file can refer to another.
     *
     * @param old the block that the scan of {@code text} found, in this file and not in a sidecar
     */
    default Optional<String> dependent(SourceText text, Block old) {
        return Optional.empty();
    }

    /**
     * Returns what outside of a block uses it where it stands, and would miss it were it to stand at the end of the file; as words of a message. Empty when
     * nothing does, as in formats whose parts have no order.
     *
     * @param old the block that the scan of {@code text} found, in this file and not in a sidecar
     */
    default Optional<String> user(SourceText text, Block old) {
        return Optional.empty();
    }

    /**
     * Returns how the format spells the parts of a block; empty for a format whose blocks have no layout but the file's own.
     *
     * @param charset that of the file that the block is for
     */
    Optional<Literals> literals(Charset charset);

    /**
     * Adds a block to a file that has none.
     *
     * @param text the whole file
     * @param place where its scan says that a block belongs; or the same place with another carrier of this format, other than a sidecar
     * @param block what to write; there is no {@linkplain #obstacle obstacle} to it
     * @param markers the lines around the block
     */
    Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers);

    /**
     * Replaces a block where it stands. What {@link #add} wrote, replaced, is what {@code add} would have written.
     *
     * @param old the block that the scan of {@code text} found, in this file and not in a sidecar
     */
    Edit replace(SourceText text, Block old, NewBlock block, Markers markers);

    /**
     * Takes a block away, with the separators that {@link #add} puts around it.
     *
     * @param old the block that the scan of {@code text} found, in this file and not in a sidecar
     */
    Edit remove(SourceText text, Block old, Markers markers);
}
