package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import java.util.Locale;
import java.util.Set;

/** Where a contract has a file written: below the root, by a name that all systems can have. */
final class FileLocation {

    private static final String SPECIAL = "\\:*?\"<>|";

    /** A path from the root. */
    static final Form<String> FORM = Form.fitting(
            Forms.LINE,
            FileLocation::isPath,
            "a file below the root, as `logs/audit.log`, without `..`, `\\` and `:` and not in `.git` or `.dora`");

    /** Folders of version control and of transactions. */
    private static final Set<String> RESERVED = Set.of(".git", ".dora");

    private FileLocation() {}

    private static boolean isPath(String path) {
        for (String part : path.split("/", -1)) {
            if (!isName(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String part) {
        return !part.isEmpty()
                && !part.equals(".")
                && !part.equals("..")
                && !RESERVED.contains(part.toLowerCase(Locale.ROOT))
                && !holdsSpecial(part);
    }

    private static boolean holdsSpecial(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (SPECIAL.indexOf(part.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
