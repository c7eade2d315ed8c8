package io.l9.dora.formats.markdown;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.formats.yaml.YamlLiterals;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.Aliases;
import io.l9.dora.yaml.BlockLines;
import io.l9.dora.yaml.FlowEntry;
import io.l9.dora.yaml.LineBlock;
import io.l9.dora.yaml.LineBlock.EmptyLine;
import io.l9.dora.yaml.Obstacle;
import io.l9.dora.yaml.RootReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the block into the front matter: as the last key of one that is there, or into a new one.
 *
 * <p>A new one can be told by the empty line above its closing fence and the one below it; what is merged stands directly above the fence.
 */
final class MarkdownWriter implements BlockWriter {

    private static final String FENCE = "---";

    @Override
    public Optional<String> obstacle(Value.Mapping fields) {
        return Obstacle.in(fields);
    }

    @Override
    public Optional<String> dependent(SourceText text, Block old) {
        Span content = contentOf(text);
        return content.contains(old.span().start()) ? Aliases.into(old.span(), text, content) : Optional.empty();
    }

    @Override
    public Optional<Literals> literals(Charset charset) {
        return Optional.of(YamlLiterals.INSTANCE);
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        List<String> lines = lines(block, markers);
        return place.offset() == text.bodyStart() ? fresh(text, lines) : merged(text, place.offset(), lines);
    }

    private static Edit fresh(SourceText text, List<String> block) {
        List<String> lines = new ArrayList<>();
        lines.add(FENCE);
        lines.addAll(block);
        lines.add("");
        lines.add(FENCE);
        boolean withBody = text.bodyStart() < text.length();
        return new LineBlock(text).insert(text.bodyStart(), lines, withBody ? EmptyLine.BELOW : EmptyLine.NONE);
    }

    private static Edit merged(SourceText text, int offset, List<String> block) {
        int start = text.nextLine(text.bodyStart());
        boolean apart = offset > start && !mayEndWithKeptLines(text, new Span(start, offset));
        return new LineBlock(text).insert(offset, block, apart ? EmptyLine.ABOVE : EmptyLine.NONE);
    }

    @Override
    public Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
        LineBlock lines = new LineBlock(text);
        return lines.isOnItsOwnLines(old.span()) && lines.fitsInto(contentOf(text))
                ? lines.replace(old.span(), lines(block, markers))
                : new FlowEntry(text).replace(old.fields().span(), block.fields());
    }

    @Override
    public Edit remove(SourceText text, Block old, Markers markers) {
        LineBlock lines = new LineBlock(text);
        Span content = contentOf(text);
        boolean inBraces = RootReader.of(text, content).kind() == RootReader.Kind.FLOW_MAPPING;
        if (inBraces || !lines.isOnItsOwnLines(old.span())) {
            return new FlowEntry(text).remove(old.span());
        }
        Span above = new Span(content.start(), text.lineStart(old.span().start()));
        int from = mayEndWithKeptLines(text, above) ? above.end() : above.start();
        return freshEnd(text, old.span())
                .map(end -> Edit.delete(new Span(text.bodyStart(), end)))
                .orElseGet(() -> lines.remove(old.span(), from));
    }

    private static Span contentOf(SourceText text) {
        return FrontMatter.of(text).map(FrontMatter::content).orElse(Span.at(text.bodyStart()));
    }

    private static List<String> lines(NewBlock block, Markers markers) {
        return block.lines()
                .map(template -> template.lines().toList())
                .orElseGet(() -> BlockLines.ofFrontMatter(block.fields(), markers));
    }

    /**
     * Tells whether a scalar that keeps the empty lines at its end, as {@code |+} does, may stand in {@code part}: one line more would then change its
     * text. Where the sign means something else, all that is lost is the empty line.
     */
    private static boolean mayEndWithKeptLines(SourceText text, Span part) {
        for (int i = part.start(); i < part.end(); i++) {
            boolean header = text.byteAt(i) == '|' || text.byteAt(i) == '>';
            if (header && (text.startsWith("+", i + 1) || text.startsWith("+", i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** Returns where the front matter that came with the block ends, with its empty line; empty where it was there before. */
    private static Optional<Integer> freshEnd(SourceText text, Span block) {
        int fence = text.bodyStart();
        int first = text.nextLine(fence);
        if (!text.string(fence, text.lineEnd(fence)).equals(FENCE) || block.start() != first) {
            return Optional.empty();
        }
        String lineBreak = text.string(text.lineEnd(fence), first);
        String below = lineBreak + lineBreak + FENCE + lineBreak;
        int end = text.lineEnd(block.end());
        return text.startsWith(below, end) ? freshEnd(text, end + below.length(), lineBreak) : Optional.empty();
    }

    private static Optional<Integer> freshEnd(SourceText text, int body, String lineBreak) {
        if (body == text.length()) {
            return Optional.of(body);
        }
        boolean apart = text.lineEnd(body) == body
                && text.string(body, text.nextLine(body)).equals(lineBreak);
        return apart ? Optional.of(body + lineBreak.length()) : Optional.empty();
    }
}
