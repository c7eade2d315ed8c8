package io.l9.dora.registry;

import io.l9.dora.diagnostic.Checked;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A question to the registry, as {@code layer=foundation,level=critical|high}: conditions that all have to hold. {@code docs/registry.md} has the
 * language.
 */
public final class Query {

    private final String text;
    private final List<Criterion> criteria;

    Query(String text, List<Criterion> criteria) {
        this.text = text;
        this.criteria = List.copyOf(criteria);
    }

    /**
     * Reads a query.
     *
     * @param parameter where it comes from, as messages name it; printable
     * @return the query, or all that is wrong with it
     */
    public static Checked<Query> parse(String parameter, String text) {
        return new QueryReader(parameter, text).read();
    }

    /** Returns the files that it asks for, in the order of {@code all}. */
    public List<Component> answer(List<Component> all) {
        Predicate<Component> test = component -> true;
        for (Criterion criterion : criteria) {
            test = test.and(criterion.over(all));
        }
        return all.stream().filter(test).toList();
    }

    /** Returns the ids whose dependents it asks for although no file has them: slips of the keyboard, mostly. */
    public SortedSet<String> unknownIds(List<Component> all) {
        SortedSet<String> unknown = new TreeSet<>();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.Dependents dependents) {
                unknown.addAll(dependents.unknown(all));
            }
        }
        return unknown;
    }

    /** Returns the query as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
