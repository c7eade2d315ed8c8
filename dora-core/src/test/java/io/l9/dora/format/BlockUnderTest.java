package io.l9.dora.format;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * One kind of block in one kind of file.
 *
 * @param host the format of the file, which has such blocks
 */
public record BlockUnderTest(SourceFormat host, BlockKind kind) {

    BlockFormat format() {
        return kind == BlockKind.HEADER ? host : host.tail(kind).orElseThrow();
    }

    BlockWriter writer() {
        return format().writer();
    }

    Markers markers() {
        return kind.markers();
    }

    Scan scan(SourceText text) {
        return format().scan(text, markers());
    }

    SourceText added(SourceText text, Scan.Place place, Value.Mapping fields) {
        return writer().add(text, place, NewBlock.of(fields), markers()).applyTo(text);
    }

    SourceText replaced(SourceText text, Scan.Found old, Value.Mapping fields) {
        return writer().replace(text, old.block(), NewBlock.of(fields), markers())
                .applyTo(text);
    }

    SourceText removed(SourceText text, Scan.Found old) {
        return writer().remove(text, old.block(), markers()).applyTo(text);
    }

    /** Returns the text of a file; empty where it is none in the charset that it claims. */
    static Optional<SourceText> decoded(SourceFormat host, byte[] array, int length) {
        try {
            Charset charset = host.charset(array, length);
            return SourceText.decode(array, length, charset) instanceof SourceText.Decoding.Decoded decoded
                    ? Optional.of(decoded.text())
                    : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
