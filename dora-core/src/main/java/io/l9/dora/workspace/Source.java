package io.l9.dora.workspace;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which files a {@link Workspace} has, and what they hold: the folder as it is, or git's index. Safe for several threads. */
interface Source extends Contents {

    /** Begins what the next {@link #list} would wait for, if that can be. Until that, or {@link #endListing}, a process may be there. */
    default void beginListing() {}

    /** Ends what was begun, if nobody has listed since. */
    default void endListing() {}

    /**
     * Lists the files.
     *
     * @param wanted tells of a path whether it is to be named
     * @param sinks makes the one that takes them; what it made before is thrown away when a listing failed and another one follows
     */
    <S extends FileSink> Listed<S> list(Predicate<String> wanted, Supplier<S> sinks);

    /** Returns what the next commit changes, where these are the files of that commit. */
    Optional<Changes> staged();

    /**
     * Returns what has changed since the history of the tree left that of a commit.
     *
     * @param commit as git names it
     */
    Changes since(String commit) throws GitException;

    /** Returns the files whose contents come from git rather than from the disk, each with the name of the content in hexadecimal digits. */
    Map<String, String> fromGit();

    /** Tells whether there is a file, or a link. */
    boolean holds(String path);

    /** Returns which files of those that a read did not find were known to be away, rather than to vanish during the run. */
    Set<String> away(Collection<String> vanished);

    /**
     * A listing.
     *
     * @param origin who gave it
     * @param sink what took it
     */
    record Listed<S extends FileSink>(Origin origin, S sink) {}
}
