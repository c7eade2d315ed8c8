package io.l9.dora.rule;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Tails;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of bytes what the rules see: decodes them, looks for the block, and puts file and sidecar together. Safe for several threads. */
public final class SubjectScanner {

    private final Contract contract;

    /** Makes a scanner for the markers and carriers of {@code contract}. */
    public SubjectScanner(Contract contract) {
        this.contract = contract;
    }

    /**
     * Looks for the block of one document.
     *
     * @param path the file, from the root
     * @param document the file, or its sidecar
     * @param format that of the document; without one it has no block
     * @param raw the whole document, and anything behind it; left alone while the subject is looked at
     * @param length the number of bytes of the document
     */
    public Subject scan(String path, String document, Optional<SourceFormat> format, byte[] raw, int length) {
        SourceText.Decoding decoding;
        try {
            Charset charset = format.map(f -> f.charset(raw, length)).orElse(StandardCharsets.UTF_8);
            decoding = SourceText.decode(raw, length, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return new Subject.Unreadable(
                    path,
                    document,
                    Position.START,
                    "charset " + e.getMessage()
                            + " is unknown, no superset of ASCII, or at odds with the byte order mark",
                    "save the file as UTF-8");
        }
        if (decoding instanceof SourceText.Decoding.Failed failed) {
            return new Subject.Unreadable(
                    path, document, failed.position(), failed.reason(), "save the file as UTF-8, or exclude it");
        }
        return scan(path, document, format, ((SourceText.Decoding.Decoded) decoding).text());
    }

    /** Looks for the block of one document that is text already. */
    public Subject.Scanned scan(String path, String document, Optional<SourceFormat> format, SourceText text) {
        Scan scan = format.map(f -> f.scan(text, contract.markers())).orElseGet(SubjectScanner::onlyBySidecar);
        Optional<CarrierRule> rule = contract.carrierOf(path);
        boolean hasTails =
                contract.blocks().size() > 1 && format.isPresent() && document.equals(path) && isHeld(scan, rule);
        Tails tails = hasTails ? tails(format.get(), text) : Tails.NONE;
        return new Subject.Scanned(path, document, text, scan, tails, rule);
    }

    /** Tells whether the header stands in the file itself. Where it does not, nothing is at the end either: what breaks the one's readers would break the other's. */
    private static boolean isHeld(Scan header, Optional<CarrierRule> rule) {
        boolean isBeside = rule.isPresent() && rule.get().carrier() == Carrier.SIDECAR;
        return !isBeside
                && !(header instanceof Scan.Absent absent && absent.place().carrier() == Carrier.SIDECAR);
    }

    private Tails tails(SourceFormat format, SourceText text) {
        return new Tails(tail(BlockKind.FOOTER, format, text), tail(BlockKind.TRACE, format, text));
    }

    private @Nullable Scan tail(BlockKind kind, SourceFormat format, SourceText text) {
        BlockFormat tail = contract.blocks().contains(kind) ? format.tail(kind).orElse(null) : null;
        return tail == null ? null : tail.scan(text, kind.markers());
    }

    private static Scan onlyBySidecar() {
        return new Scan.Absent(new Scan.Place(Carrier.SIDECAR, 0), List.of());
    }

    /**
     * Puts a file and its sidecar together: a file that has one is judged by it, whatever the file itself is; a block in both is one too many.
     *
     * @param inFile what was found in the file itself
     * @param sidecar what was found beside it
     */
    public static Subject merge(Subject inFile, Subject sidecar) {
        if (!(sidecar instanceof Subject.Scanned beside && beside.scan() instanceof Scan.Found found)) {
            return sidecar;
        }
        Block block =
                new Block(Carrier.SIDECAR, found.block().span(), found.block().fields());
        List<Defect> defects = new ArrayList<>(found.defects());
        if (inFile instanceof Subject.Scanned file && !(file.scan() instanceof Scan.Absent)) {
            defects.add(new Defect(
                    Defect.Kind.SECOND_BLOCK,
                    block.span(),
                    "the file that this one stands for has a block of its own"));
        }
        return new Subject.Scanned(
                beside.path(),
                beside.document(),
                beside.text(),
                new Scan.Found(block, defects),
                Tails.NONE,
                beside.carrierRule());
    }

    /** Returns what the rules see of a sidecar that stands for no file; what is said of carriers is said of files. */
    public static Subject orphan(Subject subject) {
        if (!(subject instanceof Subject.Scanned file)) {
            return subject;
        }
        Scan scan = file.scan() instanceof Scan.Found found ? orphan(found) : file.scan();
        return new Subject.Scanned(file.path(), file.document(), file.text(), scan, Tails.NONE, Optional.empty());
    }

    private static Scan orphan(Scan.Found found) {
        List<Defect> defects = new ArrayList<>(found.defects());
        defects.add(
                new Defect(Defect.Kind.ORPHAN, found.block().span(), "there is no file that this sidecar stands for"));
        return new Scan.Found(found.block(), defects);
    }
}
