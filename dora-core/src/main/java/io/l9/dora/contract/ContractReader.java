package io.l9.dora.contract;

import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Once;
import io.l9.dora.document.Problems;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a contract, and says all that is wrong about it at once.
 *
 * <p>A top-level section that is left out is that of the built-in contract, in which nothing is wrong: what few runs ask for is read when one does. A key that is unknown, or has a value of another form than it
 * takes, is an error; one that is known and has no effect in this version is a note.
 */
public final class ContractReader {

    private final String source;
    private final MapReader root;

    private ContractReader(String source, MapReader root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Reads a contract.
     *
     * @param source the document as messages name it
     * @param text the document
     * @param rules the rules that it can speak of
     * @return the contract with notes, or the errors of the document with their places
     */
    public static Checked<Contract> read(String source, SourceText text, Collection<RuleSpec> rules) {
        Problems problems = new Problems(source, text);
        Checked<Value> document = YamlReader.read(source, PublishedFlaw.mend(text, problems));
        problems.addAll(document.diagnostics());
        Optional<MapReader> root =
                document.value().flatMap(value -> MapReader.MAP.read(value, "the contract", problems));
        if (root.isEmpty()) {
            return problems.failed();
        }
        return read(source, root.get(), rules);
    }

    /**
     * Reads a contract likewise.
     *
     * @param root the document as a map; what is wrong with it is collected where it says
     */
    static Checked<Contract> read(String source, MapReader root, Collection<RuleSpec> rules) {
        Contract contract = new ContractReader(source, root).contract(rules);
        return root.problems().toChecked(contract);
    }

    private Contract contract(Collection<RuleSpec> rules) {
        TargetSection target = TargetSection.read(section(TargetSection.KEY));
        FieldSection fields = FieldSection.read(section(FieldSection.KEY));
        RuleSection ruleSection = RuleSection.read(section(RuleSection.KEY), rules);
        noteIfLeftOut(CodegenSection.KEY);
        CodegenRules codegen = CodegenSection.read(own(CodegenSection.KEY), fields);
        AuditRules audit = AuditSection.read(section(AuditSection.KEY));
        noteIfLeftOut(DashboardSection.KEY);
        Once<List<MetricSpec>> metrics = onDemand(DashboardSection.KEY, DashboardSection::read);
        Once<CarrierTable> carriers = CarrierSection.read(root);
        // That one of these is left out is not worth a word: no run finds more or less because of it.
        Once<RemediationRules> remediation = onDemand(RemediationSection.KEY, RemediationSection::read);
        Once<List<CommitHook>> hooks = onDemand(HookSection.KEY, HookSection::read);
        Set<BlockKind> blocks = BlockKey.read(root);
        root.end();
        return new Contract(
                source,
                target.version(),
                target.status(),
                blocks,
                target.fileTypes(),
                target.exclusions(),
                ruleSection.markers(),
                fields.mandatory(),
                fields.recommended(),
                ruleSection.configs(),
                carriers,
                codegen,
                audit,
                metrics,
                remediation,
                hooks);
    }

    /** Returns a section, and that of the built-in contract where it is left out or no map. */
    private MapReader section(String key) {
        noteIfLeftOut(key);
        return own(key).orElseGet(() -> BuiltInContract.section(key));
    }

    /**
     * Returns what a section says: found out at once where the document has it, since all that is wrong with it has to be said; else, from the built-in
     * contract, when a run asks for it.
     */
    private <T> Once<T> onDemand(String key, Function<MapReader, T> reader) {
        Optional<MapReader> own = own(key);
        return own.isPresent()
                ? Once.of(reader.apply(own.get()))
                : new Once<>(() -> reader.apply(BuiltInContract.section(key)));
    }

    /** Returns a section as the document has it; empty where it is left out or no map. */
    private Optional<MapReader> own(String key) {
        return root.get(key, MapReader.MAP);
    }

    private void noteIfLeftOut(String key) {
        if (!root.has(key)) {
            root.problems()
                    .info(root.span(), Problems.quoted(key) + " is left out; that of the built-in contract holds");
        }
    }
}
