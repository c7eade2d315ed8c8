package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.cache.BrokenCacheException;
import io.l9.dora.cache.ByteReader;
import io.l9.dora.cache.ByteWriter;
import io.l9.dora.cache.CommonTexts;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Profile;
import io.l9.dora.text.Position;
import io.l9.dora.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spells what one file gave as bytes, and reads it again. The path of the file is known to whoever reads, and not among them. */
final class VerdictCodec {

    private static final List<FailureMode> MODES = List.of(FailureMode.values());

    /** Whether a file has an id, which nearly always is that of its entry. */
    private static final int NO_ID = 0;

    private static final int OTHER_ID = 1;
    private static final int ID_OF_ENTRY = 2;

    /** What is true of a profile, a bit each. */
    private static final int HAS_PURPOSE = 1;

    private static final int PURPOSE_IS_NAME = 2;
    private static final int IS_DEPRECATED = 4;

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
     * @param common the texts that verdicts have in common
     * @return false when it holds something unforeseen; {@code out} may have bytes of it then
     */
    static boolean write(FileVerdict verdict, boolean hasSidecar, CommonTexts common, ByteWriter out) {
        return new VerdictCodec(verdict.file().path(), hasSidecar).write(verdict, common, out);
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

    private boolean write(FileVerdict verdict, CommonTexts common, ByteWriter out) {
        boolean isKnown = verdict.entry()
                        .filter(entry ->
                                !entry.path().equals(path) || !entry.document().equals(document))
                        .isEmpty()
                && verdict.findings().stream()
                        .allMatch(finding -> finding.path().equals(document));
        if (isKnown) {
            out.octet(verdict.entry().isPresent() ? 1 : 0);
            verdict.entry().ifPresent(entry -> write(entry, common, out));
            writeId(verdict, out);
            write(verdict.file().governanceLevel(), common, out);
            out.number(verdict.findings().size());
            verdict.findings().forEach(finding -> write(finding, common, out));
        }
        return isKnown;
    }

    private FileVerdict read(ByteReader in) {
        Optional<FileEntry> entry = in.octet() == 0 ? Optional.empty() : Optional.of(entry(in));
        Optional<String> componentId = id(entry, in);
        Optional<String> governanceLevel = optional(in);
        int count = in.number();
        List<Finding> findings = new ArrayList<>(0);
        for (int i = 0; i < count; i++) {
            findings.add(finding(in));
        }
        return new FileVerdict(entry, findings, new JudgedFile(path, componentId, governanceLevel));
    }

    private static void writeId(FileVerdict verdict, ByteWriter out) {
        Optional<String> id = verdict.file().componentId();
        if (id.isEmpty()) {
            out.octet(NO_ID);
        } else if (id.equals(idOf(verdict.entry()))) {
            out.octet(ID_OF_ENTRY);
        } else {
            out.octet(OTHER_ID);
            out.text(id.get());
        }
    }

    private static Optional<String> id(Optional<FileEntry> entry, ByteReader in) {
        return switch (in.octet()) {
            case NO_ID -> Optional.empty();
            case ID_OF_ENTRY -> idOf(entry);
            default -> Optional.of(in.text());
        };
    }

    private static Optional<String> idOf(Optional<FileEntry> entry) {
        FileEntry.Field id = entry.isEmpty() ? null : entry.get().componentId();
        return id == null ? Optional.empty() : Optional.of(id.text());
    }

    private static void write(FileEntry entry, CommonTexts common, ByteWriter out) {
        writeOwn(entry.componentId(), out);
        writeOwn(entry.createdAt(), out);
        write(entry.layer(), common, out);
        write(entry.domain(), common, out);
        write(entry.moduleName(), common, out);
        write(entry.profile(), common, out);
    }

    private FileEntry entry(ByteReader in) {
        return new FileEntry(path, document, ownField(in), ownField(in), field(in), field(in), field(in), profile(in));
    }

    private static void write(Profile profile, CommonTexts common, ByteWriter out) {
        Position purpose = profile.purposeAt();
        out.octet((purpose == null ? 0 : HAS_PURPOSE)
                | (profile.purposeIsName() ? PURPOSE_IS_NAME : 0)
                | (profile.isDeprecated() ? IS_DEPRECATED : 0));
        out.bits(profile.nameKey());
        if (purpose != null) {
            out.bits(profile.purposeKey());
            write(purpose, out);
        }
        out.number(profile.dependencies().size());
        for (FileEntry.Field dependency : profile.dependencies()) {
            out.commonText(dependency.text(), common);
            write(dependency.position(), out);
        }
    }

    private static Profile profile(ByteReader in) {
        int traits = in.octet();
        long name = in.bits();
        boolean hasPurpose = (traits & HAS_PURPOSE) != 0;
        return new Profile(
                name,
                hasPurpose ? in.bits() : TextKey.NONE,
                hasPurpose ? position(in) : null,
                (traits & PURPOSE_IS_NAME) != 0,
                (traits & IS_DEPRECATED) != 0,
                dependencies(in));
    }

    private static List<FileEntry.Field> dependencies(ByteReader in) {
        int count = in.number();
        if (count == 0) {
            return List.of();
        }
        List<FileEntry.Field> dependencies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dependencies.add(new FileEntry.Field(in.commonText(), position(in)));
        }
        return dependencies;
    }

    /** Adds a field that no two files have alike. */
    private static void writeOwn(FileEntry.@Nullable Field field, ByteWriter out) {
        out.octet(field == null ? 0 : 1);
        if (field != null) {
            out.text(field.text());
            write(field.position(), out);
        }
    }

    private static FileEntry.@Nullable Field ownField(ByteReader in) {
        return in.octet() == 0 ? null : new FileEntry.Field(in.text(), position(in));
    }

    private static void write(FileEntry.@Nullable Field field, CommonTexts common, ByteWriter out) {
        out.octet(field == null ? 0 : 1);
        if (field != null) {
            out.commonText(field.text(), common);
            write(field.position(), out);
        }
    }

    private static FileEntry.@Nullable Field field(ByteReader in) {
        return in.octet() == 0 ? null : new FileEntry.Field(in.commonText(), position(in));
    }

    private static void write(Finding finding, CommonTexts common, ByteWriter out) {
        out.commonText(finding.rule(), common);
        out.octet(MODES.indexOf(finding.mode()));
        write(finding.field(), common, out);
        write(finding.position(), out);
        out.commonText(finding.message(), common);
        out.commonText(finding.help(), common);
    }

    private Finding finding(ByteReader in) {
        return new Finding(
                in.commonText(),
                MODES.get(in.octet() % MODES.size()),
                document,
                optional(in),
                position(in),
                in.commonText(),
                in.commonText());
    }

    private static void write(Position position, ByteWriter out) {
        out.number(position.line());
        out.number(position.column());
    }

    private static Position position(ByteReader in) {
        return new Position(in.number(), in.number());
    }

    private static void write(Optional<String> text, CommonTexts common, ByteWriter out) {
        out.octet(text.isPresent() ? 1 : 0);
        text.ifPresent(some -> out.commonText(some, common));
    }

    private static Optional<String> optional(ByteReader in) {
        return in.octet() == 0 ? Optional.empty() : Optional.of(in.commonText());
    }
}
