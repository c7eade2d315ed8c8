package io.l9.dora.contract;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Markers;
import io.l9.dora.document.Once;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contract that a tree is held to. What few runs ask for is found out when one does.
 *
 * @param source where it was read from, as people know it: a path, a resource, or {@code built-in contract}
 * @param version {@code dora_block_contract.version}
 * @param status what violations do as a whole
 * @param blocks the blocks that a file has to have; the header is one of them
 * @param fileTypes globs of the files that must have a block
 * @param exclusions globs of the files that need none all the same
 * @param markers the comment lines around a block
 * @param mandatoryFields the fields that every block has, in the contract's order
 * @param recommendedFields the fields that a block had better have
 * @param rules what the contract says of every rule, those that are off included
 * @param carriers files that take a comment or a sidecar: the contract's own entries, then the shipped table
 * @param codegen where values come from and how blocks are written
 * @param audit what is kept of its enforcement, and where
 * @param metrics the figures that are watched, in the contract's order
 * @param remediation how issues and commits about files that fail are worded
 * @param hooks what commits wait for, in the contract's order
 */
public record Contract(
        String source,
        String version,
        Status status,
        Set<BlockKind> blocks,
        List<Glob> fileTypes,
        List<Glob> exclusions,
        Markers markers,
        List<FieldSpec> mandatoryFields,
        List<String> recommendedFields,
        Map<String, RuleConfig> rules,
        Once<CarrierTable> carriers,
        CodegenRules codegen,
        AuditRules audit,
        Once<List<MetricSpec>> metrics,
        Once<RemediationRules> remediation,
        Once<List<CommitHook>> hooks) {

    /** The name of the contract file in a root. */
    public static final String FILE_NAME = ".l9-codegen-dora-contract.yaml";

    public Contract {
        blocks = Set.copyOf(blocks);
        fileTypes = List.copyOf(fileTypes);
        exclusions = List.copyOf(exclusions);
        mandatoryFields = List.copyOf(mandatoryFields);
        recommendedFields = List.copyOf(recommendedFields);
        rules = Map.copyOf(rules);
    }

    /** Returns what the contract says of the rule {@code id}, which its reader knows. */
    public RuleConfig rule(String id) {
        RuleConfig config = rules.get(id);
        if (config == null) {
            throw new IllegalArgumentException("a contract read without the rule " + id);
        }
        return config;
    }

    /** Returns what is said of the carrier of a file, as {@link CarrierTable#ruleFor}. */
    public Optional<CarrierRule> carrierOf(String path) {
        return carriers.get().ruleFor(path);
    }

    /** Returns this contract with the rules of these ids off. */
    public Contract without(Set<String> ids) {
        Map<String, RuleConfig> changed = new HashMap<>(rules);
        ids.forEach(id -> changed.put(id, rule(id).off()));
        return with(blocks, changed);
    }

    /** Returns this contract for files that have to have other blocks. */
    public Contract withBlocks(Set<BlockKind> kinds) {
        return with(kinds, rules);
    }

    private Contract with(Set<BlockKind> kinds, Map<String, RuleConfig> configs) {
        return new Contract(
                source,
                version,
                status,
                kinds,
                fileTypes,
                exclusions,
                markers,
                mandatoryFields,
                recommendedFields,
                configs,
                carriers,
                codegen,
                audit,
                metrics,
                remediation,
                hooks);
    }
}
