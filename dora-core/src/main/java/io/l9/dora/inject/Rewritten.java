package io.l9.dora.inject;

import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file after some edits.
 *
 * @param target what would be read of it
 * @param documents what differs; none where the edits change nothing
 */
record Rewritten(Target target, List<DocumentChange> documents) {

    static Rewritten of(Target target, List<Step> steps, SubjectScanner scanner) {
        Map<String, DocumentChange> changes = new LinkedHashMap<>();
        Target changed = target;
        for (Step step : steps) {
            changes.merge(step.path(), change(target, step), Rewritten::then);
            changed = changed.with(scanner.scan(
                    target.path(), step.path(), Optional.of(step.document().host()), step.after()));
        }
        return new Rewritten(
                changed, changes.values().stream().filter(Rewritten::differs).toList());
    }

    private static DocumentChange change(Target target, Step step) {
        Optional<SourceText> before = target.has(step.path()) ? Optional.of(step.before()) : Optional.empty();
        return new DocumentChange(step.path(), before, Optional.of(step.after()));
    }

    private static DocumentChange then(DocumentChange first, DocumentChange next) {
        return new DocumentChange(first.document(), first.before(), next.after());
    }

    private static boolean differs(DocumentChange change) {
        boolean same = change.before().isPresent()
                && change.after().isPresent()
                && change.before().get().sameAs(change.after().get());
        return !same;
    }
}
