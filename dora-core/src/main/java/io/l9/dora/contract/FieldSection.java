package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code required_dora_block}: the fields of a block.
 *
 * @param mandatory those that every block has, in the contract's order
 * @param recommended those that it had better have
 */
record FieldSection(List<FieldSpec> mandatory, List<String> recommended) {

    static final String KEY = "required_dora_block";
    private static final String MANDATORY = "mandatory_fields";

    private static final Form<List<String>> NAMES =
            Form.distinct(((Form<String>) FieldReader::name).list("names of fields"));

    /** Reads the section. */
    static FieldSection read(MapReader section) {
        List<FieldSpec> mandatory = section.has(MANDATORY)
                ? section.get(MANDATORY, FieldSection::mandatory).orElse(List.of())
                : builtInFields(section);
        List<String> recommended = section.get(
                        "optional_but_recommended",
                        (value, what, problems) -> recommended(value, what, problems, mandatory))
                .orElse(List.of());
        section.end();
        return new FieldSection(mandatory, recommended);
    }

    private static List<FieldSpec> builtInFields(MapReader section) {
        section.problems().info(section.span(), "`mandatory_fields` is left out; that of the built-in contract holds");
        return read(BuiltInContract.section(KEY)).mandatory();
    }

    /** Reads a list of names, or a map from names to what is special about them. */
    private static Optional<List<FieldSpec>> mandatory(Value value, String what, Problems problems) {
        if (value instanceof Value.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                problems.error(value.span(), what + ": expected at least one field, found none");
            }
            return Optional.of(specs(new MapReader(what, mapping, problems)));
        }
        if (value instanceof Value.Sequence) {
            return Form.notEmpty(NAMES).read(value, what, problems).map(FieldSection::standard);
        }
        problems.wrongKind(value, what, "a list of names of fields, or a map of them");
        return Optional.empty();
    }

    private static List<FieldSpec> standard(List<String> names) {
        List<FieldSpec> specs = new ArrayList<>();
        for (String name : names) {
            specs.add(StandardFields.of(name));
        }
        return specs;
    }

    private static List<FieldSpec> specs(MapReader fields) {
        List<FieldSpec> specs = new ArrayList<>();
        for (Value.Entry entry : fields.entries()) {
            FieldReader.name(entry.key(), "a key of " + fields.name(), fields.problems())
                    .flatMap(name -> FieldReader.read(name, entry.value(), fields.problems()))
                    .ifPresent(specs::add);
        }
        return specs;
    }

    private static Optional<List<String>> recommended(
            Value value, String what, Problems problems, List<FieldSpec> mandatory) {
        Optional<List<String>> names = NAMES.read(value, what, problems);
        for (String name : names.orElse(List.of())) {
            for (FieldSpec field : mandatory) {
                if (field.name().equals(name)) {
                    problems.info(value.span(), what + ": " + Problems.quoted(name) + " is mandatory already");
                }
            }
        }
        return names;
    }
}
