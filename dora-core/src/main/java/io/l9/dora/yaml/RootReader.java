package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Walks through the root mapping of the first document of a text, and of those behind it, key by key, and reads no further than it is asked to.
 *
 * <p>Where the text stops being YAML the walk ends, and {@link #failure} says why.
 */
public final class RootReader {

    /** Largest value that is read, in bytes. */
    static final int MAX_VALUE_LENGTH = 1 << 20;

    /** What the root of a document is. */
    public enum Kind {
        /** Keys on lines of their own. */
        BLOCK_MAPPING,
        /** Keys in braces. */
        FLOW_MAPPING,
        /** Nothing. */
        EMPTY,
        /** A list, a scalar, an alias, or something with a tag. */
        OTHER,
        /** The text is not YAML from its start. */
        UNREADABLE
    }

    private final SourceText text;
    private final BiFunction<SourceText, Span, YamlSource> sources;
    private final YamlEvents events;
    private Kind kind;
    private Problems problems;
    private Value.@Nullable Text key;
    private Optional<YamlProblem> anchorOfKey = Optional.empty();
    private @Nullable YamlProblem failure;

    private RootReader(SourceText text, Span part, BiFunction<SourceText, Span, YamlSource> sources) {
        this.text = text;
        this.sources = sources;
        this.events = new YamlEvents(sources.apply(text, part));
        this.problems = new Problems(text);
        this.kind = open();
    }

    /** Returns a reader of {@code part}, which starts at the start of a line. */
    public static RootReader of(SourceText text, Span part) {
        return new RootReader(text, part, YamlSource::new);
    }

    /** Returns a reader of YAML in comment lines; {@code part} starts behind the {@code # } of the first one. */
    public static RootReader ofComment(SourceText text, Span part) {
        return new RootReader(text, part, CommentSource::new);
    }

    /** Returns what the root of the document is that the walk is in. */
    public Kind kind() {
        return kind;
    }

    /** Goes to the next key that is a scalar; empty behind the last one, in a root that is no mapping, or at a failure. */
    public Optional<Value.Text> nextKey() {
        boolean mapping = kind == Kind.BLOCK_MAPPING || kind == Kind.FLOW_MAPPING;
        if (!mapping || failure != null) {
            return Optional.empty();
        }
        try {
            if (key != null) {
                skip();
            }
            key = scalarKey();
            return Optional.ofNullable(key);
        } catch (YamlFailure e) {
            failure = e.problem();
            return Optional.empty();
        }
    }

    /**
     * Reads the value of the key that {@link #nextKey} returned last; once a key.
     *
     * <p>A failure that only concerns lines behind the value leaves the value standing.
     */
    public Optional<Value> value() {
        Value.Text of = key;
        if (of == null || failure != null) {
            return Optional.empty();
        }
        key = null;
        try {
            return Optional.of(build(events));
        } catch (YamlFailure e) {
            failure = e.problem();
            return withoutLinesBehind(of.span().start(), e.problem().span().start());
        }
    }

    /** Returns what is wrong in the value read last, or with its key, although both could be read. */
    public List<YamlProblem> problems() {
        return problems.inOrder();
    }

    /** Returns what ended the walk early. */
    public Optional<YamlProblem> failure() {
        return Optional.ofNullable(failure);
    }

    /** Reads on to the end of the text, further documents included, and tells whether all of it is YAML; once a reader. */
    public boolean isReadableToTheEnd() {
        return readTo(Event.ID.StreamEnd, Event.ID.StreamEnd) != null;
    }

    /** Reads on and tells whether the text ends with the first document and all of it is YAML; once a reader. */
    public boolean isOneDocument() {
        return readTo(Event.ID.StreamEnd, Event.ID.DocumentStart) == Event.ID.StreamEnd;
    }

    /** Goes on to the next document, whatever is left of this one; tells whether there is one, so far as the text is YAML. */
    public boolean nextDocument() {
        key = null;
        if (readTo(Event.ID.DocumentStart, Event.ID.StreamEnd) != Event.ID.DocumentStart) {
            return false;
        }
        try {
            kind = kindOf(events.next());
            return true;
        } catch (YamlFailure e) {
            failure = e.problem();
            return false;
        }
    }

    /** Takes the events up to one of these, and returns which it was; null when the text stops being YAML before. */
    private Event.@Nullable ID readTo(Event.ID end, Event.ID otherEnd) {
        try {
            while (failure == null) {
                Event.ID event = events.next().getEventId();
                if (event == end || event == otherEnd) {
                    return event;
                }
            }
        } catch (YamlFailure e) {
            failure = e.problem();
        }
        return null;
    }

    private Kind open() {
        try {
            events.next();
            if (events.next().is(Event.ID.StreamEnd)) {
                return Kind.EMPTY;
            }
            return kindOf(events.next());
        } catch (YamlFailure e) {
            failure = e.problem();
            return Kind.UNREADABLE;
        }
    }

    private static Kind kindOf(Event root) {
        if (root instanceof MappingStartEvent mapping) {
            boolean untagged =
                    mapping.getTag() == null || ExplicitTag.of(mapping.getTag()).isPresent();
            if (!untagged) {
                return Kind.OTHER;
            }
            return mapping.isFlow() ? Kind.FLOW_MAPPING : Kind.BLOCK_MAPPING;
        }
        boolean nothing = root instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
        return nothing ? Kind.EMPTY : Kind.OTHER;
    }

    private Value.@Nullable Text scalarKey() throws YamlFailure {
        while (!events.peek().is(Event.ID.MappingEnd)) {
            Event event = events.next();
            if (event instanceof ScalarEvent scalar) {
                anchorOfKey = ValueBuilder.anchorOf(scalar);
                return new Value.Text(
                        scalar.getValue(),
                        new Span(
                                scalar.getStartMark().getIndex(),
                                scalar.getEndMark().getIndex()));
            }
            events.skipRest(event);
            skip();
        }
        return null;
    }

    private void skip() throws YamlFailure {
        events.skipRest(events.next());
    }

    private Value build(YamlEvents from) throws YamlFailure {
        problems = new Problems(text);
        anchorOfKey.ifPresent(problems::add);
        Value value = new ValueBuilder(text, from, problems).build(from.next());
        if (value.span().length() > MAX_VALUE_LENGTH) {
            throw new YamlFailure(new YamlProblem(
                    Span.at(value.span().start()), "the value has more than " + MAX_VALUE_LENGTH + " bytes"));
        }
        // What follows on the value's own line, or at an indentation that fits nothing, spoils the value itself.
        from.peek();
        return value;
    }

    /** Reads the value from its key to the first line that is not indented deeper, if that line is not behind {@code offset}. */
    private Optional<Value> withoutLinesBehind(int keyStart, int offset) {
        int end = kind == Kind.BLOCK_MAPPING ? firstOutsideLine(keyStart, offset) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        try {
            YamlEvents again = new YamlEvents(sources.apply(text, new Span(keyStart, end)));
            boolean isKey = false;
            while (!(again.peek() instanceof ScalarEvent)) {
                isKey |= again.next() instanceof MappingStartEvent;
            }
            again.next();
            return isKey ? Optional.of(build(again)) : Optional.empty();
        } catch (YamlFailure e) {
            return Optional.empty();
        }
    }

    private int firstOutsideLine(int keyStart, int offset) {
        YamlSource source = events.source();
        int indent = keyStart - source.contentOf(text.lineStart(keyStart));
        for (int line = text.nextLine(keyStart); line <= offset && line < source.end(); line = text.nextLine(line)) {
            int content = source.contentOf(line);
            if (content < 0 || isOutside(YamlLine.at(text, content), indent)) {
                return line;
            }
        }
        return -1;
    }

    /** A bracket that closes a value may stand below its key (and often does), although YAML 1.2.2, 7.4 wants it deeper. */
    private boolean isOutside(YamlLine line, int indent) {
        boolean closes = text.startsWith("}", line.content()) || text.startsWith("]", line.content());
        return !line.isInert() && !closes && line.content() - line.start() <= indent;
    }
}
