package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.util.List;
import java.util.Map;

/** {@code blocks}: which of the three blocks of a file the contract is about. This version knows the one at the top. */
final class BlockKey {

    private static final String KEY = "blocks";
    private static final List<String> USUAL = List.of("header");
    private static final Map<String, String> BLOCKS =
            Forms.byName(new String[] {"header", "footer", "trace"}, block -> block);
    private static final Form<List<String>> FORM =
            Form.notEmpty(Form.distinct(Forms.oneOf(BLOCKS).list("blocks")));

    private BlockKey() {}

    /** Reads the key, and notes that all but {@code [header]} is without effect. */
    static void read(MapReader root) {
        if (!root.get(KEY, FORM).orElse(USUAL).equals(USUAL)) {
            root.withoutEffect(KEY);
        }
    }
}
