package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.registry.Compliance;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Subject;
import io.l9.dora.rules.NamedComponents;
import io.l9.dora.text.Sha256;
import io.l9.dora.text.SourceText;
import io.l9.dora.trace.Trace;
import io.l9.dora.workspace.Selection;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one look at a tree has to say of each of its files. Once made, safe for several threads. */
final class TreeTraces {

    private static final String DIGEST = "sha256:";

    private final TraceRequest request;
    private final List<String> rules;
    private final String contract;
    private final Map<String, Seen> seen;
    private final Map<String, List<Finding>> breaches;
    private final List<FileEntry> entries;
    private final Map<String, Integer> numbers;
    private final NamedComponents components;

    /** What is remembered of a file. */
    private record Seen(FileFacts facts, List<String> dependencies, Optional<FileEntry> entry) {
        static Seen of(Subject subject) {
            BlockFacts block = BlockFacts.of(subject);
            return new Seen(block.facts(), block.traits().dependencies(), FileEntry.of(subject));
        }
    }

    private TreeTraces(TraceRequest request, Run run, Map<String, Seen> seen, Validation validation, String contract) {
        this.request = request;
        this.rules = run.rules().ruleIds();
        this.contract = contract;
        this.seen = seen;
        this.breaches = breaches(validation);
        this.entries = entries(seen);
        this.numbers = numbers(entries);
        this.components = new NamedComponents(entries);
    }

    /** Judges a tree, but for the traces that are about to be written; or says why its contract cannot be read any more. */
    static Checked<TreeTraces> of(TraceRequest request, Run run, Selection selection) {
        ByteArrayOutputStream contract = new ByteArrayOutputStream();
        return ContractSource.load(request.tree(), run.workspace(), contract::writeBytes)
                .map(read -> {
                    Map<String, Seen> seen = new ConcurrentHashMap<>();
                    Validation validation = run.withoutBlock(BlockKind.TRACE)
                            .validate(selection, subject -> seen.put(subject.path(), Seen.of(subject)));
                    return new TreeTraces(request, run, seen, validation, identity(read, contract.toByteArray()));
                });
    }

    /** Returns the digest of the contract that was read; the built-in one, which is read from nowhere, is known by its version. */
    private static String identity(Contract contract, byte[] bytes) {
        return bytes.length == 0 ? contract.source() + " " + contract.version() : DIGEST + Sha256.of(bytes);
    }

    private static Map<String, List<Finding>> breaches(Validation validation) {
        Map<String, List<Finding>> byFile = new HashMap<>();
        for (Finding finding : validation.breaches()) {
            byFile.computeIfAbsent(Validation.judgedPath(finding), path -> new ArrayList<>())
                    .add(finding);
        }
        return byFile;
    }

    /** Returns what rules over the whole tree see of its files, in the order of their paths. */
    private static List<FileEntry> entries(Map<String, Seen> seen) {
        return seen.values().stream()
                .flatMap(file -> file.entry().stream())
                .sorted(Comparator.comparing(FileEntry::path))
                .toList();
    }

    private static Map<String, Integer> numbers(List<FileEntry> entries) {
        Map<String, Integer> numbers = new HashMap<>();
        for (FileEntry entry : entries) {
            numbers.put(entry.path(), numbers.size());
        }
        return numbers;
    }

    /** Returns the {@code component_id} of a file, if it has one. */
    Optional<String> componentId(String path) {
        return Optional.ofNullable(seen.get(path)).flatMap(file -> file.facts().componentId());
    }

    /**
     * Returns the trace of a file.
     *
     * @param text what the digest of the file is that of; empty where it cannot be read
     */
    Trace of(String path, Optional<SourceText> text) {
        List<Finding> wrong = breaches.getOrDefault(path, List.of());
        return new Trace(
                request.run().id(),
                request.task(),
                Optional.of(request.run().time()),
                rules,
                graph(path),
                inputs(text),
                outputs(path, wrong),
                new Trace.Metrics("", errors(wrong), ""));
    }

    private Map<String, String> inputs(Optional<SourceText> text) {
        Map<String, String> inputs = new LinkedHashMap<>();
        text.flatMap(TreeTraces::digest).ifPresent(digest -> inputs.put("file", DIGEST + digest));
        inputs.put("contract", contract);
        return inputs;
    }

    private static Optional<String> digest(SourceText text) {
        try {
            return Optional.of(Sha256.of(text.encode()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Map<String, String> outputs(String path, List<Finding> wrong) {
        boolean hasBlock = Optional.ofNullable(seen.get(path))
                .filter(file -> file.facts().hasBlock())
                .isPresent();
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("compliance", Compliance.of(!wrong.isEmpty(), hasBlock).id());
        outputs.put("violations", String.valueOf(wrong.size()));
        return outputs;
    }

    private static List<String> errors(List<Finding> wrong) {
        return wrong.stream()
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }

    private Trace.Graph graph(String path) {
        String own = componentId(path).orElse(path);
        Collection<String> dependencies = new LinkedHashSet<>();
        Optional.ofNullable(seen.get(path)).map(Seen::dependencies).orElse(List.of()).stream()
                .map(name -> named(name, path).orElse(name))
                .forEach(dependencies::add);
        Collection<String> nodes = new LinkedHashSet<>(List.of(own));
        nodes.addAll(dependencies);
        return new Trace.Graph(
                List.copyOf(nodes),
                dependencies.stream().map(name -> own + " -> " + name).toList());
    }

    /** Returns the id of the component that a dependency of a file names, if it has one. */
    private Optional<String> named(String dependency, String dependent) {
        int file = components.find(dependency, numbers.getOrDefault(dependent, NamedComponents.NONE));
        return file == NamedComponents.NONE
                ? Optional.empty()
                : componentId(entries.get(file).path());
    }
}
