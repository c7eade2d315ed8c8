package io.l9.dora.yaml;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * What SnakeYAML makes of a whole text with its own reader: the events of all documents, with tags, anchors and styles. Texts with equal events are
 * equal for whatever loads them. One that is not YAML is its events up to where it fails.
 */
public final class YamlData {

    private static final String FAILURE = "failure";

    private YamlData() {}

    /** Returns the events of {@code text}. */
    public static List<String> of(String text) {
        return shown(events(text));
    }

    /** Returns the events of {@code text} without those of the key {@code dora_block} of the first document's root. */
    public static List<String> withoutBlock(String text) {
        return without(Set.of("dora_block"), text);
    }

    /** Returns the events of {@code text} without those of these keys of the first document's root. */
    public static List<String> without(Set<String> keys, String text) {
        List<Event> events = events(text);
        for (String name : keys) {
            int key = keyOfBlock(events, name);
            if (key >= 0) {
                events.subList(key, Math.min(endOfNode(events, key + 1), events.size()))
                        .clear();
            }
        }
        return shown(events);
    }

    /** Tells whether all of {@code text} is YAML. */
    public static boolean isReadable(String text) {
        List<String> events = of(text);
        return !events.get(events.size() - 1).equals(FAILURE);
    }

    private static List<String> shown(List<Event> events) {
        List<String> shown = new ArrayList<>();
        events.forEach(event -> shown.add(event.toString()));
        if (events.isEmpty() || !events.get(events.size() - 1).is(Event.ID.StreamEnd)) {
            shown.add(FAILURE);
        }
        return shown;
    }

    private static List<Event> events(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        Reader reader = new UnicodeReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<Event> events = new ArrayList<>();
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(reader), options);
            while (parser.peekEvent() != null) {
                events.add(parser.getEvent());
            }
        } catch (YAMLException | IndexOutOfBoundsException | NumberFormatException e) {
            return events;
        }
        return events;
    }

    private static int keyOfBlock(List<Event> events, String name) {
        int root = 2;
        if (events.size() <= root || !(events.get(root) instanceof MappingStartEvent)) {
            return -1;
        }
        int key = root + 1;
        while (key < events.size() && !events.get(key).is(Event.ID.MappingEnd)) {
            if (events.get(key) instanceof ScalarEvent scalar
                    && scalar.getValue().equals(name)) {
                return key;
            }
            key = endOfNode(events, endOfNode(events, key));
        }
        return -1;
    }

    private static int endOfNode(List<Event> events, int start) {
        int depth = 0;
        int i = start;
        do {
            Event event = i < events.size() ? events.get(i) : null;
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            i++;
        } while (depth > 0 && i < events.size());
        return i;
    }
}
