package io.l9.dora.yaml;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was meant to be a block: its key where a block may have it.
 *
 * @param key the key, which is {@code dora_block} for a header
 * @param value what it holds; empty when it cannot be read
 * @param problems why it cannot be read, or what is wrong in it all the same
 */
public record BlockCandidate(Carrier carrier, Value.Text key, Optional<Value> value, List<YamlProblem> problems) {

    /** The key that holds a header, wherever YAML is spoken. */
    public static final String KEY = "dora_block";

    public BlockCandidate {
        problems = List.copyOf(problems);
    }

    /** Reads the value of {@code key}, at which {@code reader} stands. */
    public static BlockCandidate read(Carrier carrier, Value.Text key, RootReader reader) {
        Optional<Value> value = reader.value();
        List<YamlProblem> problems = value.isPresent()
                ? reader.problems()
                : reader.failure().stream().toList();
        return new BlockCandidate(carrier, key, value, problems);
    }

    /** Returns the bytes of the key and its value. */
    public Span bare() {
        return value.map(v -> key.span().union(v.span())).orElse(key.span());
    }

    /**
     * Returns this with the markers around it, in a file that is YAML.
     *
     * @param within where markers may stand; starts at the start of a line
     */
    public MarkerLines.Marked marked(SourceText text, Markers markers, Span within) {
        MarkerLines.Marked marked = carrier == Carrier.COMMENT
                ? new MarkerLines(text, markers, MarkerLines.Style.COMMENTED).around(wholeLines(text), within)
                : new MarkerLines(text, markers, MarkerLines.Style.PLAIN).around(bare(), within);
        return marked.endRequired();
    }

    private Span wholeLines(SourceText text) {
        return new Span(text.lineStart(bare().start()), text.lineEnd(bare().end()));
    }

    /**
     * Returns what this is, seen alone.
     *
     * @param marked its markers
     * @param others what else is wrong with it
     */
    public Scan scan(MarkerLines.Marked marked, List<Defect> others) {
        List<Defect> defects = new ArrayList<>(others);
        problems.forEach(problem -> defects.add(syntax(problem.span(), problem.message())));
        if (value.isPresent() && value.get() instanceof Value.Mapping fields) {
            defects.addAll(marked.defects());
            return new Scan.Found(new Block(carrier, marked.span(), lastOfEachName(fields)), defects);
        }
        value.ifPresent(v -> defects.add(
                syntax(key.span(), "expected a map as the value of `" + key.text() + "`, found " + v.described())));
        return new Scan.Malformed(defects);
    }

    /** Returns the defect of this one standing behind {@code first}. */
    public Defect second(BlockCandidate first, SourceText text) {
        int line = text.positionOf(first.key.span().start()).line();
        return new Defect(Defect.Kind.SECOND_BLOCK, key.span(), "a second block; the first one is on line " + line);
    }

    private static Defect syntax(Span span, String message) {
        return new Defect(Defect.Kind.SYNTAX, span, message);
    }

    /** Of a name that stands twice the last entry counts, as for most readers of YAML. */
    private static Value.Mapping lastOfEachName(Value.Mapping fields) {
        Set<String> seen = new HashSet<>();
        List<Value.Entry> kept = new ArrayList<>();
        for (int i = fields.entries().size() - 1; i >= 0; i--) {
            Value.Entry entry = fields.entries().get(i);
            if (entry.name().isEmpty() || seen.add(entry.name().get())) {
                kept.add(entry);
            }
        }
        Collections.reverse(kept);
        return new Value.Mapping(kept, fields.span());
    }
}
