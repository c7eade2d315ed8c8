package io.l9.dora.yaml;

import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/** Makes values of events. What metadata must not hold is noted as a problem, and reading goes on. */
final class ValueBuilder {

    private final SourceText text;
    private final YamlEvents events;
    private final Problems problems;

    ValueBuilder(SourceText text, YamlEvents events, Problems problems) {
        this.text = text;
        this.events = events;
        this.problems = problems;
    }

    /** Returns the node that {@code first}, already taken, starts; takes its last event. */
    Value build(Event first) throws YamlFailure {
        if (first instanceof AliasEvent alias) {
            return alias(alias);
        }
        anchorOf((NodeEvent) first).ifPresent(problems::add);
        if (first instanceof MappingStartEvent start) {
            return mapping(start);
        }
        return first instanceof SequenceStartEvent start ? sequence(start) : scalar((ScalarEvent) first);
    }

    private Value alias(AliasEvent alias) {
        Span span = span(alias, alias);
        problems.add(
                span, "the alias *" + Printable.value(alias.getAnchor()) + " is not allowed here; write the value out");
        return new Value.Other("alias", span);
    }

    /** Returns the problem of a node with an anchor. */
    static Optional<YamlProblem> anchorOf(NodeEvent node) {
        return Optional.ofNullable(node.getAnchor())
                .map(anchor -> new YamlProblem(
                        Span.at(start(node)),
                        "the anchor &" + Printable.value(anchor) + " is not allowed here; remove it"));
    }

    private Value mapping(MappingStartEvent start) throws YamlFailure {
        noteTag(start, ExplicitTag.MAP);
        List<Value.Entry> entries = new ArrayList<>();
        Map<String, Value> keys = new HashMap<>();
        int end = start(start);
        while (!events.peek().is(Event.ID.MappingEnd)) {
            Value key = build(events.next());
            noteKey(key, keys);
            Value value = build(events.next());
            entries.add(new Value.Entry(key, value));
            end = Math.max(key.span().end(), value.span().end());
        }
        return new Value.Mapping(entries, collectionSpan(start, end));
    }

    private Value sequence(SequenceStartEvent start) throws YamlFailure {
        noteTag(start, ExplicitTag.SEQ);
        List<Value> items = new ArrayList<>();
        int end = start(start);
        while (!events.peek().is(Event.ID.SequenceEnd)) {
            Value item = build(events.next());
            items.add(item);
            end = item.span().end();
        }
        return new Value.Sequence(Value.SequenceKind.LIST, items, collectionSpan(start, end));
    }

    /** Takes the closing event. A block collection ends with its last node: its own end mark is that of the next token. */
    private Span collectionSpan(CollectionStartEvent start, int lastNodeEnd) throws YamlFailure {
        Event end = events.next();
        return start.isFlow() ? span(start, end) : new Span(start(start), Math.max(start(start), lastNodeEnd));
    }

    private void noteKey(Value key, Map<String, Value> keys) {
        if (key instanceof Value.Text name
                && name.text().equals("<<")
                && key.span().length() == 2) {
            problems.add(key.span(), "the merge key << is not allowed here; write the values out");
            return;
        }
        @Nullable String identity = identity(key);
        @Nullable Value earlier = identity == null ? null : keys.putIfAbsent(identity, key);
        if (earlier != null) {
            problems.add(
                    key.span(),
                    "duplicate key `" + Printable.value(text.string(key.span())) + "`; the first one is on line",
                    earlier.span().start());
        }
    }

    /**
     * Returns what makes two keys the same, null for keys that are no scalars. Identities are texts because those order
     * themselves: a hash table of colliding texts stays fast.
     */
    private static @Nullable String identity(Value key) {
        if (key instanceof Value.Text name) {
            return "s" + name.text();
        }
        if (key instanceof Value.Num number) {
            return "n" + number.literal();
        }
        if (key instanceof Value.Bool bool) {
            return "b" + bool.value();
        }
        return key instanceof Value.Null ? "z" : null;
    }

    private Value scalar(ScalarEvent event) {
        Span span = scalarSpan(event);
        noteLoneSurrogate(event.getValue(), span);
        String tag = event.getTag();
        if (tag == null) {
            return event.isPlain()
                    ? CoreSchema.resolve(event.getValue(), span)
                    : new Value.Text(event.getValue(), span);
        }
        if (tag.equals("!")) {
            return new Value.Text(event.getValue(), span);
        }
        Optional<ExplicitTag> known = ExplicitTag.of(tag);
        Optional<Value> value = known.flatMap(t -> t.scalar(event.getValue(), span));
        if (value.isEmpty()) {
            noteTag(tag, known, span.start());
        }
        return value.orElseGet(() -> new Value.Other("tagged value", span));
    }

    private Span scalarSpan(ScalarEvent event) {
        Span span = span(event, event);
        boolean block = event.isLiteral() || event.isFolded();
        return block ? events.source().withoutTrailingBlanks(span) : span;
    }

    private void noteTag(CollectionStartEvent start, ExplicitTag fitting) {
        String tag = start.getTag();
        if (tag == null || tag.equals("!")) {
            return;
        }
        Optional<ExplicitTag> known = ExplicitTag.of(tag);
        if (known.filter(fitting::equals).isEmpty()) {
            noteTag(tag, known, start(start));
        }
    }

    private void noteTag(String tag, Optional<ExplicitTag> known, int offset) {
        String reason = known.isPresent() ? " does not fit its value" : " is not allowed here";
        problems.add(Span.at(offset), "the tag " + Printable.value(tag) + reason + "; remove it");
    }

    /** An escape can spell half a character, which no file can hold. */
    private void noteLoneSurrogate(String value, Span span) {
        boolean lone = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            problems.add(span, "an escape spells half of a surrogate pair");
        }
    }

    private static int start(Event event) {
        return event.getStartMark().getIndex();
    }

    private static Span span(Event first, Event last) {
        return new Span(start(first), Math.max(start(first), last.getEndMark().getIndex()));
    }
}
