package io.l9.dora.formats.yaml;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.yaml.BlockLines;
import io.l9.dora.yaml.LinesAtEnd;
import java.util.List;

/** Writes a block that belongs to the end of the file. */
final class TailWriter extends YamlWriter {

    private final RootKey key;

    TailWriter(RootKey key) {
        this.key = key;
    }

    @Override
    List<String> spelled(NewBlock block, Markers markers) {
        return BlockLines.ofYamlTail(key.name(), block.fields(), markers);
    }

    @Override
    public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
        return new LinesAtEnd(text).insert(place.offset(), lines(place.carrier(), block, markers));
    }

    @Override
    Edit removeLines(SourceText text, Span block) {
        return new LinesAtEnd(text).remove(block);
    }
}
