package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
                            "a file below the root, as `logs/audit.log`, without `..`, `\\` and `:` and not in `.git` or `.dora`");
                }
                return valid;
            });

    /** Folders of version control and of transactions. */
    private static final Set<String> RESERVED = Set.of(".git", ".dora");

    private FileLocation() {}

    private static boolean isName(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && !RESERVED.contains(part.toLowerCase(Locale.ROOT))
                && part.chars().noneMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0);
    }
}
