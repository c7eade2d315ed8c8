package io.l9.dora.yaml;

import io.l9.dora.block.FieldGroup;
import io.l9.dora.block.Markers;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Spells blocks, headers as the mission's Part 2 shows them, line by line, without line breaks. There is no {@linkplain Obstacle obstacle} to the fields.
 */
public final class BlockLines {

    private static final String INDENT = "  ";

    private BlockLines() {}

    /**
     * Returns the block as YAML files have it: rules around the markers, and a comment above each group of fields.
     *
     * @param opening the comments above the fields
     */
    public static List<String> ofYaml(Value.Mapping fields, List<String> opening, Markers markers) {
        List<String> lines = new ArrayList<>(opening);
        lines.add("");
        if (fields.entries().isEmpty()) {
            lines.add(BlockCandidate.KEY + ": {}");
        } else {
            lines.add(BlockCandidate.KEY + ":");
            lines.addAll(grouped(fields));
        }
        lines.add("");
        lines.addAll(markers.closing());
        return lines;
    }

    /** Returns a block at the end of YAML files: rules around the markers, and no comment besides them. */
    public static List<String> ofYamlTail(String key, Value.Mapping fields, Markers markers) {
        List<String> lines = new ArrayList<>(markers.tailOpening());
        lines.add("");
        lines.addAll(ValueLines.of(new Value.Entry(Value.of(key), fields), ""));
        lines.add("");
        lines.addAll(markers.closing());
        return lines;
    }

    /** Returns the block as front matter has it: the start marker, and the fields without a line between them. */
    public static List<String> ofFrontMatter(Value.Mapping fields, Markers markers) {
        List<String> lines = new ArrayList<>(markers.shortOpening());
        lines.add("");
        lines.addAll(ValueLines.of(new Value.Entry(Value.of(BlockCandidate.KEY), fields), ""));
        return lines;
    }

    /** Returns {@code lines} as comments. */
    public static List<String> commented(List<String> lines) {
        return lines.stream().map(line -> line.isEmpty() ? "#" : "# " + line).toList();
    }

    /** Groups are shown where the fields of each stand together; in any other order headings would only mislead. */
    private static List<String> grouped(Value.Mapping fields) {
        List<Optional<FieldGroup>> groups = fields.entries().stream()
                .map(field -> field.name().flatMap(FieldGroup::of))
                .toList();
        boolean shown = standTogether(groups);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (shown && opensGroup(groups, i)) {
                lines.addAll(heading(groups.get(i), lines.isEmpty()));
            }
            lines.addAll(ValueLines.of(fields.entries().get(i), INDENT));
        }
        return lines;
    }

    private static boolean standTogether(List<Optional<FieldGroup>> groups) {
        long opened = IntStream.range(0, groups.size())
                .filter(i -> opensGroup(groups, i))
                .count();
        return opened == groups.stream().distinct().count();
    }

    private static boolean opensGroup(List<Optional<FieldGroup>> groups, int i) {
        return i == 0 || !groups.get(i).equals(groups.get(i - 1));
    }

    private static List<String> heading(Optional<FieldGroup> group, boolean first) {
        List<String> lines = new ArrayList<>();
        if (!first) {
            lines.add("");
        }
        group.ifPresent(g -> lines.add(INDENT + g.comment()));
        return lines;
    }
}
