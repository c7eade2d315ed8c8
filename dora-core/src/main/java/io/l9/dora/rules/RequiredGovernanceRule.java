package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.rule.BlockRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A governed module is governed at least {@code high}. */
final class RequiredGovernanceRule implements BlockRule {

    private static final Set<String> SUFFICIENT = Set.of("critical", "high");

    private static final RuleSpec SPEC = Specs.ofContract(
            "required_governance",
            "Module {MODULE} is critical but governance_level is '{LEVEL}'. Must be 'critical' or 'high'.",
            Set.of("MODULE", "LEVEL"),
            Map.of("governed_modules", SettingKind.NAMES));

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<Violation> check(Subject.Scanned file, Block block, Contract contract) {
        Optional<Value.Text> level = text(block, "governance_level");
        Optional<String> module =
                governedModule(file, block, contract.rule(SPEC.id()).names());
        if (level.isEmpty()
                || module.isEmpty()
                || SUFFICIENT.contains(level.get().text())) {
            return List.of();
        }
        return List.of(new Violation(
                        file.positionOf(level.get().span()),
                        Map.of(
                                "MODULE",
                                module.get(),
                                "LEVEL",
                                Printable.value(level.get().text())),
                        "raise governance_level, or have the module taken off governed_modules")
                .about("governance_level"));
    }

    private static Optional<String> governedModule(Subject.Scanned file, Block block, List<String> governed) {
        return Stream.of(name(block, "module_name"), name(block, "domain"), folderName(file.path()))
                .flatMap(Optional::stream)
                .filter(governed::contains)
                .findFirst();
    }

    private static Optional<Value.Text> text(Block block, String field) {
        return block.field(field).filter(Value.Text.class::isInstance).map(Value.Text.class::cast);
    }

    private static Optional<String> name(Block block, String field) {
        return text(block, field).map(Value.Text::text);
    }

    private static Optional<String> folderName(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? Optional.empty() : Optional.of(path.substring(path.lastIndexOf('/', end - 1) + 1, end));
    }
}
