package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.cache.BrokenCacheException;
import io.l9.dora.cache.ByteReader;
import io.l9.dora.cache.ByteWriter;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spells what one file gave as bytes, and reads it again. The path of the file is known to whoever reads, and not among them. */
final class VerdictCodec {

    private static final List<FailureMode> MODES = List.of(FailureMode.values());

    private final String path;
    private final String document;

    private VerdictCodec(String path, boolean hasSidecar) {
        this.path = path;
        this.document = hasSidecar ? Sidecar.of(path) : path;
    }

    /**
     * Adds a verdict to {@code out}.
     *
     * @param hasSidecar whether a sidecar was read, which the findings are in then
     * @return false when it holds something unforeseen; {@code out} may have bytes of it then
     */
    static boolean write(FileVerdict verdict, boolean hasSidecar, ByteWriter out) {
        return new VerdictCodec(verdict.file().path(), hasSidecar).write(verdict, out);
    }

    /**
     * Reads a verdict.
     *
     * @param path the path of the file
     * @throws BrokenCacheException when the bytes are none that {@link #write} wrote
     */
    static FileVerdict read(String path, boolean hasSidecar, ByteReader in) {
        return new VerdictCodec(path, hasSidecar).read(in);
    }

    private boolean write(FileVerdict verdict, ByteWriter out) {
        boolean isKnown = verdict.entry()
                        .filter(entry ->
                                !entry.path().equals(path) || !entry.document().equals(document))
                        .isEmpty()
                && verdict.findings().stream()
                        .allMatch(finding -> finding.path().equals(document));
        if (isKnown) {
            out.octet(verdict.entry().isPresent() ? 1 : 0);
            verdict.entry().ifPresent(entry -> write(entry, out));
            write(verdict.file().componentId(), out);
            write(verdict.file().governanceLevel(), out);
            out.number(verdict.findings().size());
            verdict.findings().forEach(finding -> write(finding, out));
        }
        return isKnown;
    }

    private FileVerdict read(ByteReader in) {
        Optional<FileEntry> entry = in.octet() == 0 ? Optional.empty() : Optional.of(entry(in));
        Optional<String> componentId = optional(in);
        Optional<String> governanceLevel = optional(in);
        int count = in.number();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < count; i++) {
            findings.add(finding(in));
        }
        return new FileVerdict(entry, findings, new JudgedFile(path, componentId, governanceLevel));
    }

    private static void write(FileEntry entry, ByteWriter out) {
        write(entry.componentId(), out);
        write(entry.createdAt(), out);
        write(entry.layer(), out);
        write(entry.domain(), out);
        write(entry.moduleName(), out);
    }

    private FileEntry entry(ByteReader in) {
        return new FileEntry(path, document, field(in), field(in), field(in), field(in), field(in));
    }

    private static void write(FileEntry.@Nullable Field field, ByteWriter out) {
        out.octet(field == null ? 0 : 1);
        if (field != null) {
            out.text(field.text());
            write(field.position(), out);
        }
    }

    private static FileEntry.@Nullable Field field(ByteReader in) {
        return in.octet() == 0 ? null : new FileEntry.Field(in.sharedText(), position(in));
    }

    private static void write(Finding finding, ByteWriter out) {
        out.text(finding.rule());
        out.octet(MODES.indexOf(finding.mode()));
        write(finding.field(), out);
        write(finding.position(), out);
        out.text(finding.message());
        out.text(finding.help());
    }

    private Finding finding(ByteReader in) {
        return new Finding(
                in.sharedText(),
                MODES.get(in.octet() % MODES.size()),
                document,
                optional(in),
                position(in),
                in.text(),
                in.text());
    }

    private static void write(Position position, ByteWriter out) {
        out.number(position.line());
        out.number(position.column());
    }

    private static Position position(ByteReader in) {
        return new Position(in.number(), in.number());
    }

    private static void write(Optional<String> text, ByteWriter out) {
        out.octet(text.isPresent() ? 1 : 0);
        text.ifPresent(out::text);
    }

    private static Optional<String> optional(ByteReader in) {
        return in.octet() == 0 ? Optional.empty() : Optional.of(in.sharedText());
    }
}
