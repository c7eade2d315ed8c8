package io.l9.dora.formats.markdown;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Facts;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.MarkerLines;
import io.l9.dora.yaml.PlainBlock;
import io.l9.dora.yaml.RootReader;
import io.l9.dora.yaml.YamlLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Markdown files. The block is a key of the YAML front matter; the body is searched for old blocks where there is none, and never read otherwise.
 *
 * <p>Front matter is a YAML mapping, or nothing, between a first line {@code ---} and a line {@code ---} or {@code ...}. A
 * thematic break at the top is none.
 */
public final class MarkdownFormat implements SourceFormat {

    private static final Scan.Place SIDECAR = new Scan.Place(Carrier.SIDECAR, 0);

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public boolean accepts(String fileName) {
        return fileName.endsWith(".md");
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        Scan scan = scanTop(text, markers);
        return scan instanceof Scan.Absent absent ? OldMarkdownBlocks.notedIn(absent, text) : scan;
    }

    private static Scan scanTop(SourceText text, Markers markers) {
        if (FrontMatter.isFence(text, text.bodyStart(), "+++")) {
            return new Scan.Absent(SIDECAR, List.of());
        }
        Optional<FrontMatter> frontMatter = FrontMatter.of(text);
        return frontMatter.map(f -> scan(text, f.content(), markers)).orElseGet(() -> withoutFence(text));
    }

    @Override
    public Set<Carrier> carriers() {
        return Set.of(Carrier.FRONT_MATTER);
    }

    @Override
    public BlockWriter writer() {
        return new MarkdownWriter();
    }

    @Override
    public List<OldBlock> oldBlocks(SourceText text) {
        return OldMarkdownBlocks.in(text);
    }

    @Override
    public Facts facts(SourceText text, String path) {
        return new Facts(Heading.firstOf(text), List.of());
    }

    /** A fence that is never closed is a thematic break, unless a block starts right below it. */
    private static Scan withoutFence(SourceText text) {
        if (!FrontMatter.isFence(text, text.bodyStart(), "---") || !FrontMatter.startsWithBlock(text)) {
            return withoutFrontMatter(text);
        }
        Span fence = new Span(text.bodyStart(), text.lineEnd(text.bodyStart()));
        return new Scan.Malformed(List.of(
                new Defect(Defect.Kind.SYNTAX, fence, "the front matter that starts here is closed by no line `---`")));
    }

    private static Scan withoutFrontMatter(SourceText text) {
        return new Scan.Absent(new Scan.Place(Carrier.FRONT_MATTER, text.bodyStart()), List.of());
    }

    private static Scan scan(SourceText text, Span content, Markers markers) {
        return PlainBlock.inFrontMatter(text, content, markers).orElseGet(() -> scanAny(text, content, markers));
    }

    /** Reads front matter, whatever it looks like. */
    static Scan scanAny(SourceText text, Span content, Markers markers) {
        RootReader reader = RootReader.of(text, content);
        MarkerLines lines = new MarkerLines(text, markers, MarkerLines.Style.PLAIN);
        return switch (reader.kind()) {
            case BLOCK_MAPPING, FLOW_MAPPING -> scan(text, content, reader, lines);
            case EMPTY -> new Scan.Absent(emptyPlace(text, content), lines.strayIn(content));
            case UNREADABLE -> unreadable(text, content, reader);
            case OTHER -> withoutFrontMatter(text);
        };
    }

    private static Scan scan(SourceText text, Span content, RootReader reader, MarkerLines lines) {
        List<BlockCandidate> blocks = new ArrayList<>();
        Optional<Value.Text> first = reader.nextKey();
        for (Optional<Value.Text> key = first; key.isPresent(); key = reader.nextKey()) {
            if (key.get().text().equals(BlockCandidate.KEY)) {
                blocks.add(BlockCandidate.read(Carrier.FRONT_MATTER, key.get(), reader));
            }
        }
        if (reader.failure().isPresent()) {
            return unreadable(text, content, reader);
        }
        if (blocks.isEmpty()) {
            return new Scan.Absent(place(text, content, first, reader), lines.strayIn(content));
        }
        BlockCandidate block = blocks.get(0);
        List<Defect> second =
                blocks.stream().skip(1).map(other -> other.second(block, text)).toList();
        return block.scan(lines.around(block.bare(), content), second);
    }

    /** A key is only added to keys on lines of their own, not indented, and where nothing ends their document. */
    private static Scan.Place place(SourceText text, Span content, Optional<Value.Text> key, RootReader reader) {
        boolean onOwnLine = key.map(k -> k.span().start())
                .filter(start -> text.lineStart(start) == start)
                .isPresent();
        boolean lines = reader.kind() == RootReader.Kind.BLOCK_MAPPING && onOwnLine;
        return lines && reader.isOneDocument() && !holdsDirective(text, content)
                ? new Scan.Place(Carrier.FRONT_MATTER, content.end())
                : SIDECAR;
    }

    /** A directive ends the document above it, also where no other one follows. */
    private static boolean holdsDirective(SourceText text, Span content) {
        for (int line = content.start(); line < content.end(); line = text.nextLine(line)) {
            if (text.byteAt(line) == '%') {
                return true;
            }
        }
        return false;
    }

    /** A tag, an anchor or a directive would become that of the block. */
    private static Scan.Place emptyPlace(SourceText text, Span content) {
        Optional<YamlLine> line =
                content.length() == 0 ? Optional.empty() : Optional.of(YamlLine.at(text, content.start()));
        while (line.filter(YamlLine::isInert).isPresent()) {
            line = line.get().below(content.end());
        }
        return line.isEmpty() ? new Scan.Place(Carrier.FRONT_MATTER, content.end()) : SIDECAR;
    }

    private static Scan unreadable(SourceText text, Span content, RootReader reader) {
        if (!mentionsKey(text, content)) {
            return new Scan.Absent(SIDECAR, List.of());
        }
        return new Scan.Malformed(reader.failure().stream()
                .map(problem -> new Defect(Defect.Kind.SYNTAX, problem.span(), problem.message()))
                .toList());
    }

    private static boolean mentionsKey(SourceText text, Span content) {
        Optional<YamlLine> line = Optional.of(YamlLine.at(text, content.start()));
        while (line.isPresent()) {
            if (text.startsWith(BlockCandidate.KEY + ":", line.get().start())) {
                return true;
            }
            line = line.get().below(content.end());
        }
        return false;
    }
}
