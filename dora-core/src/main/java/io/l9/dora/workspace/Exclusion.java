package io.l9.dora.workspace;

/** Why a file is not a candidate. Those before {@link #OUTPUT} are counted by a {@link Selection}. */
public enum Exclusion {
    /** An exclusion of the contract matches the file. */
    CONTRACT("by the contract"),
    /** The product reads or writes the file itself. */
    CONTROL_FILE("as a control file"),
    /** The file is a symbolic link, or lies behind one; links are not followed. */
    SYMLINK("as a symbolic link"),
    /** The file lies in a folder of tools, dependencies or build output. Counted in folders. */
    JUNK_FOLDER("as a folder of tools or build output"),
    /** The file belongs to another repository, a submodule for instance. Counted in folders. */
    NESTED_REPOSITORY("as a nested repository"),
    /** Git knows the file, and the working tree does not hold it: deleted, or outside a sparse checkout. */
    MISSING("as not in the working tree"),
    /** A run of the product left the file behind. Not counted, or the next run would say something else of the same sources. */
    OUTPUT("as output of this product"),
    /** No file type of the contract matches the name. */
    FILE_TYPE("by its type"),
    /** An ignore rule of git matches the file. */
    IGNORED("by an ignore rule of git"),
    /** The path names a folder, a pipe, a device. */
    NOT_A_FILE("as no regular file"),
    /** The listing does not name the file, for a reason that cannot be told: a folder that nobody may read, for instance. */
    UNLISTED("as not listed");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /** Returns the reason in words that continue {@code excluded ...}. */
    public String words() {
        return words;
    }

    /** Tells whether a count of this reason is one of folders that were not entered, rather than one of files. */
    public boolean countsFolders() {
        return this == JUNK_FOLDER || this == NESTED_REPOSITORY;
    }
}
