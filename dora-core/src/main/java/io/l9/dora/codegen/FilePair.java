package io.l9.dora.codegen;

import io.l9.dora.block.Sidecar;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.util.Optional;

/**
 * A file and what stands beside it as its sidecar, as they were on the disk at one moment.
 *
 * @param path the file
 */
public record FilePair(String path, FileContent file, FileContent sidecar) {

    /** Reads the two. */
    public static FilePair read(Workspace workspace, String path, int maxBytes) {
        return new FilePair(path, workspace.read(path, maxBytes), workspace.read(Sidecar.of(path), maxBytes));
    }

    /** Returns this pair without the sidecar, whether there is one or not. */
    public FilePair alone() {
        return new FilePair(path, file, FileContent.NOTHING);
    }

    /** Tells whether there is a file, or something else of its name. */
    public boolean isThere() {
        return !isMissing(file);
    }

    /** Returns why what is there cannot be read, as words of a message. */
    public Optional<String> obstacle() {
        return obstacle(file).or(() -> obstacle(sidecar));
    }

    private static Optional<String> obstacle(FileContent content) {
        return content instanceof FileContent.Unreadable no && !isMissing(content)
                ? Optional.of(no.message())
                : Optional.empty();
    }

    private static boolean isMissing(FileContent content) {
        return content instanceof FileContent.Unreadable no && no.reason() == FileContent.Reason.VANISHED;
    }

    Optional<byte[]> fileBytes() {
        return bytes(file);
    }

    Optional<byte[]> sidecarBytes() {
        return bytes(sidecar);
    }

    private static Optional<byte[]> bytes(FileContent content) {
        return content instanceof FileContent.Bytes read ? Optional.of(read.bytes()) : Optional.empty();
    }
}
