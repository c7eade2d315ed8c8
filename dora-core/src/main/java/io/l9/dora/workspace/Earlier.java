package io.l9.dora.workspace;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The files of a tree as they were before some changes, by the names that they had. Safe for several threads. */
public final class Earlier implements Contents {

    private final Changes changes;
    private final Blobs blobs;
    private final Contents now;
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /**
     * @param blobs the files that are not as they were
     * @param now all files, as they are
     */
    Earlier(Changes changes, Blobs blobs, Contents now) {
        this.changes = changes;
        this.blobs = blobs;
        this.now = now;
    }

    @Override
    public FileContent read(String path, long maxBytes) {
        if (!blobs.has(path)) {
            return changes.touch(path) ? FileContent.NOTHING : now.read(path, maxBytes);
        }
        FileContent content = blobs.read(path, maxBytes);
        if (content instanceof FileContent.Unreadable no && no.reason() == FileContent.Reason.IO_ERROR) {
            missing.add(path);
        }
        return content;
    }

    /** Returns the files that were to be read and that git could not give. */
    public Set<String> missing() {
        return Set.copyOf(missing);
    }
}
