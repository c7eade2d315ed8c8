package io.l9.dora.maven;

import io.l9.dora.document.NearestName;
import io.l9.dora.init.Part;
import io.l9.dora.text.Printable;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of parts of what a tree starts with, as a user states them. */
final class InitParts {

    private static final String ALL = "true";
    private static final String NONE = "false";

    private InitParts() {}

    /** Returns the parts that were chosen; empty where nobody chose any. */
    static Optional<Set<Part>> chosen(List<String> names) throws ParameterException {
        Set<Part> parts = parts("dora.init.parts", plain(names));
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
    }

    /** Returns the parts that may be overwritten. */
    static Set<Part> overwritten(List<String> names) throws ParameterException {
        List<String> plain = plain(names);
        if (plain.equals(List.of(ALL))) {
            return EnumSet.allOf(Part.class);
        }
        return plain.equals(List.of(NONE)) ? Set.of() : parts("dora.init.overwrite", plain);
    }

    private static List<String> plain(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    private static Set<Part> parts(String parameter, List<String> names) throws ParameterException {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(Part.of(name)
                    .orElseThrow(() -> new ParameterException(
                            parameter,
                            "unknown part `" + Printable.value(name) + "`; " + NearestName.hint(name, Part.ids()))));
        }
        return parts;
    }
}
