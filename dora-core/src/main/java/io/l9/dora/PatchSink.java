package io.l9.dora;

/** Takes the patch of a dry run, piece by piece. */
@FunctionalInterface
public interface PatchSink {

    /**
     * Takes the patch of one file. Called by one thread at a time, in the order of the paths.
     *
     * @param patch whole lines that {@code git apply} takes in the root, with the bytes of the file as they are, whatever its charset; the
     *     sink may keep the array
     */
    void accept(byte[] patch);
}
