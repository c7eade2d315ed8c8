package io.l9.dora.yaml;

import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/** Finds the aliases of a text that take their value from one part of it (YAML 1.2.2, 3.2.2.2). */
public final class Aliases {

    private final SourceText text;
    private final Span part;

    /** The anchors that stand in the part and that no later one of the same document has taken the name of. */
    private final Set<String> anchors = new HashSet<>();

    private Aliases(SourceText text, Span part) {
        this.text = text;
        this.part = part;
    }

    /**
     * Returns which alias outside of a part refers to an anchor in it, as words of a message; empty when none does.
     *
     * <p>Where the text stops being YAML nobody can tell what refers to what; then any anchor in the part counts as used.
     *
     * @param content the YAML in the text; it starts at the start of a line
     * @param part in {@code content}
     */
    public static Optional<String> into(Span part, SourceText text, Span content) {
        boolean hasAnchor = text.indexOf("&", part.start()) >= 0 && text.indexOf("&", part.start()) < part.end();
        return hasAnchor
                ? new Aliases(text, part).find(new YamlEvents(new YamlSource(text, content)))
                : Optional.empty();
    }

    private Optional<String> find(YamlEvents events) {
        try {
            for (Event event = events.next(); !event.is(Event.ID.StreamEnd); event = events.next()) {
                int start = event.getStartMark().getIndex();
                if (event.is(Event.ID.DocumentStart)) {
                    anchors.clear();
                } else if (event instanceof AliasEvent alias) {
                    if (!part.contains(start) && anchors.contains(alias.getAnchor())) {
                        return Optional.of(line(start) + "the alias *" + Printable.value(alias.getAnchor())
                                + " takes its value from the block");
                    }
                } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
                    note(node.getAnchor(), start);
                }
            }
            return Optional.empty();
        } catch (YamlFailure e) {
            int end = e.problem().span().start();
            return anchors.isEmpty() && end >= part.end()
                    ? Optional.empty()
                    : Optional.of(line(end) + "from here on the file cannot be read as YAML,"
                            + " and an alias there may take its value from the block, which has an anchor");
        }
    }

    private void note(String anchor, int start) {
        if (part.contains(start)) {
            anchors.add(anchor);
        } else {
            anchors.remove(anchor);
        }
    }

    private String line(int offset) {
        return "line " + text.positionOf(offset).line() + ": ";
    }
}
