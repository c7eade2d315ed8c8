package io.l9.dora.rules;

import io.l9.dora.registry.ModuleNames;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Profile;
import io.l9.dora.text.TextKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that dependencies name: by {@code component_id}, else by {@code component_name} or, if it is Python, by module. A query for dependents rather finds one
 * too many; here a name counts only where it can mean nothing else. Only names that some file depends on are looked at: there may be a million others.
 */
public final class NamedComponents {

    /** The number of no file. */
    public static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final List<FileEntry> entries;
    private final Map<String, Holders> byName = new HashMap<>();
    private final Map<Long, Holders> byKey = new HashMap<>();

    /** What the names end with, behind the last dot. */
    private final Set<String> simpleNames = new HashSet<>();

    /** Who goes by a name, by their numbers. */
    private static final class Holders {

        private int identified = NONE;
        private int named = NONE;

        void identify(int file) {
            identified = identified == NONE ? file : identified;
        }

        void name(int file) {
            named = named == NONE || named == file ? file : SEVERAL;
        }
    }

    /** Looks for the files that {@code entries} depend on among them. The number of a file is that of its entry. */
    public NamedComponents(List<FileEntry> entries) {
        this.entries = entries;
        for (FileEntry entry : entries) {
            for (FileEntry.Field dependency : entry.profile().dependencies()) {
                want(dependency.text());
            }
        }
        if (!byName.isEmpty()) {
            find();
        }
    }

    private void want(String name) {
        if (!byName.containsKey(name)) {
            Holders holders = new Holders();
            byName.put(name, holders);
            byKey.put(TextKey.of(name), holders);
            simpleNames.add(name.substring(name.lastIndexOf('.') + 1));
        }
    }

    private void find() {
        List<Integer> modules = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            FileEntry entry = entries.get(i);
            FileEntry.Field id = entry.componentId();
            Holders identified = id == null ? null : byName.get(id.text());
            if (identified != null) {
                identified.identify(i);
            }
            Profile profile = entry.profile();
            Holders named = profile.nameKey() == TextKey.NONE ? null : byKey.get(profile.nameKey());
            if (named != null) {
                named.name(i);
            }
            if (simpleNames.contains(ModuleNames.simpleName(entry.path()))) {
                modules.add(i);
            }
        }
        if (!modules.isEmpty()) {
            findModules(modules);
        }
    }

    private void findModules(List<Integer> candidates) {
        List<String> paths = new ArrayList<>(entries.size());
        for (FileEntry entry : entries) {
            paths.add(entry.path());
        }
        ModuleNames modules = new ModuleNames(paths);
        for (int file : candidates) {
            for (String name : modules.sureOf(entries.get(file).path())) {
                Holders holders = byName.get(name);
                if (holders != null) {
                    holders.name(file);
                }
            }
        }
    }

    /** Returns what some file depends on. */
    Set<String> names() {
        return byName.keySet();
    }

    /** Tells whether a file goes by a name, or several do. */
    boolean has(String name) {
        Holders holders = byName.get(name);
        return holders != null && (holders.identified != NONE || holders.named != NONE);
    }

    /**
     * Returns the file that a dependency names. It is none where several go by the name, since nobody can tell which is meant. A file names itself by its id only: what
     * is called as a library may well be the module that uses it.
     *
     * @param dependent the number of the file that has the dependency
     * @return its number, {@link #NONE} where there is none
     */
    public int find(String name, int dependent) {
        Holders holders = byName.get(name);
        if (holders == null) {
            return NONE;
        }
        if (holders.identified != NONE) {
            return holders.identified;
        }
        return holders.named == dependent || holders.named == SEVERAL ? NONE : holders.named;
    }
}
