package io.l9.dora.init;

import io.l9.dora.init.ProjectReader.Manifest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The name and the version in {@code pyproject.toml}, where each stands on a line of its own, as it does in all but odd ones. */
final class Pyproject {

    static final String NAME = "pyproject.toml";

    private static final List<String> TABLES = List.of("[project]", "[tool.poetry]");

    private Pyproject() {}

    static Manifest read(String text) {
        Map<String, String> values = new HashMap<>();
        boolean inTable = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                inTable = TABLES.contains(line);
            } else if (inTable) {
                int equals = line.indexOf('=');
                string(line.substring(equals + 1).strip())
                        .ifPresent(value -> values.putIfAbsent(
                                line.substring(0, Math.max(0, equals)).strip(), value));
            }
        }
        return new Manifest(NAME, Optional.ofNullable(values.get("name")), Optional.ofNullable(values.get("version")));
    }

    /** Returns what stands in quotes; a string with escapes is left alone. */
    private static Optional<String> string(String value) {
        if (value.isEmpty() || "\"'".indexOf(value.charAt(0)) < 0) {
            return Optional.empty();
        }
        int end = value.indexOf(value.charAt(0), 1);
        return end < 0 || value.indexOf('\\') >= 0 ? Optional.empty() : Optional.of(value.substring(1, end));
    }
}
