package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for the header of one module in today's spelling, and where there is none says what is there in an older one. */
final class HeaderScan {

    private HeaderScan() {}

    static Scan of(SourceText text, BlockSigns signs) {
        Outline outline = Outline.read(text, signs);
        Scan scan = new BlockScan(text, signs, outline, HeaderHome.of(text, outline)).scan();
        if (scan instanceof Scan.Found found) {
            return GeneratedBlock.judged(text, found);
        }
        return scan instanceof Scan.Absent absent ? withHalves(text, absent) : scan;
    }

    private static Scan withHalves(SourceText text, Scan.Absent absent) {
        Optional<TwoHalves> halves = TwoHalves.in(text);
        if (halves.isEmpty()) {
            return absent;
        }
        List<Defect> defects = new ArrayList<>(absent.defects());
        defects.addAll(halves.get().defects());
        return new Scan.Absent(absent.place(), defects);
    }
}
