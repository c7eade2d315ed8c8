package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;

/** {@code template_source}: the name of the templates, which are files of the root. */
final class TemplateSource {

    /** One name with one place for the extension. Characters that a pattern of paths or a command line reads in another way are left out. */
    static final Form<String> FORM =
            (value, what, problems) -> Forms.LINE.read(value, what, problems).filter(name -> {
                boolean valid = isName(name);
                if (!valid) {
                    problems.wrongKind(
                            value,
                            what,
                            "the name of a file in the root, of letters, digits, `.`, `_` and `-`, with `"
                                    + CodegenRules.FILE_TYPE + "` once for its extension");
                }
                return valid;
            });

    private TemplateSource() {}

    private static boolean isName(String name) {
        int place = name.indexOf(CodegenRules.FILE_TYPE);
        if (place < 0) {
            return false;
        }
        String rest = name.substring(0, place) + name.substring(place + CodegenRules.FILE_TYPE.length());
        return !rest.isEmpty()
                && !name.startsWith("-")
                && rest.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '.'
                                || c == '_'
                                || c == '-');
    }
}
