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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a module agree on {@code layer} and {@code domain}. A module is what {@code module_name} says, else the folder; files in the
 * root that name no module belong to none.
 *
 * <p>A tree may have a million files, and most agree: the files of a module are only put together where two of them do not.
 */
final class ConsistencyRule implements RepositoryRule {

    private static final RuleSpec SPEC = Specs.ofContract(
            "consistency", "DORA inconsistency: {INCONSISTENCY_DETAIL}", Set.of("INCONSISTENCY_DETAIL"), Map.of());

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public List<EntryViolation> check(Tree tree, Contract contract) {
        List<FileEntry> entries = tree.entries();
        Map<SourceModule, List<FileEntry>> divided = divided(entries);
        List<EntryViolation> violations = new ArrayList<>(0);
        for (Map.Entry<SourceModule, List<FileEntry>> module : divided.entrySet()) {
            violations.addAll(minority(module.getKey(), module.getValue(), "layer", FileEntry::layer));
            violations.addAll(minority(module.getKey(), module.getValue(), "domain", FileEntry::domain));
        }
        return violations;
    }

    /** Returns the files of each module that do not all say the same. */
    private static Map<SourceModule, List<FileEntry>> divided(List<FileEntry> entries) {
        Map<SourceModule, Agreement> modules = new HashMap<>();
        boolean allAgree = true;
        for (FileEntry entry : entries) {
            SourceModule module = SourceModule.of(entry).orElse(null);
            if (module != null) {
                allAgree &=
                        modules.computeIfAbsent(module, m -> new Agreement()).with(entry);
            }
        }
        Map<SourceModule, List<FileEntry>> divided = new LinkedHashMap<>();
        for (FileEntry entry : allAgree ? List.<FileEntry>of() : entries) {
            SourceModule module = SourceModule.of(entry).orElse(null);
            Agreement agreement = module == null ? null : modules.get(module);
            if (module != null && agreement != null && agreement.isBroken) {
                divided.computeIfAbsent(module, m -> new ArrayList<>()).add(entry);
            }
        }
        return divided;
    }

    /** What the files of a module have said so far, as long as they agree. */
    private static final class Agreement {

        private @Nullable String layer;
        private @Nullable String domain;
        private boolean isBroken;

        /** Adds a file. Returns whether it agrees with those before. */
        boolean with(FileEntry entry) {
            String itsLayer = text(entry.layer());
            String itsDomain = text(entry.domain());
            boolean differs = differ(layer, itsLayer) || differ(domain, itsDomain);
            layer = layer == null ? itsLayer : layer;
            domain = domain == null ? itsDomain : domain;
            isBroken |= differs;
            return !differs;
        }

        private static @Nullable String text(FileEntry.@Nullable Field field) {
            return field == null ? null : field.text();
        }

        private static boolean differ(@Nullable String first, @Nullable String second) {
            return first != null && second != null && !first.equals(second);
        }
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
