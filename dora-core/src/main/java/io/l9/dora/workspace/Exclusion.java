package io.l9.dora.workspace;

/** Why a file is not a candidate. The first five and {@link #MISSING} are counted by a {@link Selection}. */
public enum Exclusion {
    /** An exclusion of the contract matches the file. */
    CONTRACT("excluded by the contract"),
    /** The product reads or writes the file itself. */
    CONTROL_FILE("a control file"),
    /** The file is a symbolic link, or lies behind one; links are not followed. */
    SYMLINK("a symbolic link"),
    /** The file lies in a folder of tools, dependencies or build output. Counted in folders. */
    JUNK_FOLDER("in a folder of tools or build output"),
    /** The file belongs to another repository, a submodule for instance. Counted in folders. */
    NESTED_REPOSITORY("in a nested repository"),
    /** Git knows the file, and the working tree does not hold it: deleted, or outside a sparse checkout. */
    MISSING("not in the working tree"),
    /** No file type of the contract matches the name. */
    FILE_TYPE("no file type of the contract"),
    /** An ignore rule of git matches the file. */
    IGNORED("ignored by git"),
    /** The path names a folder, a pipe, a device. */
    NOT_A_FILE("not a regular file"),
    /** The listing does not name the file, for a reason that cannot be told: a folder that nobody may read, for instance. */
    UNLISTED("not listed");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /** Returns the reason in words that a sentence can use. */
    public String words() {
        return words;
    }

    /** Tells whether a count of this reason is one of folders that were not entered, rather than one of files. */
    public boolean countsFolders() {
        return this == JUNK_FOLDER || this == NESTED_REPOSITORY;
    }
}
