package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.registry.Compliance;
import io.l9.dora.registry.Component;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.registry.Query;
import io.l9.dora.registry.Traits;
import io.l9.dora.report.Answer;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** Answers a query from the tree as it is, by the scan that {@link Dora#validate} makes. */
final class QueryRun {

    private QueryRun() {}

    /** What is remembered of a file until it is known whether it breaks the contract. */
    private record Seen(FileFacts facts, Traits traits) {

        Component judged(boolean fails) {
            return new Component(facts, Compliance.of(fails, facts.hasBlock()), traits);
        }
    }

    static Answer answer(Run run, Query query) {
        Surveyed<Seen> tree = Surveyed.of(run, subject -> {
            BlockFacts block = BlockFacts.of(subject);
            return new Seen(block.facts(), block.traits());
        });
        List<Component> all = tree.files().stream()
                .map(seen -> seen.judged(tree.failing().contains(seen.facts().path())))
                .toList();
        List<Diagnostic> notes = new ArrayList<>(tree.validation().notes());
        query.unknownIds(all).stream()
                .map(id -> Run.note("dora.query", "no file has the component_id " + Printable.value(id)))
                .forEach(notes::add);
        return new Answer(query.toString(), query.answer(all), all.size(), notes);
    }
}
