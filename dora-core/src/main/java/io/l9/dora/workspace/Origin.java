package io.l9.dora.workspace;

/** Who said which files there are. */
public enum Origin {
    /** Git: tracked and untracked files, without the ignored ones. */
    GIT,
    /** The file system: all files. */
    FILE_SYSTEM
}
