package io.l9.dora.formats.python;

import io.l9.dora.block.FieldGroup;
import io.l9.dora.block.Markers;
import io.l9.dora.format.BracketWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.value.Value;
import java.util.Optional;

/** The lines of a block in the built-in spelling, from its first rule to its last. */
final class PythonBlock {

    private static final String INDENT = "    ";
    private static final String OPEN = " = {";
    private static final String CLOSE = "}";

    private final BracketWriter out;

    private PythonBlock(PythonNotation notation) {
        this.out = new BracketWriter(notation, INDENT);
    }

    /** Returns the lines of a header, its fields in groups, with LF between them. */
    static String header(NewBlock header, Markers markers, PythonNotation notation) {
        PythonBlock block = new PythonBlock(notation);
        header.opening(markers.opening(), PythonTail.FOOTER.signs().name()).forEach(block::line);
        block.line("");
        block.line(PythonFormat.NAME + OPEN);
        block.groups(header.fields());
        block.line(CLOSE);
        block.line("");
        return block.closedBy(markers);
    }

    /** Returns the lines of a block at the end of a module, with LF between them. */
    static String tail(String name, Value.Mapping fields, Markers markers, PythonNotation notation) {
        PythonBlock block = new PythonBlock(notation);
        markers.tailOpening().forEach(block::line);
        block.line(name + OPEN);
        fields.entries().forEach(block::entry);
        block.line(CLOSE);
        return block.closedBy(markers);
    }

    private String closedBy(Markers markers) {
        markers.closing().forEach(this::line);
        String lines = out.result();
        return lines.substring(0, lines.length() - 1);
    }

    private void groups(Value.Mapping fields) {
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
            entry(entry);
            current = group;
            first = false;
        }
    }

    private void entry(Value.Entry entry) {
        out.text(INDENT).entry(entry, INDENT).text(",").newLine();
    }

    private void line(String text) {
        out.text(text).newLine();
    }
}
