package io.l9.dora.formats.yaml;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.EndOfYaml;
import io.l9.dora.yaml.LineBlock;
import io.l9.dora.yaml.LinesAtEnd;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.YamlLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Looks for one block that belongs to the end of a file, in comments and among the keys of the root. */
final class YamlTailScan {

    private final SourceText text;
    private final YamlTail wanted;
    private final Markers markers;
    private final Span whole;

    YamlTailScan(SourceText text, YamlTail wanted, Markers markers) {
        this.text = text;
        this.wanted = wanted;
        this.markers = markers;
        this.whole = new Span(text.bodyStart(), text.length());
    }

    Scan run() {
        List<BlockCandidate> blocks = find(wanted.key(), markers);
        if (blocks.isEmpty()) {
            return absent();
        }
        BlockCandidate first = blocks.get(0);
        MarkerLines.Marked marked = first.marked(text, markers, markersOf(first));
        List<Defect> others = new ArrayList<>();
        blocks.stream().skip(1).forEach(block -> others.add(block.second(first, text)));
        if (others.isEmpty()) {
            misplaced(first, marked.span()).ifPresent(others::add);
        }
        return first.scan(marked, others);
    }

    /** Returns all that was meant to be such a block, in the order of the source. */
    private List<BlockCandidate> find(RootKey key, Markers around) {
        if (key.mentionIn(text, text.bodyStart()) < 0) {
            return List.of();
        }
        MarkerLines commented = new MarkerLines(text, around, MarkerLines.Style.COMMENTED);
        List<BlockCandidate> blocks = new ArrayList<>(new CommentRuns(text, key, commented).find());
        blocks.addAll(KeyBlocks.find(text, key).blocks());
        blocks.sort(Comparator.comparingInt(block -> block.key().span().start()));
        return blocks;
    }

    /** Returns where the markers of a block may stand: not in a header of the old spelling above it, whose end marker is that of a trace. */
    private Span markersOf(BlockCandidate block) {
        return new Span(behindOldHeader(block.key().span().start()), text.length());
    }

    private int behindOldHeader(int before) {
        OptionalInt end = OldKey.lastEnd(text, before);
        return end.isPresent() ? Math.min(before, text.nextLine(end.getAsInt())) : text.bodyStart();
    }

    private Optional<Defect> misplaced(BlockCandidate block, Span span) {
        int behind = text.behindSpace(span.end());
        if (behind == text.length() || behind == startOfTrace(trace())) {
            return Optional.empty();
        }
        String place = wanted.kind() == BlockKind.FOOTER
                ? "end of the file, above nothing but the trace"
                : "very end of the file";
        String message =
                "line " + text.positionOf(behind).line() + " stands behind the block, which belongs to the " + place;
        return Optional.of(new Defect(Defect.Kind.MISPLACED, block.key().span(), message));
    }

    /** Returns the bytes of the trace where a footer is looked for; empty where there is none, and where there is more than one. */
    private Optional<Span> trace() {
        if (wanted.kind() != BlockKind.FOOTER) {
            return Optional.empty();
        }
        Markers around = BlockKind.TRACE.markers();
        List<BlockCandidate> traces = find(YamlTail.TRACE.key(), around);
        return traces.size() == 1
                ? traces.stream()
                        .map(trace ->
                                trace.marked(text, around, markersOf(trace)).span())
                        .findFirst()
                : Optional.empty();
    }

    private int startOfTrace(Optional<Span> trace) {
        return trace.map(span -> text.lineStart(span.start())).orElse(text.length());
    }

    private Scan absent() {
        int end = startOfTrace(trace().filter(trace -> text.behindSpace(trace.end()) == text.length()));
        return new Scan.Absent(place(end), strayAbove(end));
    }

    private Scan.Place place(int end) {
        EndOfYaml above = EndOfYaml.of(text, end);
        if (!above.takesComment()) {
            return new Scan.Place(Carrier.SIDECAR, 0);
        }
        boolean takesKey = above.isOpen() && new LineBlock(text).fitsInto(whole);
        return new Scan.Place(takesKey ? Carrier.KEY : Carrier.COMMENT, new LinesAtEnd(text).insertion(end));
    }

    /** Returns a defect for each marker among the comments that a block at {@code end} would stand behind. */
    private List<Defect> strayAbove(int end) {
        int from = behindOldHeader(end);
        int start = end;
        Optional<YamlLine> line =
                end > from ? Optional.of(YamlLine.at(text, text.lineStart(end - 1))) : Optional.empty();
        while (line.filter(YamlLine::isInert).isPresent()) {
            start = Math.max(from, line.get().start());
            line = line.get().above(from);
        }
        return new MarkerLines(text, markers, MarkerLines.Style.COMMENTED).strayIn(new Span(start, end));
    }
}
