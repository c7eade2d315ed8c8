package io.l9.dora.formats.python;

import io.l9.dora.block.FieldGroup;
import io.l9.dora.block.Markers;
import io.l9.dora.format.BracketWriter;
import io.l9.dora.value.Value;
import java.util.Optional;

/** The lines of a block in the built-in spelling, from its first rule to its last. */
final class PythonBlock {

    private static final String INDENT = "    ";

    private final BracketWriter out;

    private PythonBlock(PythonNotation notation) {
        this.out = new BracketWriter(notation, INDENT);
    }

    /** Returns the lines with LF between them. */
    static String lines(Value.Mapping fields, Markers markers, PythonNotation notation) {
        PythonBlock block = new PythonBlock(notation);
        markers.opening().forEach(block::line);
        block.line("");
        block.line(PythonFormat.NAME + " = {");
        block.fields(fields);
        block.line("}");
        block.line("");
        markers.closing().forEach(block::line);
        String lines = block.out.result();
        return lines.substring(0, lines.length() - 1);
    }

    private void fields(Value.Mapping fields) {
        Optional<FieldGroup> current = Optional.empty();
        boolean first = true;
        for (Value.Entry entry : fields.entries()) {
            Optional<FieldGroup> group = entry.name().flatMap(FieldGroup::of);
            if (!group.equals(current)) {
                if (!first) {
                    line("");
                }
                group.ifPresent(g -> line(INDENT + g.comment()));
            }
            out.text(INDENT).entry(entry, INDENT).text(",").newLine();
            current = group;
            first = false;
        }
    }

    private void line(String text) {
        out.text(text).newLine();
    }
}
