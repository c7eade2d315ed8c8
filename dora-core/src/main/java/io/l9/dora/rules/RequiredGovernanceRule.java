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
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        if (!(block.find("governance_level") instanceof Value.Text level) || SUFFICIENT.contains(level.text())) {
            return List.of();
        }
        String module = governedModule(file, block, contract.rule(SPEC.id()).names());
        if (module == null) {
            return List.of();
        }
        return List.of(new Violation(
                        file.positionOf(level.span()),
                        Map.of("MODULE", module, "LEVEL", Printable.value(level.text())),
                        "raise governance_level, or have the module taken off governed_modules")
                .about("governance_level"));
    }

    private static @Nullable String governedModule(Subject.Scanned file, Block block, List<String> governed) {
        if (block.find("module_name") instanceof Value.Text module && governed.contains(module.text())) {
            return module.text();
        }
        if (block.find("domain") instanceof Value.Text domain && governed.contains(domain.text())) {
            return domain.text();
        }
        String folder = folderName(file.path());
        return folder != null && governed.contains(folder) ? folder : null;
    }

    /** Returns the name of the folder that a file is in; null for one in the root. */
    private static @Nullable String folderName(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? null : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }
}
