package io.l9.dora;

import java.util.Optional;

/**
 * The files whose violations count. Rules over the whole tree see all of it all the same. Files that are in all that is asked for are meant: those that
 * are named, and staged, and have changed.
 *
 * @param files the only ones; {@link NamedPaths#ALL} for all
 * @param staged whether the tree is the one of git's index, as a commit would make it, and files are meant that such a commit changes
 * @param ratchetFrom a commit, as git names it: files are meant that have changed since the point where the history of the tree left its history
 */
public record Focus(NamedPaths files, boolean staged, Optional<String> ratchetFrom) {

    /** Every file. */
    public static final Focus ALL = new Focus(NamedPaths.ALL, false, Optional.empty());

    /** The files that a commit would change, as it would leave them. */
    public static final Focus STAGED = new Focus(NamedPaths.ALL, true, Optional.empty());

    /** Returns this focus for some files only. */
    public Focus withFiles(NamedPaths only) {
        return new Focus(only, staged, ratchetFrom);
    }

    /** Returns this focus for files that have changed since a commit. */
    public Focus withRatchetFrom(String commit) {
        return new Focus(files, staged, Optional.of(commit));
    }
}
