package io.l9.dora.schema;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.contract.FieldType;
import io.l9.dora.contract.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a contract asks of schemas.
 *
 * @param paths every path of a {@code schema:} term
 * @param fields the fields whose first {@code schema:} term is that path: what stands there is held to them
 * @param idPaths the paths that a {@code component_id} comes from
 * @param unused names of fields that no path of the metadata asks for by that name, each with what the contract asks for instead
 * @param metadataKeys names that may be meant by a key of the metadata
 */
record Questions(
        Set<List<String>> paths,
        Map<List<String>, List<FieldSpec>> fields,
        Set<List<String>> idPaths,
        Map<String, String> unused,
        Set<String> metadataKeys) {

    static final String ID = "component_id";

    private static final List<FieldSpec> FOOTER = List.of(
            FieldSpec.ofType("modified_by", FieldType.LINE), FieldSpec.ofType("change_summary", FieldType.STRING));

    static Questions of(Contract contract) {
        Set<List<String>> paths = new LinkedHashSet<>();
        Set<String> keys = new LinkedHashSet<>();
        Map<List<String>, List<FieldSpec>> fields = new LinkedHashMap<>();
        for (String name : names(contract)) {
            keys.add(name);
            paths.addAll(paths(contract, name));
        }
        for (FieldSpec field : contract.mandatoryFields()) {
            paths(contract, field.name()).stream()
                    .limit(1)
                    .forEach(path ->
                            fields.computeIfAbsent(path, p -> new ArrayList<>()).add(field));
        }
        for (FieldSpec field : footer(contract)) {
            keys.add(field.name());
            List<String> path = List.of(Term.METADATA, field.name());
            paths.add(path);
            fields.computeIfAbsent(path, p -> new ArrayList<>()).add(field);
        }
        Map<String, String> unused = unused(contract, paths);
        paths.stream().filter(Questions::isMetadata).forEach(path -> keys.add(path.get(1)));
        return new Questions(paths, fields, Set.copyOf(paths(contract, ID)), unused, keys);
    }

    /** Returns the fields of a footer that a schema may give, where files have one. */
    private static List<FieldSpec> footer(Contract contract) {
        return contract.blocks().contains(BlockKind.FOOTER) ? FOOTER : List.of();
    }

    /** Tells whether a path leads into the metadata. */
    static boolean isMetadata(List<String> path) {
        return path.size() > 1 && path.get(0).equals(Term.METADATA);
    }

    private static List<String> names(Contract contract) {
        return Stream.concat(
                        contract.mandatoryFields().stream().map(FieldSpec::name), contract.recommendedFields().stream())
                .toList();
    }

    private static List<List<String>> paths(Contract contract, String field) {
        return contract.codegen().termsOf(field).stream()
                .filter(Term.SchemaPath.class::isInstance)
                .map(term -> ((Term.SchemaPath) term).path())
                .toList();
    }

    private static Map<String, String> unused(Contract contract, Set<List<String>> paths) {
        Map<String, String> unused = new LinkedHashMap<>();
        for (String name : names(contract)) {
            boolean asked = paths.stream()
                    .anyMatch(path -> isMetadata(path) && path.get(1).equals(name));
            if (!asked) {
                unused.put(name, Spelling.of(contract.codegen().termsOf(name)));
            }
        }
        return unused;
    }
}
