package io.l9.dora.hook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files that the check consists of, but for its jars. */
public final class CheckFiles {

    /** The script in the hooks folder; its name is that of the contract as it was published. */
    public static final String SCRIPT = "validate-dora-block.sh";

    /** The folder in git's common folder that everything else is in. */
    public static final String FOLDER = "dora";

    /** Starts Java, if there is something to check. */
    public static final String CHECK = "check.sh";

    /** What differs from one repository and machine to another. */
    public static final String SETTINGS = "settings.sh";

    /** The classes of the check as the JVM likes to have them; made for one JVM, and of no use to others. */
    public static final String ARCHIVE = "check.jsa";

    private static final String SCRIPT_START = "#!/bin/sh\n# Holds what is staged to the contract";

    /** The files over which the check runs once, so that the archive gets what a check loads. */
    private static final List<String> SAMPLES = List.of("ledger.py", "limits.yaml", "guide.md", "currencies.json");

    private CheckFiles() {}

    /** Returns {@link #SCRIPT}. */
    public static byte[] script() {
        return resource(SCRIPT);
    }

    /** Tells whether a file is {@link #SCRIPT} as this or another version has it, rather than one of that name that somebody else wrote. */
    public static boolean isScript(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(SCRIPT_START);
    }

    /** Returns {@link #CHECK}. */
    public static byte[] check() {
        return resource(CHECK);
    }

    /** Returns a small tree, by names: blocks of each format, good ones and bad ones. */
    public static Map<String, byte[]> samples() {
        Map<String, byte[]> samples = new TreeMap<>();
        SAMPLES.forEach(name -> samples.put(name, resource("sample/" + name)));
        return samples;
    }

    private static byte[] resource(String name) {
        try (InputStream in = CheckFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
