package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** The parts of a text that are scalars, up to where it stops being YAML. They are asked for from the top down. */
public final class ScalarSpans {

    private final YamlEvents events;
    private @Nullable Span scalar = Span.at(0);

    public ScalarSpans(SourceText text) {
        this.events = new YamlEvents(new YamlSource(text, new Span(text.bodyStart(), text.length())));
    }

    /**
     * Tells whether the byte at {@code offset} belongs to a scalar.
     *
     * @param offset not below that of any call before
     */
    public boolean hold(int offset) {
        while (scalar != null && scalar.end() <= offset) {
            scalar = next();
        }
        return scalar != null && scalar.contains(offset);
    }

    private @Nullable Span next() {
        try {
            Event event = events.next();
            while (!(event instanceof ScalarEvent) && !event.is(Event.ID.StreamEnd)) {
                event = events.next();
            }
            return event instanceof ScalarEvent
                    ? new Span(
                            event.getStartMark().getIndex(), event.getEndMark().getIndex())
                    : null;
        } catch (YamlFailure e) {
            return null;
        }
    }
}
