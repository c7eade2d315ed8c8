package io.l9.dora.inject;

import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.inject.TemplateLine.Slot;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A template for a format with lines and comments. A line that names a field which a block does not have is left out; fields that no line names come
 * behind the last one that does, indented as that is.
 *
 * @param lines from the first marker line to the last; they name at least one field
 */
record TemplateLayout(BlockWriter writer, List<TemplateLine> lines) implements Template {

    TemplateLayout {
        lines = List.copyOf(lines);
    }

    @Override
    public NewBlock block(Value.Mapping fields, Charset charset) {
        Literals literals = writer.literals(charset)
                .orElseThrow(() -> new IllegalArgumentException("a format without a layout of its own"));
        Value.Mapping sorted = new TemplateOrder(names()).sorted(fields);
        return new NewBlock(sorted, Optional.of(String.join("\n", new Filling(literals, sorted).lines())));
    }

    /** Returns the fields that have a place. */
    List<String> names() {
        return lines.stream()
                .flatMap(line -> line.values().stream())
                .map(Slot::name)
                .distinct()
                .toList();
    }

    /** One block in the making. */
    private final class Filling {

        private final Literals literals;
        private final Value.Mapping fields;

        Filling(Literals literals, Value.Mapping fields) {
            this.literals = literals;
            this.fields = fields;
        }

        List<String> lines() {
            List<TemplateLine> kept = lines.stream().filter(this::hasAll).toList();
            int last = lastWithValue(kept);
            List<String> filled = new ArrayList<>();
            for (int i = 0; i < kept.size(); i++) {
                fill(kept.get(i), i == last ? others() : List.of(), filled);
            }
            return filled;
        }

        private boolean hasAll(TemplateLine line) {
            return line.slots().stream()
                    .allMatch(slot -> fields.get(slot.name()).isPresent());
        }

        private static int lastWithValue(List<TemplateLine> kept) {
            int last = kept.size() - 1;
            while (last >= 0 && kept.get(last).values().isEmpty()) {
                last--;
            }
            return last;
        }

        private List<Value.Entry> others() {
            Set<String> named = new HashSet<>(names());
            return fields.entries().stream()
                    .filter(entry -> entry.name().filter(named::contains).isEmpty())
                    .toList();
        }

        /** A separator goes right behind the value, so that what the template has behind it, a comment even, comes last. */
        private void fill(TemplateLine line, List<Value.Entry> others, List<String> filled) {
            List<Slot> values = line.values();
            StringBuilder out = new StringBuilder();
            for (TemplateLine.Part part : line.parts()) {
                out.append(part instanceof Slot slot ? value(slot) : ((TemplateLine.Text) part).text());
                boolean isLast = !values.isEmpty() && part.equals(values.get(values.size() - 1));
                if (isLast && !literals.separator().isEmpty()) {
                    others.forEach(entry -> out.append(literals.separator())
                            .append('\n')
                            .append(line.indent())
                            .append(literals.entry(entry)));
                }
            }
            filled.add(out.toString());
            if (literals.separator().isEmpty()) {
                others.forEach(entry -> filled.add(line.indent() + literals.entry(entry)));
            }
        }

        private String value(Slot slot) {
            Value value = fields.get(slot.name()).orElseThrow();
            if (slot.place() != TemplateLine.Place.COMMENT) {
                return literals.value(value);
            }
            return Printable.of(value instanceof Value.Text text ? text.text() : literals.value(value));
        }
    }
}
