package io.l9.dora;

/** Listens to how far long work has come. Called by any of the threads that do it, so that one call may overtake another. */
@FunctionalInterface
public interface Progress {

    /** Listens to nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * Takes note of work that is done.
     *
     * @param done steps that are done, one or more a file
     * @param total all steps, as far as they are known by now
     */
    void at(int done, int total);
}
