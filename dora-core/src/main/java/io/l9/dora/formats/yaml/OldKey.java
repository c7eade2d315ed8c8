package io.l9.dora.formats.yaml;

import io.l9.dora.block.Block;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.YamlLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The header as it was before today's format: the key {@code l9_dora} of the root, at the end of the file between markers, which may be missing. */
final class OldKey {

    private static final RootKey KEY = RootKey.of("l9_dora");
    private static final Markers MARKERS =
            new Markers("# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT", "# END L9 DORA BLOCK");

    private final SourceText text;
    private final BlockCandidate candidate;
    private final Scan scan;

    private OldKey(SourceText text, BlockCandidate candidate) {
        this.text = text;
        this.candidate = candidate;
        this.scan = candidate.scan(candidate.marked(text, MARKERS, within(text, candidate)), List.of());
    }

    private static List<BlockCandidate> candidates(SourceText text) {
        return KEY.mentionIn(text, text.bodyStart()) < 0
                ? List.of()
                : KeyBlocks.find(text, KEY).blocks();
    }

    private static Stream<OldKey> in(SourceText text) {
        return candidates(text).stream().map(block -> new OldKey(text, block));
    }

    /** Returns those that can be read, and no more than it takes to see that there are too many: each is taken out of the whole file. */
    static List<OldBlock> blocksIn(SourceText text) {
        return in(text).flatMap(old -> old.block().stream())
                .limit(OldBlock.MOST + 1L)
                .toList();
    }

    /** Returns a defect for each, readable or not. */
    static List<Defect> defectsIn(SourceText text) {
        List<Defect> defects = new ArrayList<>(in(text).map(OldKey::defect).toList());
        KeysOutOfReach.find(text, KEY).forEach(key -> addOutOfReach(text, key, defects));
        return defects;
    }

    private static void addOutOfReach(SourceText text, Span key, List<Defect> defects) {
        int line = text.positionOf(key.start()).line();
        defects.add(Defect.oldSpelling(key, "the key `" + KEY.name() + "` of line " + line));
        defects.add(new Defect(
                Defect.Kind.SYNTAX, key, "expected the key in the first document, and nothing but YAML above it"));
    }

    /** Returns the end, with its markers, of the last one that can be read and ends at {@code before} or above; empty where there is none. */
    static OptionalInt lastEnd(SourceText text, int before) {
        List<BlockCandidate> all = candidates(text);
        for (int i = all.size() - 1; i >= 0; i--) {
            boolean isAbove = all.get(i).bare().end() <= before;
            if (isAbove
                    && new OldKey(text, all.get(i)).scan instanceof Scan.Found found
                    && found.block().span().end() <= before) {
                return OptionalInt.of(found.block().span().end());
            }
        }
        return OptionalInt.empty();
    }

    /** The end marker is the same as that of a trace, which may follow. */
    private static Span within(SourceText text, BlockCandidate candidate) {
        TailMarkers tails = new TailMarkers(text);
        Optional<YamlLine> line =
                YamlLine.at(text, text.lineStart(candidate.bare().end())).below(text.length());
        while (line.filter(YamlLine::isInert).isPresent()) {
            if (tails.opensBlock(line.get())) {
                return new Span(text.bodyStart(), line.get().start());
            }
            line = line.get().below(text.length());
        }
        return new Span(text.bodyStart(), text.length());
    }

    private Optional<OldBlock> block() {
        if (!(scan instanceof Scan.Found found)) {
            return Optional.empty();
        }
        Block block = found.block();
        Span part = new TailWriter(KEY).remove(text, block, MARKERS).span();
        return Optional.of(new OldBlock(words(), List.of(part), List.of(candidate.bare()), block.fields()));
    }

    private Defect defect() {
        String unreadable = scan instanceof Scan.Malformed
                ? ", which cannot be read: " + scan.defects().get(0).message()
                : "";
        return new Defect(
                Defect.Kind.OLD_SPELLING,
                candidate.key().span(),
                "the block is spelled as it was before today's format: " + words() + unreadable);
    }

    private String words() {
        int end = scan instanceof Scan.Found found
                ? found.block().span().end()
                : candidate.bare().end();
        boolean isLast = text.behindSpace(end) == text.length();
        return "the key `" + KEY.name() + "` " + (isLast ? "at the end of the file" : "of line " + line());
    }

    private int line() {
        return text.positionOf(candidate.key().span().start()).line();
    }
}
