package io.l9.dora.workspace;

import java.util.Optional;
import java.util.function.Predicate;

/** A way to find the files below a root. */
interface FileLister {

    /**
     * Hands every file that is wanted to {@code sink}, in any order, each once.
     *
     * @param wanted tells of a path whether its kind matters; asked before the disk is
     * @return why the listing failed, in words; what the sink has taken is worthless then
     */
    Optional<String> list(Predicate<String> wanted, FileSink sink);
}
