package io.l9.dora.formats.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The modules that come with Python: those of any version from 3.8 to 3.14, on any system. */
final class StandardLibrary {

    private static final Set<String> NAMES = names();

    private StandardLibrary() {}

    /** Tells whether a module, given by its full name, comes with Python. */
    static boolean has(String module) {
        int dot = module.indexOf('.');
        return NAMES.contains(dot < 0 ? module : module.substring(0, dot));
    }

    private static Set<String> names() {
        InputStream resource =
                Objects.requireNonNull(StandardLibrary.class.getResourceAsStream("standard-library.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
