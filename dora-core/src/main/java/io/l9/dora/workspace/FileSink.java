package io.l9.dora.workspace;

/** Takes what a {@link FileLister} finds. */
interface FileSink {

    /** Takes a file that was asked for. */
    void file(String path, FileKind kind);

    /** Takes a folder that was not entered; the same one may come several times. */
    void skippedFolder(String path, Exclusion reason);

    /** Takes something worth knowing that stops nothing: safe to show, one line. */
    void note(String message);

    /**
     * A folder, or something that may be one, whose files cannot be listed.
     *
     * @param path relative to the root, with a slash behind it
     * @param reason why not, safe to show
     */
    void unreadableFolder(String path, String reason);
}
