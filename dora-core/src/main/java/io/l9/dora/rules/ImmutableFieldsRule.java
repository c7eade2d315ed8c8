package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.FieldProblem;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.BlockHolder;
import io.l9.dora.rule.ChangeRule;
import io.l9.dora.rule.FieldChange;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.LongText;
import io.l9.dora.rule.RepositoryRule.EntryViolation;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A change leaves the fields alone that the contract preserves. A value that was wrong may be mended, and a copy may get an id of its own. */
final class ImmutableFieldsRule implements ChangeRule {

    private static final String ID = "component_id";

    private static final RuleSpec SPEC = Specs.ofProduct(
            "immutable_fields",
            FailureMode.FAIL_FILE_GENERATION,
            "DORA field {FIELD_NAME} may not change: it was {OLD_VALUE}, and is {NEW_VALUE}",
            Set.of("FIELD_NAME", "OLD_VALUE", "NEW_VALUE"));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<FieldChange> compare(BlockHolder before, BlockHolder now, Contract contract) {
        List<FieldChange> changes = new ArrayList<>(0);
        for (String name : new TreeSet<>(contract.codegen().preservedFields())) {
            Optional<Value> old = before.block().field(name).filter(value -> wasValid(name, value, contract));
            Optional<Value> present = now.block().field(name);
            if (old.isPresent() && present.isPresent() && !present.get().means(old.get())) {
                changes.add(new FieldChange(
                        FileEntry.of(now.file()).orElseThrow(),
                        name,
                        now.file().positionOf(present.get().span()),
                        before.file().path(),
                        text(old.get()),
                        text(present.get())));
            }
        }
        return changes;
    }

    private static boolean wasValid(String name, Value value, Contract contract) {
        return !contract.rule(ValuesNotEmptyRule.SPEC.id()).disallowed().matches(value)
                && contract.mandatoryFields().stream()
                        .filter(field -> field.name().equals(name))
                        .allMatch(field -> FieldProblem.of(field, value).isEmpty());
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? LongText.shortened(text.text()) : value.described();
    }

    @Override
    public List<EntryViolation> check(
            List<FieldChange> changes,
            List<FileEntry> entries,
            Function<String, Optional<String>> idBefore,
            Contract contract) {
        Set<String> stay = idsThatStay(changes, entries, idBefore);
        return changes.stream()
                .filter(change -> !change.field().equals(ID) || !stay.contains(change.before()))
                .map(ImmutableFieldsRule::violation)
                .toList();
    }

    /** Returns the ids that several files had, and that one of them keeps. */
    private static Set<String> idsThatStay(
            List<FieldChange> changes, List<FileEntry> entries, Function<String, Optional<String>> idBefore) {
        Set<String> left = new HashSet<>();
        changes.stream().filter(change -> change.field().equals(ID)).forEach(change -> left.add(change.before()));
        Set<String> stay = new HashSet<>();
        for (FileEntry entry : left.isEmpty() ? List.<FileEntry>of() : entries) {
            FileEntry.Field id = entry.componentId();
            if (id != null
                    && left.contains(id.text())
                    && idBefore.apply(entry.path()).equals(Optional.of(id.text()))) {
                stay.add(id.text());
            }
        }
        return stay;
    }

    private static EntryViolation violation(FieldChange change) {
        Map<String, String> values = Map.of(
                "FIELD_NAME", change.field(),
                "OLD_VALUE", "'" + Printable.value(change.before()) + "'",
                "NEW_VALUE", "'" + Printable.value(change.after()) + "'");
        return new EntryViolation(
                change.entry(), new Violation(change.position(), values, help(change)).about(change.field()));
    }

    private static String help(FieldChange change) {
        String help = "give " + change.field() + " its old value back";
        return change.pathBefore().equals(change.entry().path())
                ? help
                : help + ", for this is " + Printable.value(change.pathBefore()) + ", renamed";
    }
}
