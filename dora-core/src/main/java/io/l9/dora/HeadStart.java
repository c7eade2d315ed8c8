package io.l9.dora;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Loads the classes that a validation needs, on a thread of its own, while the first of them are at work: below some thousand files a run waits more for
 * classes than for files. None is initialized, so that no order of initialization changes.
 *
 * <p>Which classes those are stands in a resource. It decides about nothing but time: a class that is missing there is loaded when it is needed, and
 * {@code HeadStartTest} writes down what it should hold.
 */
public final class HeadStart {

    /** The names of the classes, in the order in which a run needs them, one a line. */
    static final String CLASSES = "head-start.txt";

    private HeadStart() {}

    /** Begins to load, and returns at once. The thread ends by itself, and keeps no JVM from ending. */
    public static void begin() {
        Thread thread = new Thread(HeadStart::load, "dora-head-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        try {
            String names = names();
            int start = 0;
            for (int end = names.indexOf('\n'); end >= 0; end = names.indexOf('\n', start)) {
                Class.forName(names.substring(start, end), false, HeadStart.class.getClassLoader());
                start = end + 1;
            }
        } catch (IOException | ClassNotFoundException | LinkageError | RuntimeException e) {
            // Whoever needs the class will say what is wrong with it. A run that is over may have closed its jars, of
            // which class loaders tell by exceptions
            // of any kind.
        }
    }

    /** Returns what the resource holds. */
    static String names() throws IOException {
        try (InputStream in = HeadStart.class.getResourceAsStream(CLASSES)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
