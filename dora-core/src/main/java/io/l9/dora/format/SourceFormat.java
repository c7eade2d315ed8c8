package io.l9.dora.format;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.OldBlock;
import io.l9.dora.text.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of file that can hold blocks; by itself it is the format of their headers.
 *
 * <p>{@link #charset(byte[], int)} throws as stated.
 */
public interface SourceFormat extends BlockFormat {

    /**
     * Tells whether this format reads files of that name.
     *
     * @param fileName the last part of a path
     */
    boolean accepts(String fileName);

    /**
     * Returns the charset that the file says it is written in.
     *
     * @param raw the bytes of the file, and anything behind them
     * @param length the number of bytes of the file
     * @throws IllegalCharsetNameException or {@link UnsupportedCharsetException} when it names none that is known
     */
    default Charset charset(byte[] raw, int length) {
        return StandardCharsets.UTF_8;
    }

    /** Returns the {@linkplain #charset(byte[], int) charset} of a file whose bytes are all of an array. */
    default Charset charset(byte[] raw) {
        return charset(raw, raw.length);
    }

    /** Returns the carriers that its files can hold, a sidecar besides them. */
    Set<Carrier> carriers();

    /** Returns how a block at the end of its files stands there; empty where they have none, and for {@link BlockKind#HEADER}, which is this format itself. */
    default Optional<BlockFormat> tail(BlockKind kind) {
        return Optional.empty();
    }

    /**
     * Returns the headers that are spelled as they were before today's format, in the order of the source. One that cannot be read is left out: the scan
     * tells of it. Where there are more than {@link OldBlock#MOST}, one more than that suffices.
     *
     * @param text the whole file
     */
    default List<OldBlock> oldBlocks(SourceText text) {
        return List.of();
    }

    /**
     * Returns what the file says of itself. Cheap for what is not there: a file is read no further than its facts can stand.
     *
     * @param text the whole file, with or without a block
     * @param path from the root with {@code /} between its parts, to which relative imports refer
     */
    Facts facts(SourceText text, String path);
}
