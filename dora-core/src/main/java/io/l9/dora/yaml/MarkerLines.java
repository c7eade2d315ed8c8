package io.l9.dora.yaml;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The marker lines around a block, which are comments of YAML: each stands on a line of its own, with nothing but comments and
 * blank lines between it and the block.
 *
 * <p>A {@linkplain Markers#isRule rule} directly above the start marker or below the end marker belongs to the marker.
 */
public final class MarkerLines {

    /** Whether the lines are comments, or comments put behind {@code # } once more. */
    public enum Style {
        PLAIN(""),
        COMMENTED("# ");

        private final String prefix;

        Style(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * A block with the markers found around it.
     *
     * @param span from the first line of the start marker to the last one of the end marker, without its line break; where one
     *     is missing, from the key or to the end of the value
     * @param defects markers that are doubled, missing or out of order, a missing end marker left out
     * @param missingEnd present when there is no end marker
     */
    public record Marked(Span span, List<Defect> defects, Optional<Defect> missingEnd) {
        public Marked {
            defects = List.copyOf(defects);
        }

        /** Returns this for a format in which a block has an end marker. */
        public Marked endRequired() {
            List<Defect> all =
                    Stream.concat(defects.stream(), missingEnd.stream()).toList();
            return new Marked(span, all, Optional.empty());
        }
    }

    private final SourceText text;
    private final Markers markers;
    private final Style style;

    /**
     * Prepares a search.
     *
     * @param markers the two lines as the contract has them
     */
    public MarkerLines(SourceText text, Markers markers, Style style) {
        this.text = text;
        this.markers = markers;
        this.style = style;
    }

    /**
     * Finds the markers around a block.
     *
     * @param bare from the block's key to the end of its value
     * @param within where to look; starts at the start of a line
     */
    public Marked around(Span bare, Span within) {
        List<Defect> defects = new ArrayList<>();
        Optional<YamlLine> start = startAbove(bare.start(), within.start(), defects);
        inside(bare, defects);
        Optional<YamlLine> end = endBelow(bare.end(), within.end(), defects);
        int from = start.map(line -> withRuleAbove(line, within.start())).orElse(bare.start());
        int to = end.map(line -> withRuleBelow(line, within.end())).orElse(bare.end());
        Optional<Defect> missingEnd = end.isPresent() ? Optional.empty() : Optional.of(missingEnd(bare));
        return new Marked(new Span(from, to), defects, missingEnd);
    }

    private Defect missingEnd(Span bare) {
        return defect(Span.at(bare.end()), "the block has no line " + quoted(markers.end()) + " below it");
    }

    /** Returns a defect for every marker among the lines of {@code span}, which hold no block. */
    public List<Defect> strayIn(Span span) {
        Optional<YamlLine> first = span.length() == 0 ? Optional.empty() : Optional.of(YamlLine.at(text, span.start()));
        return markersFrom(first, span.end()).stream()
                .map(line -> defect(span(line), "the marker " + quoted(line.trimmed()) + " stands without a block"))
                .toList();
    }

    private List<YamlLine> markersFrom(Optional<YamlLine> first, int end) {
        List<YamlLine> found = new ArrayList<>();
        for (Optional<YamlLine> line = first;
                line.isPresent();
                line = line.get().below(end)) {
            if (isStart(line.get()) || isEnd(line.get())) {
                found.add(line.get());
            }
        }
        return found;
    }

    /** Tells whether {@code line} is the start marker. */
    public boolean isStart(YamlLine line) {
        return is(markers.start(), line);
    }

    /** Tells whether {@code line} is the end marker. */
    public boolean isEnd(YamlLine line) {
        return is(markers.end(), line);
    }

    /** Tells whether {@code line} is a rule, as markers have them. */
    public boolean isRule(YamlLine line) {
        String trimmed = line.trimmed();
        boolean prefixed = trimmed.startsWith(style.prefix);
        return Markers.isRule(trimmed) || (prefixed && Markers.isRule(trimmed.substring(style.prefix.length())));
    }

    private boolean is(String marker, YamlLine line) {
        if (line.kind() != YamlLine.Kind.COMMENT) {
            return false;
        }
        String trimmed = line.trimmed();
        return trimmed.equals(marker) || trimmed.equals(style.prefix + marker);
    }

    private Optional<YamlLine> startAbove(int keyStart, int from, List<Defect> defects) {
        Optional<YamlLine> start = Optional.empty();
        Optional<YamlLine> line = YamlLine.at(text, text.lineStart(keyStart)).above(from);
        while (line.filter(YamlLine::isInert).isPresent()) {
            YamlLine here = line.get();
            if (isEnd(here)) {
                defects.add(defect(span(here), "the end marker stands above the block"));
            } else if (isStart(here) && start.isPresent()) {
                defects.add(defect(span(here), "a second start marker stands above the block"));
            } else if (isStart(here)) {
                start = line;
            }
            line = here.above(from);
        }
        if (start.isEmpty()) {
            defects.add(defect(Span.at(keyStart), "the block has no line " + quoted(markers.start()) + " above it"));
        }
        return start;
    }

    private void inside(Span bare, List<Defect> defects) {
        Optional<YamlLine> second =
                YamlLine.at(text, text.lineStart(bare.start())).below(bare.end());
        markersFrom(second, bare.end())
                .forEach(line -> defects.add(defect(span(line), "a marker stands inside the block")));
    }

    private Optional<YamlLine> endBelow(int valueEnd, int to, List<Defect> defects) {
        Optional<YamlLine> line = YamlLine.at(text, text.lineStart(valueEnd)).below(to);
        while (line.filter(YamlLine::isInert).isPresent()) {
            YamlLine here = line.get();
            if (isEnd(here)) {
                return line;
            }
            if (isStart(here)) {
                defects.add(defect(span(here), "a start marker stands below the block"));
            }
            line = here.below(to);
        }
        return Optional.empty();
    }

    /** A rule that closes a footer is the footer's: whoever changes the block below must not take it. */
    private int withRuleAbove(YamlLine marker, int from) {
        Optional<YamlLine> rule = marker.above(from).filter(this::isRule);
        boolean closesFooter = rule.flatMap(line -> line.above(from))
                .filter(line -> is(BlockKind.FOOTER.markers().end(), line))
                .isPresent();
        return closesFooter ? marker.start() : rule.orElse(marker).start();
    }

    private int withRuleBelow(YamlLine marker, int to) {
        return marker.below(to).filter(this::isRule).orElse(marker).end();
    }

    private static String quoted(String marker) {
        return "`" + Printable.value(marker) + "`";
    }

    private static Span span(YamlLine line) {
        return new Span(line.start(), line.end());
    }

    private static Defect defect(Span span, String message) {
        return new Defect(Defect.Kind.MARKER, span, message);
    }
}
