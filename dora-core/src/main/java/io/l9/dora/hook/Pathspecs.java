package io.l9.dora.hook;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pathspecs of git for the files that a check may have to do with: more than it will look at, never less. They are decided when the check is installed, and the
 * script looks no further than at them before it starts Java.
 */
final class Pathspecs {

    /** All that a contract is usually about, and the formats of schemas and sidecars. */
    private static final List<String> ALWAYS = List.of("*.py", "*.yaml", "*.yml", "*.md", "*.json");

    private static final String MAGIC = ":(top,glob)";
    private static final String SPECIAL = "\\*?[";

    private Pathspecs() {}

    /**
     * Returns them.
     *
     * @param folder the root below the top of the working tree, with {@code /} between its parts; empty for the top
     */
    static Set<String> of(Contract contract, String folder) {
        Set<String> patterns = new TreeSet<>();
        ALWAYS.forEach(pattern -> patterns.addAll(Glob.of(pattern).pathspecs()));
        contract.fileTypes().forEach(glob -> patterns.addAll(glob.pathspecs()));
        String start = folder.isEmpty() ? MAGIC : MAGIC + literal(folder) + "/";
        Set<String> pathspecs = new TreeSet<>();
        patterns.forEach(pattern -> pathspecs.add(start + pattern));
        return pathspecs;
    }

    private static String literal(String folder) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < folder.length(); i++) {
            if (SPECIAL.indexOf(folder.charAt(i)) >= 0) {
                pattern.append('\\');
            }
            pattern.append(folder.charAt(i));
        }
        return pattern.toString();
    }
}
