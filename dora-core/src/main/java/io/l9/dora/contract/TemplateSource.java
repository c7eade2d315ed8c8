package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;

/** {@code template_source}: the name of the templates, which are files of the root. */
final class TemplateSource {

    /** One name with one place for the extension. Characters that a pattern of paths or a command line reads in another way are left out. */
    static final Form<String> FORM = Form.fitting(
            Forms.LINE,
            TemplateSource::isName,
            "the name of a file in the root, of letters, digits, `.`, `_` and `-`, with `" + CodegenRules.FILE_TYPE
                    + "` once for its extension");

    private TemplateSource() {}

    private static boolean isName(String name) {
        int place = name.indexOf(CodegenRules.FILE_TYPE);
        if (place < 0) {
            return false;
        }
        String rest = name.substring(0, place) + name.substring(place + CodegenRules.FILE_TYPE.length());
        for (int i = 0; i < rest.length(); i++) {
            if (!isPlain(rest.charAt(i))) {
                return false;
            }
        }
        return !rest.isEmpty() && !name.startsWith("-");
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
