package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Template;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.schema.Schemas;
import io.l9.dora.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a tree says of the blocks to be written, besides its contract.
 *
 * @param schemas where values come from
 * @param templates how blocks are spelled, by the name of the format
 * @param retiredIds ids that are not given away, whether or not a file has them: those of the registry, and those that schemas state for files that may
 *     not be there yet
 */
record Sources(Schemas schemas, Map<String, Template> templates, Set<String> retiredIds) {

    /**
     * Returns the ids that are not given away besides those that files have. An id in a sidecar whose file is gone was given away all the same.
     *
     * @param orphans the sidecars that stand for no file
     */
    Set<String> takenIds(List<String> orphans, SubjectReader reader) {
        Set<String> ids = new HashSet<>(retiredIds);
        for (String orphan : orphans) {
            ids.addAll(reader.idTexts(orphan));
            reader.readOrphan(orphan)
                    .flatMap(FileEntry::of)
                    .flatMap(entry -> Optional.ofNullable(entry.componentId()))
                    .ifPresent(id -> ids.add(id.text()));
        }
        return ids;
    }

    /** Reads them, or says all that is wrong with any of them. */
    static Checked<Sources> load(Workspace workspace, Contract contract) {
        Checked<Schemas> schemas = SchemaSource.load(workspace, contract);
        Checked<Map<String, Template>> templates = TemplateSource.load(workspace, contract);
        Checked<Set<String>> ids = RegistryFile.ids(workspace, contract);
        List<Diagnostic> all = new ArrayList<>(schemas.diagnostics());
        all.addAll(templates.diagnostics());
        all.addAll(ids.diagnostics());
        boolean complete = schemas.value().isPresent()
                && templates.value().isPresent()
                && ids.value().isPresent();
        return complete
                ? Checked.of(of(schemas.orThrow(), templates.orThrow(), ids.orThrow()), all)
                : Checked.failed(all);
    }

    private static Sources of(Schemas schemas, Map<String, Template> templates, Set<String> registered) {
        Set<String> ids = new TreeSet<>(registered);
        ids.addAll(schemas.ids());
        return new Sources(schemas, templates, ids);
    }
}
