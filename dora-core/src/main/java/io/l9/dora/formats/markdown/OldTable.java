package io.l9.dora.formats.markdown;

import io.l9.dora.block.Defect;
import io.l9.dora.block.FieldGroup;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the fields of an old block from its table: two columns, names in title case, one field a row. */
final class OldTable {

    private static final String DEPENDENCIES = "dependencies";
    private static final int COLUMNS = 2;

    private final SourceText text;
    private final List<Defect> defects;
    private final Map<String, Value.Entry> entries = new LinkedHashMap<>();
    private int line;

    private OldTable(SourceText text, int start, List<Defect> defects) {
        this.text = text;
        this.line = start;
        this.defects = defects;
    }

    /** Tells whether a row of a table starts at {@code line}. */
    static boolean isRow(SourceText text, int line) {
        int first = text.behindSpace(line);
        return first < text.lineEnd(line) && text.byteAt(first) == '|';
    }

    /**
     * Reads a table.
     *
     * @param start of its first line, with the names of its columns, or with a field where nobody named them
     * @param defects takes what is wrong with it
     * @return the fields, by the names that they have today, and the table; a list of dependencies, which the table has no row for, is empty
     */
    static Value.Mapping read(SourceText text, int start, List<Defect> defects) {
        OldTable table = new OldTable(text, start, defects);
        table.read();
        return new Value.Mapping(List.copyOf(table.entries.values()), new Span(start, table.line));
    }

    private void read() {
        Span head = new Span(line, text.lineEnd(line));
        List<Span> names = row();
        if (!isRow(text, line) || !row().stream().allMatch(this::isRule)) {
            report(Span.at(line), "expected the line `| --- | --- |` below the names of the columns");
        }
        if (isField(names)) {
            field(head, names);
        }
        while (line < text.length() && isRow(text, line)) {
            field(new Span(line, text.lineEnd(line)), row());
        }
        Span below = new Span(line, text.lineEnd(line));
        if (text.string(below).contains("|")) {
            report(below, "expected a row that begins with `|`, or an empty line below the table");
        }
        Value none = new Value.Sequence(Value.SequenceKind.LIST, List.of(), Span.at(line));
        entries.putIfAbsent(DEPENDENCIES, new Value.Entry(Value.of(DEPENDENCIES), none));
    }

    private boolean isRule(Span cell) {
        String signs = text.string(cell);
        return signs.contains("-") && signs.chars().allMatch(sign -> sign == '-' || sign == ':');
    }

    private boolean isField(List<Span> cells) {
        return !cells.isEmpty()
                && FieldGroup.of(nameOf(text.string(cells.get(0)))).isPresent();
    }

    private void field(Span row, List<Span> cells) {
        if (cells.size() != COLUMNS) {
            report(row, "expected a row with a name and a value, found " + cells.size() + " cells");
            return;
        }
        String name = nameOf(text.string(cells.get(0)));
        Value.Entry entry = new Value.Entry(new Value.Text(name, cells.get(0)), valueOf(cells.get(1)));
        if (entries.putIfAbsent(name, entry) != null) {
            report(row, "the field `" + Printable.value(name) + "` stands there twice");
        }
    }

    /** Returns the name {@code component_id} of {@code **Component ID**}. */
    private static String nameOf(String cell) {
        String plain = Emphasis.without(cell).toLowerCase(Locale.ROOT);
        return plain.replace(' ', '_').replace('-', '_');
    }

    private Value valueOf(Span cell) {
        String spelled = text.string(cell);
        if (spelled.equals("True") || spelled.equals("False")) {
            return new Value.Bool(spelled.equals("True"), cell);
        }
        return new Value.Text(withoutCode(spelled.replace("\\|", "|")), cell);
    }

    private static String withoutCode(String value) {
        boolean isCode = value.length() > 2 && value.indexOf('`', 1) == value.length() - 1 && value.charAt(0) == '`';
        return isCode ? value.substring(1, value.length() - 1) : value;
    }

    /** Takes the row of the line, and returns its cells without the blanks at their ends. */
    private List<Span> row() {
        List<Span> cells = new ArrayList<>(COLUMNS);
        int end = withoutBlanks(line, text.lineEnd(line)).end();
        int cell = text.behindSpace(line) + 1;
        for (int i = cell; i < end; i++) {
            if (text.byteAt(i) == '\\') {
                i++;
            } else if (text.byteAt(i) == '|') {
                cells.add(withoutBlanks(cell, i));
                cell = i + 1;
            }
        }
        if (cell < end) {
            cells.add(withoutBlanks(cell, end));
        }
        line = text.nextLine(line);
        return cells;
    }

    private Span withoutBlanks(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isBlank(first)) {
            first++;
        }
        while (last > first && isBlank(last - 1)) {
            last--;
        }
        return new Span(first, last);
    }

    private boolean isBlank(int offset) {
        return text.byteAt(offset) == ' ' || text.byteAt(offset) == '\t';
    }

    private void report(Span span, String message) {
        defects.add(new Defect(Defect.Kind.SYNTAX, span, message));
    }
}
