package io.l9.dora.registry;

import io.l9.dora.contract.Glob;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** One condition of a query. */
sealed interface Criterion {

    /** Returns the condition, given all files of the tree. */
    Predicate<Component> over(List<Component> all);

    /** A field has one of several values. */
    record Field(Function<Component, Optional<String>> field, Set<String> values) implements Criterion {

        @Override
        public Predicate<Component> over(List<Component> all) {
            return component -> field.apply(component).filter(values::contains).isPresent();
        }
    }

    /** The path matches one of several patterns. */
    record Path(List<Glob> globs) implements Criterion {

        @Override
        public Predicate<Component> over(List<Component> all) {
            return component -> globs.stream().anyMatch(glob -> glob.matches(component.path()));
        }
    }

    /** The dependencies name one of several components: its id, its name, or the module that its file is. */
    record Dependents(Set<String> ids) implements Criterion {

        @Override
        public Predicate<Component> over(List<Component> all) {
            ModuleNames modules =
                    new ModuleNames(all.stream().map(Component::path).toList());
            Set<String> names = new HashSet<>(ids);
            for (Component component : all) {
                if (component.id().filter(ids::contains).isPresent()) {
                    component.traits().name().ifPresent(names::add);
                    names.addAll(modules.of(component.path()));
                }
            }
            return component -> component.traits().dependencies().stream().anyMatch(names::contains);
        }

        /** Returns the ids that no file has. */
        Set<String> unknown(List<Component> all) {
            Set<String> known =
                    all.stream().flatMap(component -> component.id().stream()).collect(Collectors.toSet());
            return ids.stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
        }
    }
}
