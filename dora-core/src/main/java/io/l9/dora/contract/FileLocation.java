package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import java.util.List;
import java.util.Locale;

/** Where a contract has a file written: below the root, by a name that all systems can have. */
final class FileLocation {

    /** A path from the root. */
    static final Form<String> FORM =
            (value, what, problems) -> Forms.LINE.read(value, what, problems).filter(path -> {
                boolean valid = List.of(path.split("/", -1)).stream().allMatch(FileLocation::isName);
                if (!valid) {
                    problems.wrongKind(
                            value,
                            what,
                            "a file below the root, as `logs/audit.log`, without `..`, `\\` and `:` and not in `.git`");
                }
                return valid;
            });

    private FileLocation() {}

    private static boolean isName(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && !part.toLowerCase(Locale.ROOT).equals(".git")
                && part.chars().noneMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0);
    }
}
