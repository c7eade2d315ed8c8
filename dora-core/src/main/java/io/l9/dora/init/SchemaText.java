package io.l9.dora.init;

import io.l9.dora.init.SchemaProposal.PathRule;
import java.util.Map;

/** A proposal as a YAML document, with the reason behind each guess. */
final class SchemaText {

    private static final int COLUMN_OF_REASONS = 44;

    private SchemaText() {}

    static String of(SchemaProposal proposal) {
        StringBuilder out = new StringBuilder("""
                # Where the values of DORA blocks come from: `metadata` holds for all files, an item of `components` for those of its
                # `paths`, and the later one wins. All of this is guessed from the names of folders, each with its reason:
                # correct what is wrong before blocks are written, since a block keeps the values that it has.

                """);
        for (String field : proposal.missing()) {
            out.append("# Nothing tells a value for ").append(field).append(": give one.\n");
        }
        out.append(proposal.metadata().isEmpty() ? "metadata: {}\n" : "metadata:\n");
        append(out, "  ", proposal.metadata());
        if (proposal.leftOut() > 0) {
            out.append("\n# ").append(leftOut(proposal.leftOut())).append('\n');
        }
        if (!proposal.rules().isEmpty()) {
            out.append("\ncomponents:\n");
            proposal.rules().forEach(rule -> append(out, rule));
        }
        return out.toString();
    }

    private static String leftOut(int folders) {
        return folders == 1
                ? "One more folder takes what holds around it."
                : folders + " more folders take what holds around them.";
    }

    private static void append(StringBuilder out, PathRule rule) {
        out.append("  - paths: [").append(YamlText.quoted(rule.pattern())).append("]\n");
        out.append(rule.metadata().isEmpty() ? "    metadata: {}\n" : "    metadata:\n");
        append(out, "      ", rule.metadata());
    }

    private static void append(StringBuilder out, String indent, Map<String, Guess> metadata) {
        metadata.forEach((key, guess) -> {
            String entry = indent + key + ": " + YamlText.quoted(guess.value());
            String space = " ".repeat(Math.max(1, COLUMN_OF_REASONS - entry.length()));
            out.append(entry).append(space).append("# ").append(guess.reason()).append('\n');
        });
    }
}
