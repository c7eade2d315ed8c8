package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A file of the tree that somebody wrote to configure the product: at most 1 MiB of UTF-8. */
final class DocumentFile {

    private static final int MAX_BYTES = 1 << 20;

    private DocumentFile() {}

    /**
     * Reads a file.
     *
     * @param path from the root, as a selection spells it
     * @return its text, or why it has none; empty when there is no such file
     */
    static Optional<Checked<SourceText>> read(Workspace workspace, String path) {
        FileContent content = workspace.read(path, MAX_BYTES);
        if (content instanceof FileContent.Bytes file) {
            return Optional.of(decode(path, file.bytes()));
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Optional.empty()
                : Optional.of(failed(Location.of(Printable.of(path)), unreadable.message()));
    }

    private static Checked<SourceText> decode(String path, byte[] bytes) {
        SourceText.Decoding decoding = SourceText.decode(bytes, StandardCharsets.UTF_8);
        return decoding instanceof SourceText.Decoding.Failed failed
                ? failed(Location.in(Printable.of(path), failed.position()), failed.reason())
                : Checked.of(((SourceText.Decoding.Decoded) decoding).text(), List.of());
    }

    private static Checked<SourceText> failed(Location location, String reason) {
        return Checked.failed(List.of(Diagnostic.error(location, reason)));
    }
}
