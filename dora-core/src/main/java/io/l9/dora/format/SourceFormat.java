package io.l9.dora.format;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;

/**
 * A kind of file that can hold a block. Implementations are stateless and safe for use by several threads.
 *
 * <p>No input makes a method throw (but for {@link #charset(byte[], int)} as stated), recurse without bound or take more than linear time.
 */
public interface SourceFormat {

    /** Returns the name of the format, as {@code python}. */
    String id();

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

    /**
     * Finds the block. Content that is no block is not judged: a file with a syntax error behind its block is fine here.
     *
     * @param text the whole file
     * @param markers the lines that stand around a block in formats that have comments
     */
    Scan scan(SourceText text, Markers markers);

    /** Returns the carriers that its files can hold, a sidecar besides them. */
    Set<Carrier> carriers();

    /** Returns what writes blocks into files of this format. */
    BlockWriter writer();

    /**
     * Returns what the file says of itself. Cheap for what is not there: a file is read no further than its facts can stand.
     *
     * @param text the whole file, with or without a block
     * @param path from the root with {@code /} between its parts, to which relative imports refer
     */
    Facts facts(SourceText text, String path);
}
