package io.l9.dora.yaml;

import io.l9.dora.text.Printable;
import io.l9.dora.text.Span;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;

/** The parser events of a source, one after the other; every way in which parsing fails is a {@link YamlFailure}. */
final class YamlEvents {

    /** How deep collections may nest. Nothing of the product nests deeper than 5; the limit bounds the stack of readers. */
    static final int MAX_DEPTH = 100;

    private final YamlSource source;
    private final ParserImpl parser;
    private int depth;
    private int offset;

    YamlEvents(YamlSource source) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(false);
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.source = source;
        this.parser = new ParserImpl(source, options);
    }

    YamlSource source() {
        return source;
    }

    /** Returns the next event without taking it. */
    Event peek() throws YamlFailure {
        try {
            Event event = parser.peekEvent();
            if (event == null) {
                throw failure(offset, "the text has ended");
            }
            return event;
        } catch (MarkedYAMLException e) {
            throw failure(e);
        } catch (ReaderException e) {
            throw failure(
                    e.getPosition(),
                    "not YAML: the character " + Printable.of(Character.toString(e.getCodePoint()))
                            + " is not allowed");
        } catch (YAMLException e) {
            throw failure(offset, "not YAML");
        } catch (RuntimeException e) {
            // SnakeYAML lets some through, as that of a number too large in a %YAML directive.
            throw failure(offset, "not YAML");
        }
    }

    /** Takes the next event. */
    Event next() throws YamlFailure {
        Event event = peek();
        parser.getEvent();
        offset = event.getEndMark().getIndex();
        if (event instanceof CollectionStartEvent) {
            depth++;
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        if (depth > MAX_DEPTH) {
            throw failure(event.getStartMark().getIndex(), "nested deeper than " + MAX_DEPTH + " levels");
        }
        return event;
    }

    /** Takes the events up to the end of the node that {@code first}, already taken, starts. */
    void skipRest(Event first) throws YamlFailure {
        if (!(first instanceof CollectionStartEvent)) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private YamlFailure failure(MarkedYAMLException e) {
        Mark mark = mostHelpful(e.getProblemMark(), e.getContextMark());
        String context = e.getContext() == null ? "" : " " + Printable.value(e.getContext());
        String problem = e.getProblem() == null ? "" : ": " + Printable.value(e.getProblem());
        return failure(mark == null ? offset : mark.getIndex(), "not YAML" + problem + context);
    }

    /** What is never closed is found out at the end of the text; the place to look at is where it was opened. */
    private @Nullable Mark mostHelpful(@Nullable Mark problem, @Nullable Mark context) {
        boolean atEnd = problem == null || problem.getIndex() >= source.end();
        return atEnd && context != null ? context : problem;
    }

    private static YamlFailure failure(int offset, String message) {
        return new YamlFailure(new YamlProblem(Span.at(offset), message));
    }
}
