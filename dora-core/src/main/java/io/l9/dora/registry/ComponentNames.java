package io.l9.dora.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says which component of a tree a dependency names: by its id, its name, or the module that its file is, as a query for dependents does. A name that
 * several components have names none of them. An id goes first.
 */
public final class ComponentNames {

    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    /**
     * A component.
     *
     * @param path its file, from the root
     * @param id its {@code component_id}
     * @param name its {@code component_name}
     */
    public record Named(String path, String id, Optional<String> name) {}

    /**
     * Looks at the components of a tree.
     *
     * @param paths of all files of the tree, which tell what is a package
     * @param asked the names that will be asked for; of the others nothing is remembered
     */
    public ComponentNames(Collection<Named> components, Collection<String> paths, Set<String> asked) {
        ModuleNames modules = new ModuleNames(paths);
        for (Named component : components) {
            if (asked.contains(component.id())) {
                ids.add(component.id());
            }
            Set<String> names = modules.of(component.path());
            component.name().ifPresent(names::add);
            names.retainAll(asked);
            names.forEach(name -> add(name, component.id()));
        }
    }

    private void add(String name, String id) {
        String other = idsByName.putIfAbsent(name, id);
        if (other != null && !other.equals(id)) {
            ambiguous.add(name);
        }
    }

    /** Returns the id of the component that a dependency names; empty when it names none, or one of several. */
    public Optional<String> idOf(String dependency) {
        if (ids.contains(dependency)) {
            return Optional.of(dependency);
        }
        return ambiguous.contains(dependency) ? Optional.empty() : Optional.ofNullable(idsByName.get(dependency));
    }
}
