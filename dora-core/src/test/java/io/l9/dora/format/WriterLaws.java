package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;

/** What holds for writing into any bytes whatever. */
public final class WriterLaws {

    private static final Value.Mapping FIELDS =
            Plain.mapping(Map.of("component_id", "SYM-CORE-001", "dependencies", List.of("a", "b")));

    private final BlockUnderTest block;
    private final SourceText text;

    private WriterLaws(BlockUnderTest block, SourceText text) {
        this.block = block;
        this.text = text;
    }

    /**
     * Writes a header into {@code raw} where it is text at all: a block comes and goes without a trace where there is none, and one that is there goes
     * away or is written anew.
     */
    public static void check(SourceFormat format, byte[] raw) {
        check(new BlockUnderTest(format, BlockKind.HEADER), raw);
    }

    /** Does the same with any kind of block. */
    public static void check(BlockUnderTest block, byte[] raw) {
        BlockUnderTest.decoded(block.host(), raw, raw.length).ifPresent(text -> new WriterLaws(block, text).check());
    }

    private void check() {
        Scan scan = block.scan(text);
        if (scan instanceof Scan.Found found) {
            goesAway(found);
            isWrittenAnew(found);
        } else if (scan instanceof Scan.Absent absent
                && absent.defects().isEmpty()
                && absent.place().carrier() != Carrier.SIDECAR) {
            comesAndGoes(absent.place());
        }
    }

    /** A file with several blocks, some of which a damage hides, loses one after the other. */
    private void goesAway(Scan.Found found) {
        SourceText before = text;
        Scan scan = found;
        while (scan instanceof Scan.Found next) {
            SourceText after = block.removed(before, next);
            assertThat(after.length()).as(shown(before)).isLessThan(before.length());
            before = after;
            scan = block.scan(before);
        }
    }

    private void isWrittenAnew(Scan.Found found) {
        Value.Mapping fields = found.block().fields();
        if (block.writer().obstacle(fields).isEmpty()) {
            SourceText with = block.replaced(text, found, fields);
            assertThat(block.scan(with)).as(shown(text)).isInstanceOf(Scan.Found.class);
            Scan.Found again = (Scan.Found) block.scan(with);
            assertThat(again.block().fields().means(fields)).as(shown(text)).isTrue();
            assertThat(shown(block.replaced(with, again, fields))).isEqualTo(shown(with));
        }
    }

    /** What an unclosed bracket or string at the end of a file would swallow is not found again; whoever adds it has to look. */
    private void comesAndGoes(Scan.Place place) {
        SourceText with = block.added(text, place, FIELDS);
        Scan scan = block.scan(with);
        boolean isSwallowed = block.kind() != BlockKind.HEADER
                && !(scan instanceof Scan.Found found && found.defects().isEmpty());
        if (!isSwallowed) {
            assertThat(scan).as(shown(with)).isInstanceOf(Scan.Found.class);
            assertThat(scan.defects()).as(shown(with)).isEmpty();
            Scan.Found found = (Scan.Found) scan;
            assertThat(found.block().fields().means(FIELDS)).as(shown(with)).isTrue();
            assertThat(shown(block.removed(with, found))).isEqualTo(shown(text));
        }
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }
}
