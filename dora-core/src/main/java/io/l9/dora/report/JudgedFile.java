package io.l9.dora.report;

import io.l9.dora.block.Scan;
import io.l9.dora.rule.LongText;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.ValuePool;
import io.l9.dora.value.Value;
import java.util.Optional;

/**
 * A file that was judged.
 *
 * @param path from the root, with {@code /} between its parts; as it is, so that who shows it must escape it. Likewise below
 * @param componentId what its block has for the field {@code component_id}, if that is a text. Of a text longer than 1000 characters the first of
 *     them, with its length and its hash. Likewise below
 * @param governanceLevel likewise for {@code governance_level}
 */
public record JudgedFile(String path, Optional<String> componentId, Optional<String> governanceLevel) {

    /** Returns what is to be remembered of a file. */
    public static JudgedFile of(Subject subject) {
        return new JudgedFile(subject.path(), field(subject, "component_id"), field(subject, "governance_level"));
    }

    /** Returns this file with a level that it shares with other files. */
    public JudgedFile shared(ValuePool pool) {
        return new JudgedFile(path, componentId, pool.shared(governanceLevel));
    }

    private static Optional<String> field(Subject subject, String name) {
        if (subject instanceof Subject.Scanned file
                && file.scan() instanceof Scan.Found found
                && found.block().find(name) instanceof Value.Text text) {
            return Optional.of(LongText.shortened(text.text()));
        }
        return Optional.empty();
    }
}
