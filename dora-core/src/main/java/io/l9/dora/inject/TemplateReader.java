package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.NearestName;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.TemplateLine.Place;
import io.l9.dora.inject.TemplateLine.Slot;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a template: a file of its format, with a block in which {@code {field}} stands where a value goes (spec 5). What it spells is read back with
 * awkward values before any file is touched.
 */
public final class TemplateReader {

    /** A value that all formats read, in a string and out of it. */
    private static final String STAND_IN = "0";

    private final String document;
    private final SourceFormat format;
    private final Contract contract;
    private final List<Diagnostic> problems = new ArrayList<>();

    private TemplateReader(String document, SourceFormat format, Contract contract) {
        this.document = document;
        this.format = format;
        this.contract = contract;
    }

    /**
     * Reads a template.
     *
     * @param document as messages name it; printable
     * @return the template, or all that is wrong with it
     */
    public static Checked<Template> read(String document, SourceText text, SourceFormat format, Contract contract) {
        TemplateReader reader = new TemplateReader(document, format, contract);
        Optional<Template> template = reader.read(text);
        return reader.problems.isEmpty() && template.isPresent()
                ? Checked.of(template.get(), List.of())
                : Checked.failed(reader.problems);
    }

    private Optional<Template> read(SourceText text) {
        List<TemplateLine> lines = text.string(text.bodyStart(), text.length())
                .lines()
                .map(TemplateLine::of)
                .toList();
        SourceText filled = SourceText.of(standIns(lines));
        if (!(format.scan(filled, contract.markers()) instanceof Scan.Found found)
                || !found.defects().isEmpty()) {
            explain(format.scan(filled, contract.markers()), filled);
            return Optional.empty();
        }
        List<TemplateLine> block = linesOf(found.block(), filled, lines);
        Set<String> known = knownNames();
        checkSlots(filled.positionOf(found.block().span().start()).line(), block, known);
        checkKeys(found.block(), filled, block);
        return problems.isEmpty() ? Optional.of(proved(template(found.block(), block))) : Optional.empty();
    }

    private static String standIns(List<TemplateLine> lines) {
        StringBuilder out = new StringBuilder();
        for (TemplateLine line : lines) {
            for (TemplateLine.Part part : line.parts()) {
                out.append(part instanceof TemplateLine.Text text ? text.text() : STAND_IN);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private void explain(Scan scan, SourceText filled) {
        for (Defect defect : scan.defects()) {
            int line = filled.positionOf(defect.span().start()).line();
            problem(line, 1, defect.message());
        }
        if (scan instanceof Scan.Absent && scan.defects().isEmpty()) {
            problem(1, 1, "the template holds no block; expected one as it is to stand in " + format.id() + " files");
        }
    }

    /** Returns the lines of a block, which starts and ends with a line of the template. */
    private static List<TemplateLine> linesOf(Block block, SourceText filled, List<TemplateLine> lines) {
        Span span = block.span();
        int first = filled.positionOf(span.start()).line() - 1;
        int last = filled.positionOf(Math.max(span.start(), span.end() - 1)).line() - 1;
        return lines.subList(first, last + 1);
    }

    private Set<String> knownNames() {
        Set<String> names = new LinkedHashSet<>();
        contract.mandatoryFields().stream().map(FieldSpec::name).forEach(names::add);
        names.addAll(contract.recommendedFields());
        return names;
    }

    private void checkSlots(int firstLine, List<TemplateLine> lines, Set<String> known) {
        for (int i = 0; i < lines.size(); i++) {
            for (Slot slot : lines.get(i).slots()) {
                String shown = "`{" + slot.name() + "}`";
                if (!known.contains(slot.name())) {
                    problem(
                            firstLine + i,
                            slot.start() + 1,
                            "unknown field " + shown + "; " + NearestName.hint(slot.name(), new TreeSet<>(known)));
                } else if (slot.place() == Place.PART_OF_TEXT) {
                    problem(
                            firstLine + i,
                            slot.start() + 1,
                            shown + " is a part of a text; expected it as the whole value");
                }
            }
        }
    }

    /** A value that the template states itself would be that of every file. */
    private void checkKeys(Block block, SourceText filled, List<TemplateLine> lines) {
        for (Value.Entry entry : block.fields().entries()) {
            if (!isStandIn(entry.value())) {
                String name = Printable.value(entry.name().orElse("?"));
                Position place = filled.positionOf(entry.value().span().start());
                problem(
                        place.line(),
                        1,
                        "the template states `" + name
                                + "` itself; expected a field of the contract with its value as `{" + name + "}`");
            }
        }
        if (lines.stream().allMatch(line -> line.values().isEmpty())) {
            int line = filled.positionOf(block.span().start()).line();
            problem(line, 1, "the template names no field as `{component_id}`");
        }
    }

    private static boolean isStandIn(Value value) {
        return value instanceof Value.Num number && number.literal().equals(STAND_IN);
    }

    private Template template(Block block, List<TemplateLine> lines) {
        boolean hasLayout = format.writer().literals(StandardCharsets.UTF_8).isPresent();
        List<String> names = block.fields().entries().stream()
                .flatMap(entry -> entry.name().stream())
                .toList();
        return hasLayout ? new TemplateLayout(format.writer(), lines) : new TemplateOrder(names);
    }

    private Template proved(Template template) {
        for (Value.Mapping probe : TemplateProbe.of(contract)) {
            if (problems.isEmpty() && format.writer().obstacle(probe).isEmpty()) {
                for (Carrier carrier : new TreeSet<>(format.carriers())) {
                    prove(template.block(probe, StandardCharsets.UTF_8), carrier);
                }
            }
        }
        return template;
    }

    private void prove(NewBlock block, Carrier carrier) {
        SourceText empty = SourceText.of(
                carrier == Carrier.KEY
                                && format.writer()
                                        .literals(StandardCharsets.UTF_8)
                                        .isEmpty()
                        ? "{}"
                        : "");
        int offset = empty.length() == 0 ? 0 : 1;
        Scan.Place place = new Scan.Place(carrier, offset);
        SourceText text =
                format.writer().add(empty, place, block, contract.markers()).applyTo(empty);
        if (!Surroundings.isReadBack(format, text)) {
            problem(
                    1,
                    1,
                    "what the template spells in a comment at the top can declare the charset of a file;"
                            + " expected no field there, and no `coding`");
            return;
        }
        Scan scan = format.scan(text, contract.markers());
        if (scan instanceof Scan.Found found && found.defects().isEmpty()) {
            difference(block.fields(), found.block().fields()).ifPresent(words -> problem(1, 1, words));
        } else {
            String reason = scan.defects().isEmpty()
                    ? "it is not found again"
                    : scan.defects().get(0).message();
            problem(1, 1, "what the template spells cannot be read back as a " + carrier.id() + ": " + reason);
        }
    }

    private static Optional<String> difference(Value.Mapping meant, Value.Mapping found) {
        for (Value.Entry entry : meant.entries()) {
            String name = entry.name().orElse("?");
            if (found.get(name).filter(entry.value()::means).isEmpty()) {
                return Optional.of("what the template spells for `" + Printable.value(name)
                        + "` is not read back as the value of the field");
            }
        }
        return found.means(meant)
                ? Optional.empty()
                : Optional.of("what the template spells is read back with other fields, or in another order");
    }

    private void problem(int line, int column, String message) {
        problems.add(Diagnostic.error(Location.in(document, new Position(line, column)), message));
    }
}
