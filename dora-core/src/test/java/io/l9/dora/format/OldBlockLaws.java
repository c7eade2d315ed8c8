package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.OldBlock;
import io.l9.dora.text.Edit;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What holds for headers in older spellings in any bytes whatever. */
public final class OldBlockLaws {

    private OldBlockLaws() {}

    /** Looks for them in {@code raw} where it is text at all: each part holds something of its block, and taking the last away leaves fewer. */
    public static void check(SourceFormat format, byte[] raw) {
        BlockUnderTest.decoded(format, raw, raw.length).ifPresent(text -> check(format, text));
    }

    /** Looks for them in {@code text}. */
    public static void check(SourceFormat format, SourceText text) {
        List<OldBlock> blocks = format.oldBlocks(text);
        assertThat(format.oldBlocks(text)).as("a second look").isEqualTo(blocks);
        for (OldBlock block : blocks) {
            assertThat(block.spelling()).isNotBlank().doesNotEndWith(".").isEqualTo(Printable.of(block.spelling()));
            assertThat(block.held()).isNotEmpty().hasSameSizeAs(block.parts());
            for (int i = 0; i < block.parts().size(); i++) {
                assertThat(block.parts().get(i).contains(block.held().get(i).start()))
                        .isTrue();
                assertThat(block.held().get(i).end())
                        .isLessThanOrEqualTo(block.parts().get(i).end());
            }
        }
        if (!blocks.isEmpty() && blocks.size() <= OldBlock.MOST) {
            SourceText rest = without(text, blocks.subList(blocks.size() - 1, blocks.size()));
            assertThat(format.oldBlocks(rest))
                    .as(() -> Printable.of(text.string(0, text.length())))
                    .hasSizeLessThan(blocks.size());
        }
    }

    /** Returns {@code text} without the parts of {@code blocks}. */
    public static SourceText without(SourceText text, List<OldBlock> blocks) {
        List<Span> parts = new ArrayList<>(
                blocks.stream().flatMap(block -> block.parts().stream()).toList());
        parts.sort(Comparator.comparingInt(Span::start));
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).start())
                    .isGreaterThanOrEqualTo(parts.get(i - 1).end());
        }
        Collections.reverse(parts);
        SourceText rest = text;
        for (Span part : parts) {
            rest = Edit.delete(part).applyTo(rest);
        }
        return rest;
    }
}
