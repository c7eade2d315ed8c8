package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.MessageTemplate;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rules still say of a file whose block was written as well as it can be. */
final class Leftovers {

    private static final String PLACEHOLDERS = "values_not_empty";
    private static final String COVERAGE = "field_coverage";
    private static final String PLACE = "position";

    private final Contract contract;
    private final Fields fields;
    private final Block block;
    private final FieldPlaces places;

    private Leftovers(Contract contract, Fields fields, Subject.Scanned document, Block block) {
        this.contract = contract;
        this.fields = fields;
        this.block = block;
        this.places = FieldPlaces.of(document, block);
    }

    /** Returns why a block cannot be written, in the words of the findings that its result would have. */
    static List<Refusal> refusals(
            Contract contract, Fields fields, Subject.Scanned document, Block block, List<Finding> findings) {
        Leftovers leftovers = new Leftovers(contract, fields, document, block);
        return findings.stream().map(leftovers::refusal).toList();
    }

    private Refusal refusal(Finding finding) {
        Optional<String> field = places.named(finding);
        boolean isPlaceholder = contract.codegen().placeholder().mode().failsBuild()
                && finding.rule().equals(PLACEHOLDERS)
                && field.filter(fields.given()::contains).isPresent();
        if (isPlaceholder) {
            return placeholder(field.get(), finding);
        }
        return new Refusal(category(finding, field.isPresent()), finding.message(), finding.help());
    }

    private static Category category(Finding finding, boolean isAboutField) {
        if (finding.rule().equals(COVERAGE)) {
            return Category.NO_VALUE;
        }
        // What is not about a value is about marker lines elsewhere, which are nobody's block.
        return isAboutField || !finding.rule().equals(PLACE) ? Category.INVALID_VALUE : Category.REMAINS;
    }

    private Refusal placeholder(String field, Finding finding) {
        String message = contract.codegen().placeholderMessage();
        String reason = MessageTemplate.fill(message, Map.of("PLACEHOLDER", shown(field)));
        return new Refusal(
                Category.PLACEHOLDER,
                reason,
                "state in the schema what " + field + " is for this file: " + finding.message());
    }

    private String shown(String field) {
        Value value = block.field(field).orElse(new Value.Null(Value.NOWHERE));
        String shown = value instanceof Value.Text text ? "'" + Printable.value(text.text()) + "'" : value.described();
        return field + " = " + shown;
    }
}
