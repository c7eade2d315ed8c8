package io.l9.dora.rules;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.SourceModule;
import io.l9.dora.rule.Violation;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a module agree on {@code layer} and {@code domain}. A module is what {@code module_name} says, else the folder; files in the
 * root that name no module belong to none.
 */
final class ConsistencyRule implements RepositoryRule {

    private static final RuleSpec SPEC = Specs.ofContract(
            "consistency", "DORA inconsistency: {INCONSISTENCY_DETAIL}", Set.of("INCONSISTENCY_DETAIL"), Map.of());

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<EntryViolation> check(List<FileEntry> entries, Contract contract) {
        Map<SourceModule, List<FileEntry>> modules = new LinkedHashMap<>();
        for (FileEntry entry : entries) {
            SourceModule.of(entry)
                    .ifPresent(module -> modules.computeIfAbsent(module, m -> new ArrayList<>())
                            .add(entry));
        }
        List<EntryViolation> violations = new ArrayList<>(0);
        modules.forEach((module, files) -> {
            violations.addAll(minority(module, files, "layer", FileEntry::layer));
            violations.addAll(minority(module, files, "domain", FileEntry::domain));
        });
        return violations;
    }

    /** Returns a violation for each file that differs from what most files of the module say; of equals, what the first file says. */
    private static List<EntryViolation> minority(
            SourceModule module,
            List<FileEntry> files,
            String name,
            Function<FileEntry, FileEntry.@Nullable Field> field) {
        Map<String, List<Stated>> byValue = new LinkedHashMap<>();
        for (FileEntry file : files) {
            FileEntry.Field value = field.apply(file);
            if (value != null) {
                byValue.computeIfAbsent(value.text(), v -> new ArrayList<>()).add(new Stated(file, value));
            }
        }
        if (byValue.size() < 2) {
            return List.of();
        }
        List<Stated> majority = largest(byValue.values());
        return byValue.values().stream()
                .filter(group -> !group.equals(majority))
                .flatMap(List::stream)
                .map(stated -> violation(module, name, stated, majority.get(0)))
                .toList();
    }

    private static List<Stated> largest(Collection<List<Stated>> groups) {
        List<Stated> largest = List.of();
        for (List<Stated> group : groups) {
            largest = group.size() > largest.size() ? group : largest;
        }
        return largest;
    }

    private static EntryViolation violation(SourceModule module, String name, Stated stated, Stated example) {
        String detail = module + ": " + name + " is " + stated + ", but " + example;
        return new EntryViolation(
                stated.file(),
                new Violation(
                                stated.field().position(),
                                Map.of("INCONSISTENCY_DETAIL", detail),
                                "agree on one " + name + " in the module, or give the file a module_name of its own")
                        .about(name));
    }

    /** What one file says in a field. */
    private record Stated(FileEntry file, FileEntry.Field field) {

        @Override
        public String toString() {
            return "'" + Printable.value(field.text()) + "' in " + file.path();
        }
    }
}
