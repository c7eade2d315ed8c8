package io.l9.dora;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one file, with its sidecar if it has one, and looks for its block. Safe for several threads. */
final class SubjectReader {

    private final Workspace workspace;
    private final Contract contract;
    private final Set<String> sidecars;
    private final int maxBytes;

    SubjectReader(Workspace workspace, Contract contract, Set<String> sidecars, int maxBytes) {
        this.workspace = workspace;
        this.contract = contract;
        this.sidecars = sidecars;
        this.maxBytes = maxBytes;
    }

    /** Returns what the rules see of a candidate; empty when it is not there any more. */
    Optional<Subject> read(String path) {
        Optional<CarrierRule> carrierRule = contract.carriers().ruleFor(path);
        Optional<SourceFormat> format = BuiltInFormats.of(path);
        Optional<Subject> inFile = readDocument(path, path, format, carrierRule);
        String sidecar = Sidecar.of(path);
        if (inFile.isEmpty() || !sidecars.contains(sidecar)) {
            return inFile;
        }
        return readDocument(path, sidecar, Optional.of(BuiltInFormats.ofSidecars()), carrierRule)
                .map(subject -> merge(inFile.get(), subject))
                .or(() -> inFile);
    }

    /** Returns what the rules see of a sidecar that stands for no file; its name must not be a way around the contract. */
    Optional<Subject> readOrphan(String sidecar) {
        return readDocument(sidecar, sidecar, Optional.of(BuiltInFormats.ofSidecars()), Optional.empty())
                .map(SubjectReader::orphan);
    }

    private static Subject orphan(Subject subject) {
        if (!(subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found)) {
            return subject;
        }
        List<Defect> defects = new ArrayList<>(found.defects());
        defects.add(
                new Defect(Defect.Kind.ORPHAN, found.block().span(), "there is no file that this sidecar stands for"));
        return new Subject.Scanned(
                file.path(), file.document(), file.text(), new Scan.Found(found.block(), defects), file.carrierRule());
    }

    private Optional<Subject> readDocument(
            String path, String document, Optional<SourceFormat> format, Optional<CarrierRule> carrierRule) {
        FileContent content = workspace.read(document, maxBytes);
        if (content instanceof FileContent.Bytes file) {
            return Optional.of(scan(path, document, format, carrierRule, file.bytes()));
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? Optional.empty()
                : Optional.of(new Subject.Unreadable(
                        path, document, Position.START, unreadable.message(), help(unreadable.reason())));
    }

    private Subject scan(
            String path,
            String document,
            Optional<SourceFormat> format,
            Optional<CarrierRule> carrierRule,
            byte[] bytes) {
        SourceText.Decoding decoding;
        try {
            Charset charset = format.map(f -> f.charset(bytes)).orElse(StandardCharsets.UTF_8);
            decoding = SourceText.decode(bytes, charset);
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
        SourceText text = ((SourceText.Decoding.Decoded) decoding).text();
        Scan scan = format.map(f -> f.scan(text, contract.markers())).orElseGet(SubjectReader::onlyBySidecar);
        return new Subject.Scanned(path, document, text, scan, carrierRule);
    }

    private static Scan onlyBySidecar() {
        return new Scan.Absent(new Scan.Place(Carrier.SIDECAR, 0), List.of());
    }

    /** A file that has a sidecar is judged by it, whatever the file itself is; a block in both is one too many. */
    private static Subject merge(Subject inFile, Subject sidecar) {
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
                beside.path(), beside.document(), beside.text(), new Scan.Found(block, defects), beside.carrierRule());
    }

    private static String help(FileContent.Reason reason) {
        return switch (reason) {
            case TOO_LARGE -> "exclude the file in the contract, or raise dora.maxFileBytes";
            case DENIED -> "let the user of the build read the file, or exclude it in the contract";
            default -> "exclude the file in the contract if it need not be read";
        };
    }
}
