package io.l9.dora.cache;

/** Bytes are none that were written here. Nobody is told: without them a run only takes longer. */
public final class BrokenCacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenCacheException() {
        super("no result of an earlier run");
    }
}
