package io.l9.dora;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Target;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Information;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Verdict;
import io.l9.dora.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of single files why they are in or out and what was found in them. */
final class Explainer {

    private final Workspace workspace;
    private final Scope scope;
    private final SubjectReader reader;
    private final ValueSources sources;
    private final InjectPreview preview;
    private final Validation validation;
    private final RuleEngine rules;

    Explainer(
            Workspace workspace,
            Scope scope,
            SubjectReader reader,
            ValueSources sources,
            InjectPreview preview,
            Validation validation,
            RuleEngine rules) {
        this.workspace = workspace;
        this.scope = scope;
        this.reader = reader;
        this.sources = sources;
        this.preview = preview;
        this.validation = validation;
        this.rules = rules;
    }

    Explanation explain(Path file) {
        String path = AskedFiles.pathOf(workspace, file);
        Verdict verdict = workspace.judge(path, scope);
        if (verdict instanceof Verdict.Candidate) {
            return new Explanation(path, "in: the contract applies to it", judge(path));
        }
        return new Explanation(path, reason(verdict), Optional.empty());
    }

    private static String reason(Verdict verdict) {
        if (verdict instanceof Verdict.Excluded excluded) {
            return "out: excluded " + excluded.reason().words() + ": " + excluded.detail();
        }
        return verdict instanceof Verdict.NotFound ? "there is no such file" : "out: outside of the root";
    }

    private Optional<Explanation.Judged> judge(String path) {
        return reader.readTarget(path).map(this::judge);
    }

    private Explanation.Judged judge(Target target) {
        Subject subject = target.subject();
        return subject instanceof Subject.Scanned file ? judged(file, sources.of(target)) : judgedUnreadable(subject);
    }

    private Explanation.Judged judged(Subject.Scanned file, List<Explanation.Source> values) {
        Optional<Block> block = file.scan() instanceof Scan.Found found ? Optional.of(found.block()) : Optional.empty();
        Optional<Carrier> carrier = block.map(Block::carrier).or(() -> expectedCarrier(file));
        return new Explanation.Judged(
                formatOf(file.path()),
                carrier,
                carrierReason(file, block),
                block.map(b -> file.positionOf(b.span())),
                tails(file),
                block.map(b -> fields(file, b)).orElse(List.of()),
                values,
                preview.of(file.path()),
                findings(file),
                about(file, validation.known()));
    }

    private Explanation.Judged judgedUnreadable(Subject subject) {
        return new Explanation.Judged(
                formatOf(subject.path()),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                preview.of(subject.path()),
                findings(subject),
                about(subject, validation.known()));
    }

    private static List<Explanation.Tail> tails(Subject.Scanned file) {
        return Stream.of(BlockKind.values())
                .flatMap(kind ->
                        file.tails().of(kind).filter(Explainer::isInFile).map(scan -> tail(file, kind, scan)).stream())
                .toList();
    }

    private static boolean isInFile(Scan scan) {
        return carrierOfPlace(scan)
                .filter(carrier -> carrier == Carrier.SIDECAR)
                .isEmpty();
    }

    private static Explanation.Tail tail(Subject.Scanned file, BlockKind kind, Scan scan) {
        Optional<Block> block = scan instanceof Scan.Found found ? Optional.of(found.block()) : Optional.empty();
        return new Explanation.Tail(
                kind,
                block.map(b -> file.positionOf(b.span())),
                block.map(b -> fields(file, b)).orElse(List.of()));
    }

    private static String formatOf(String path) {
        return BuiltInFormats.of(path).map(SourceFormat::id).orElse("none");
    }

    private static Optional<Carrier> expectedCarrier(Subject.Scanned file) {
        return file.carrierRule().map(CarrierRule::carrier).or(() -> carrierOfPlace(file.scan()));
    }

    private static Optional<Carrier> carrierOfPlace(Scan scan) {
        return scan instanceof Scan.Absent absent ? Optional.of(absent.place().carrier()) : Optional.empty();
    }

    private static String carrierReason(Subject.Scanned file, Optional<Block> block) {
        String found = block.isPresent() ? "as found in " + file.document() : "as this content can take one";
        return file.carrierRule().map(rule -> reason(rule, block, found)).orElse(found);
    }

    private static String reason(CarrierRule rule, Optional<Block> block, String found) {
        boolean asStated = block.isEmpty() || block.get().carrier() == rule.carrier();
        return asStated
                ? rule.reason()
                : found + "; stated for it: " + rule.carrier().id() + ", " + rule.reason();
    }

    private static List<String> fields(Subject.Scanned file, Block block) {
        return fields(file, "", block.fields()).toList();
    }

    private static Stream<String> fields(Subject.Scanned file, String map, Value.Mapping fields) {
        return fields.entries().stream().flatMap(entry -> {
            String name = map + Printable.value(entry.name().orElse("?"));
            return entry.value() instanceof Value.Mapping inner
                            && !inner.entries().isEmpty()
                    ? fields(file, name + ".", inner)
                    : Stream.of(name + " = " + shown(file, entry.value()));
        });
    }

    private static String shown(Subject.Scanned file, Value value) {
        return value instanceof Value.Text text
                ? Printable.value(text.text())
                : Printable.value(file.text().string(value.span()));
    }

    /** Of what is mere information the run has only examples, and the file is judged once more. */
    private List<Finding> findings(Subject subject) {
        return Stream.concat(
                        about(subject, validation.shown()).stream(),
                        rules.judge(subject).stream().filter(Information::is))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Finding> about(Subject subject, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.path().equals(subject.path()) || finding.path().equals(subject.document()))
                .toList();
    }
}
