package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Map;

/** What holds for writing into any bytes whatever. */
public final class WriterLaws {

    private static final Value.Mapping FIELDS =
            Plain.mapping(Map.of("component_id", "SYM-CORE-001", "dependencies", List.of("a", "b")));

    private final SourceFormat format;
    private final SourceText text;

    private WriterLaws(SourceFormat format, SourceText text) {
        this.format = format;
        this.text = text;
    }

    /**
     * Writes into {@code raw} where it is text at all: a block comes and goes without a trace where there is none, and one that is there goes away
     * or is written anew.
     */
    public static void check(SourceFormat format, byte[] raw) {
        Charset charset;
        try {
            charset = format.charset(raw);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return;
        }
        if (SourceText.decode(raw, charset) instanceof SourceText.Decoding.Decoded decoded) {
            new WriterLaws(format, decoded.text()).check();
        }
    }

    private void check() {
        Scan scan = scan(text);
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
            SourceText after = format.writer()
                    .remove(before, next.block(), Markers.DEFAULT)
                    .applyTo(before);
            assertThat(after.length()).as(shown(before)).isLessThan(before.length());
            before = after;
            scan = scan(before);
        }
    }

    private void isWrittenAnew(Scan.Found found) {
        Value.Mapping fields = found.block().fields();
        if (format.writer().obstacle(fields).isEmpty()) {
            SourceText with = replaced(text, found, fields);
            assertThat(scan(with)).as(shown(text)).isInstanceOf(Scan.Found.class);
            Scan.Found again = (Scan.Found) scan(with);
            assertThat(again.block().fields().means(fields)).as(shown(text)).isTrue();
            assertThat(shown(replaced(with, again, fields))).isEqualTo(shown(with));
        }
    }

    private SourceText replaced(SourceText in, Scan.Found found, Value.Mapping fields) {
        return format.writer()
                .replace(in, found.block(), NewBlock.of(fields), Markers.DEFAULT)
                .applyTo(in);
    }

    private void comesAndGoes(Scan.Place place) {
        SourceText with = format.writer()
                .add(text, place, NewBlock.of(FIELDS), Markers.DEFAULT)
                .applyTo(text);
        Scan scan = scan(with);
        assertThat(scan).as(shown(with)).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).as(shown(with)).isEmpty();
        Scan.Found found = (Scan.Found) scan;
        assertThat(found.block().fields().means(FIELDS)).as(shown(with)).isTrue();
        SourceText without =
                format.writer().remove(with, found.block(), Markers.DEFAULT).applyTo(with);
        assertThat(shown(without)).isEqualTo(shown(text));
    }

    private Scan scan(SourceText in) {
        return format.scan(in, Markers.DEFAULT);
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }
}
