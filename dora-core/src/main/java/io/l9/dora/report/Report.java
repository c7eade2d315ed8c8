package io.l9.dora.report;

import java.io.IOException;
import java.io.OutputStream;

/** A rendering of the results of a run. The same results give the same bytes. */
public interface Report {

    /** Returns its name, as builds ask for it: {@code sarif}. */
    String id();

    /**
     * Returns the name of its file.
     *
     * @param base the name of the report for people without its extension: {@code dora-validation}
     */
    String fileName(String base);

    /**
     * Writes it. Text of the tree is escaped for the place where it stands.
     *
     * @param out takes the bytes; is not closed
     * @throws IOException when {@code out} does
     */
    void write(Results results, OutputStream out) throws IOException;
}
