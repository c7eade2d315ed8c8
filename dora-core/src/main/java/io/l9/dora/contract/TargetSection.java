package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code dora_block_contract}: the contract as a whole, and the files that it holds for.
 *
 * @param version the contract's own version
 * @param status what violations do
 * @param fileTypes globs of the files that must have a block
 * @param exclusions globs of the files that need none
 */
record TargetSection(String version, Status status, List<Glob> fileTypes, List<Glob> exclusions) {

    static final String KEY = "dora_block_contract";
    private static final String APPLIES_TO = "applies_to";
    private static final String FILE_TYPES = "file_types";

    private static final Map<String, Status> STATUSES =
            Forms.byName(Status.values(), status -> status.name().toLowerCase(Locale.ROOT));
    private static final Form<List<Glob>> GLOBS = PatternForms.GLOB.list("patterns");

    /** Reads the section. */
    static TargetSection read(MapReader section) {
        String version = section.get("version", Forms.VERSION).orElse("unstated");
        Status status = section.get("status", Forms.oneOf(STATUSES)).orElse(Status.MANDATORY);
        section.withoutEffect("enforcement_level");
        MapReader files = files(section);
        if (!files.has(FILE_TYPES)) {
            noteLeftOut(files, FILE_TYPES);
        }
        List<Glob> fileTypes = (files.has(FILE_TYPES) ? files : builtInFiles())
                .get(FILE_TYPES, Form.notEmpty(GLOBS))
                .orElse(List.of());
        List<Glob> exclusions = files.get("exclusions", GLOBS).orElse(List.of());
        files.withoutEffect("source");
        files.end();
        section.end();
        return new TargetSection(version, status, fileTypes, exclusions);
    }

    private static MapReader files(MapReader section) {
        if (!section.has(APPLIES_TO)) {
            noteLeftOut(section, APPLIES_TO);
        }
        return section.get(APPLIES_TO, TargetSection::merge).orElseGet(TargetSection::builtInFiles);
    }

    private static MapReader builtInFiles() {
        return BuiltInContract.section(KEY)
                .get(APPLIES_TO, TargetSection::merge)
                .orElseThrow();
    }

    private static void noteLeftOut(MapReader map, String key) {
        map.problems().info(map.span(), Problems.quoted(key) + " is left out; that of the built-in contract holds");
    }

    /** Reads {@code applies_to}, which is one map, or a list of maps that stand for one. */
    private static Optional<MapReader> merge(Value value, String what, Problems problems) {
        if (!(value instanceof Value.Sequence sequence)) {
            return MapReader.MAP.read(value, what, problems);
        }
        List<Value.Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Value item : sequence.items()) {
            if (!(item instanceof Value.Mapping mapping)) {
                problems.wrongKind(item, "an item of " + what, "a map");
                continue;
            }
            for (Value.Entry entry : mapping.entries()) {
                Optional<String> name = entry.name();
                if (name.isPresent() && !names.add(name.get())) {
                    twice(entry.key().span(), name.get(), problems);
                }
                entries.add(entry);
            }
        }
        return Optional.of(new MapReader(what, new Value.Mapping(entries, value.span()), problems));
    }

    private static void twice(Span span, String name, Problems problems) {
        problems.error(span, "`applies_to`: " + Problems.quoted(name) + " stands there twice");
    }
}
