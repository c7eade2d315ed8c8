package io.l9.dora.text;

import io.l9.dora.contract.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Does what no class of this package may do, so that the rules of the architecture can be seen to fail. */
public final class Offender {

    private Offender() {}

    /** Returns something that depends on disk, clock and locale. */
    public static String offend(Path path) {
        boolean there = Files.exists(path)
                && Pattern.compile("(a+)+").matcher(path.toString()).matches();
        return Status.MANDATORY + String.format("%s %s %s", there, Instant.now(), Locale.getDefault());
    }
}
