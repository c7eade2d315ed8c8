package io.l9.dora.formats.yaml;

import io.l9.dora.block.Carrier;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.RootReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The blocks that are keys of the root mapping.
 *
 * @param firstKey the first key of the root, whatever its name
 * @param blocks in the order of the source
 */
record KeyBlocks(Optional<Value.Text> firstKey, List<BlockCandidate> blocks) {

    KeyBlocks {
        blocks = List.copyOf(blocks);
    }

    /** Reads the file no further than to the last place that mentions {@code wanted}. */
    static KeyBlocks find(SourceText text, RootKey wanted) {
        RootReader reader = RootReader.of(text, new Span(text.bodyStart(), text.length()));
        Optional<Value.Text> first = reader.nextKey();
        List<BlockCandidate> blocks = new ArrayList<>();
        int mention = wanted.mentionIn(text, text.bodyStart());
        for (Optional<Value.Text> key = first; key.isPresent(); key = reader.nextKey()) {
            int start = key.get().span().start();
            mention = mention < start ? wanted.mentionIn(text, start) : mention;
            if (mention < 0) {
                break;
            }
            if (key.get().text().equals(wanted.name())) {
                blocks.add(BlockCandidate.read(Carrier.KEY, key.get(), reader));
                mention = wanted.mentionIn(
                        text, blocks.get(blocks.size() - 1).bare().end());
            }
        }
        return new KeyBlocks(first, blocks);
    }
}
