package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What holds for the scan of any bytes whatever. */
public final class ScanLaws {

    /** Bytes that would go on with what a file ends with. */
    private static final byte[] BEHIND = {'\n', '"', 'a', ' ', '}', (byte) 0x80, 0};

    private final SourceText text;

    private ScanLaws(SourceText text) {
        this.text = text;
    }

    /** Scans {@code raw} for a header where it is text at all, and fails when the outcome breaks a law. */
    public static void check(SourceFormat format, byte[] raw) {
        check(new BlockUnderTest(format, BlockKind.HEADER), raw);
    }

    /** Does the same for any kind of block. */
    public static void check(BlockUnderTest block, byte[] raw) {
        BlockUnderTest.decoded(block.host(), raw, raw.length).ifPresent(text -> {
            Scan scan = block.scan(text);
            new ScanLaws(text).check(scan);
            assertThat(block.scan(text)).as("a second scan").isEqualTo(scan);
            assertThat(block.scan(overOtherFile(block.host(), raw)))
                    .as("a scan where something else was read before")
                    .isEqualTo(scan);
        });
    }

    /** Returns the text of a file that was read over a longer one: what stands behind it in the array is none of it. */
    private static SourceText overOtherFile(SourceFormat format, byte[] raw) {
        byte[] array = Arrays.copyOf(raw, 2 * raw.length + 1);
        array[raw.length] = BEHIND[raw.length % BEHIND.length];
        System.arraycopy(raw, 0, array, raw.length + 1, raw.length);
        return BlockUnderTest.decoded(format, array, raw.length).orElseThrow();
    }

    /** Returns the scan of a text, which keeps the laws. */
    static Scan scan(SourceFormat format, String file) {
        check(format, file.getBytes(StandardCharsets.UTF_8));
        return format.scan(SourceText.of(file), Markers.DEFAULT);
    }

    private void check(Scan scan) {
        checkDefects(scan.defects());
        if (scan instanceof Scan.Found found) {
            check(found.block());
        } else if (scan instanceof Scan.Absent absent) {
            check(absent.place());
        } else {
            assertThat(scan.defects()).as("why it cannot be read").isNotEmpty();
        }
    }

    private void checkDefects(List<Defect> defects) {
        int from = 0;
        for (Defect defect : defects) {
            inText(defect.span());
            assertThat(defect.span().start()).as("the order of %s", defects).isGreaterThanOrEqualTo(from);
            from = defect.span().start();
            assertThat(defect.message())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .isEqualTo(Printable.of(defect.message()))
                    .hasSizeLessThan(2_000);
        }
    }

    private void check(Block block) {
        inText(block.span());
        assertThat(block.span().length()).as("length of the block").isPositive();
        inside(block.fields().span(), block.span());
        check(block.fields());
    }

    private void check(Scan.Place place) {
        inText(Span.at(place.offset()));
        if (place.carrier() == Carrier.SIDECAR) {
            assertThat(place.offset()).isZero();
        }
    }

    private void check(Value value) {
        inText(value.span());
        if (value instanceof Value.Sequence sequence) {
            int from = value.span().start();
            for (Value item : sequence.items()) {
                from = checkPart(item, from, value.span());
            }
        } else if (value instanceof Value.Mapping mapping) {
            int from = value.span().start();
            for (Value.Entry entry : mapping.entries()) {
                from = checkPart(entry.key(), from, value.span());
                from = checkPart(entry.value(), from, value.span());
            }
        }
    }

    private int checkPart(Value part, int from, Span whole) {
        assertThat(part.span().start()).as("start of %s", part).isGreaterThanOrEqualTo(from);
        inside(part.span(), whole);
        check(part);
        return part.span().end();
    }

    private static void inside(Span inner, Span outer) {
        assertThat(outer.union(inner)).as("%s around %s", outer, inner).isEqualTo(outer);
    }

    private void inText(Span span) {
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        startsCodePoint(span.start());
        startsCodePoint(span.end());
    }

    private void startsCodePoint(int offset) {
        if (offset < text.length()) {
            assertThat(text.byteAt(offset) & 0xC0).as("byte at %s", offset).isNotEqualTo(0x80);
        }
    }
}
