package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.schema.FileValues;
import io.l9.dora.tail.TailFields;
import io.l9.dora.text.Printable;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives a file the blocks at its end that the contract asks for, and puts right those that are wrong. Each is looked at by itself: one that is right is never
 * written. Safe for several threads.
 */
final class TailRepair {

    /** From the end of the file: where a footer belongs is known once the trace is whole, and nothing of a broken one is left but lines above it. */
    static final List<BlockKind> KINDS = List.of(BlockKind.TRACE, BlockKind.FOOTER);

    private final Contract contract;
    private final Judge judge;
    private final SubjectScanner scanner;

    TailRepair(Contract contract, Judge judge) {
        this.contract = contract;
        this.judge = judge;
        this.scanner = new SubjectScanner(contract);
    }

    /**
     * What comes of a file.
     *
     * @param target the file behind the edits
     * @param refusals why they must not be made; empty when they may
     */
    record Repaired(Target target, List<Step> steps, List<Refusal> refusals) {

        /** Returns a file that stays as it is. */
        static Repaired nothing(Target target) {
            return new Repaired(target, List.of(), List.of());
        }
    }

    /** Tells whether a block at the end of a file is to be written, as far as can be said before its header is. */
    boolean isNeeded(Target target) {
        return inFile(target).stream()
                .flatMap(file -> KINDS.stream().map(kind -> judge.ofTail(file, kind)))
                .anyMatch(findings -> !findings.isEmpty());
    }

    /** Returns what only a person can put right, of that which has to be put right. */
    List<Refusal> obstacles(Target target) {
        List<Refusal> refusals = new ArrayList<>(0);
        inFile(target).ifPresent(file -> {
            for (BlockKind kind : KINDS) {
                if (Need.of(judge.ofTail(file, kind), false) == Need.DEMAND) {
                    refusals.addAll(obstacles(target, file, kind));
                }
            }
        });
        return refusals;
    }

    private List<Refusal> obstacles(Target target, Subject.Scanned file, BlockKind kind) {
        List<Refusal> refusals = new ArrayList<>(
                file.tails().of(kind).map(scan -> Obstacles.defects(file, scan)).orElse(List.of()));
        refusals.addAll(losses(file, kind));
        return refusals.isEmpty() && !target.isExact() ? List.of(Obstacles.inexact()) : refusals;
    }

    /** What somebody has added to a block must not go with what is replaced in it: nobody else knows what it was to say. */
    private List<Refusal> losses(Subject.Scanned file, BlockKind kind) {
        List<Refusal> losses = new ArrayList<>(0);
        if (file.tails().of(kind).orElse(null) instanceof Scan.Found found) {
            Set<String> kept = validFields(file, kind).keySet();
            for (Value.Entry entry : found.block().fields().entries()) {
                String name = entry.name().orElse("");
                if (!kept.contains(name) && !isReplaced(kind, name)) {
                    losses.add(loss(file, kind, entry));
                }
            }
        }
        return losses;
    }

    /** Tells whether a field gets another value where its own is not valid. */
    private boolean isReplaced(BlockKind kind, String name) {
        return TailFields.spec(kind, name).isPresent()
                || (kind == BlockKind.FOOTER && contract.recommendedFields().contains(name));
    }

    private static Refusal loss(Subject.Scanned file, BlockKind kind, Value.Entry entry) {
        String key = Printable.value(file.text().string(entry.key().span()));
        return new Refusal(
                Category.INVALID_VALUE,
                "in " + TailFields.nameOf(kind) + " the field " + key
                        + " of your own has no valid value, and would be lost",
                "write a value there that is neither empty nor a placeholder, or take the field out",
                Obstacles.place(file.document(), file.positionOf(entry.key().span())));
    }

    /** Tells whether a file has a footer, or can hold the one that it has to have. */
    boolean holdsFooter(Target target) {
        Scan footer = inFile(target).map(file -> file.tails().footer()).orElse(null);
        boolean hasNoPlace =
                footer instanceof Scan.Absent absent && absent.place().carrier() == Carrier.SIDECAR;
        return footer != null && !hasNoPlace;
    }

    /** Returns the names of the recommended fields that the footer will hold, or may be given: they need not stand in the header. */
    Set<String> recommendedInFooter(Target target) {
        Optional<Subject.Scanned> file = inFile(target);
        Scan footer = file.map(scanned -> scanned.tails().footer()).orElse(null);
        if (footer instanceof Scan.Found found) {
            return contract.recommendedFields().stream()
                    .filter(name -> found.block().find(name) != null)
                    .collect(Collectors.toSet());
        }
        boolean isAdded = footer instanceof Scan.Absent
                && !judge.ofTail(file.orElseThrow(), BlockKind.FOOTER).isEmpty();
        return isAdded ? Set.copyOf(contract.recommendedFields()) : Set.of();
    }

    /** Returns the fields of one of the blocks that no rule finds fault with, by name. */
    Map<String, Value> validFields(Target target, BlockKind kind) {
        return inFile(target).map(file -> validFields(file, kind)).orElse(Map.of());
    }

    private Map<String, Value> validFields(Subject.Scanned file, BlockKind kind) {
        Map<String, Value> valid = new LinkedHashMap<>();
        if (file.tails().of(kind).orElse(null) instanceof Scan.Found found) {
            Set<String> invalid = invalidFields(judge.ofTail(file, kind), kind);
            for (Value.Entry entry : found.block().fields().entries()) {
                entry.name()
                        .filter(name -> !invalid.contains(name))
                        .ifPresent(name -> valid.putIfAbsent(name, entry.value()));
            }
        }
        return valid;
    }

    private static Set<String> invalidFields(List<Finding> findings, BlockKind kind) {
        String start = TailFields.nameOf(kind) + ".";
        return findings.stream()
                .flatMap(finding -> finding.field().stream())
                .filter(field -> field.startsWith(start))
                .map(field -> TailFields.topOf(kind, field.substring(start.length())))
                .collect(Collectors.toSet());
    }

    /** Returns what becomes of a file whose header is as it will be. */
    Repaired repair(Target target, FileValues values) {
        Repaired all = Repaired.nothing(target);
        for (BlockKind kind : KINDS) {
            Repaired one = repair(all.target(), kind, values);
            all = new Repaired(one.target(), joined(all.steps(), one.steps()), joined(all.refusals(), one.refusals()));
        }
        return all;
    }

    private static <T> List<T> joined(List<T> first, List<T> next) {
        List<T> all = new ArrayList<>(first);
        all.addAll(next);
        return all;
    }

    private Repaired repair(Target target, BlockKind kind, FileValues values) {
        Repaired untouched = Repaired.nothing(target);
        Optional<Subject.Scanned> file = inFile(target);
        Need need =
                file.map(scanned -> Need.of(judge.ofTail(scanned, kind), false)).orElse(Need.NONE);
        if (need == Need.NONE) {
            return untouched;
        }
        Repaired repaired = write(target, file.get(), kind, values);
        return repaired.refusals().isEmpty() || need == Need.DEMAND ? repaired : untouched;
    }

    private Repaired write(Target target, Subject.Scanned file, BlockKind kind, FileValues values) {
        List<Refusal> obstacles = obstacles(target, file, kind);
        if (!obstacles.isEmpty()) {
            return new Repaired(target, List.of(), obstacles);
        }
        if (kind == BlockKind.FOOTER && !(file.scan() instanceof Scan.Found)) {
            return new Repaired(target, List.of(), List.of(noHeader()));
        }
        TailPlacer.Placed placed = TailPlacer.place(target, file, kind, fields(file, kind, values));
        if (!placed.refusals().isEmpty()) {
            return new Repaired(target, List.of(), placed.refusals());
        }
        Target result = Rewritten.of(target, placed.steps(), scanner).target();
        return new Repaired(result, placed.steps(), objections(placed, file, inFile(result), kind));
    }

    private static Refusal noHeader() {
        return new Refusal(
                Category.NO_VALUE,
                "a footer holds the component_id of the header, and there is no header",
                "have the rule presence on, or skip blocks_presence");
    }

    private Value.Mapping fields(Subject.Scanned file, BlockKind kind, FileValues values) {
        boolean isAbsent = file.tails().of(kind).orElseThrow() instanceof Scan.Absent;
        Map<String, Value> valid = isAbsent ? values.standing(kind) : validFields(file, kind);
        if (kind == BlockKind.TRACE) {
            return TailFields.completedTrace(valid);
        }
        Block header = ((Scan.Found) file.scan()).block();
        return new FooterFields(contract, values, header, valid).choose();
    }

    private List<Refusal> objections(
            TailPlacer.Placed placed, Subject.Scanned before, Optional<Subject.Scanned> after, BlockKind kind) {
        Optional<Refusal> unproved = placed.steps().stream()
                .flatMap(step -> SpliceGuard.refusal(step).stream())
                .findFirst()
                .or(() -> SpliceGuard.objection(before, after, kind, placed.fields(), placed.carrier())
                        .map(SpliceGuard::refusal));
        return unproved.map(List::of)
                .orElseGet(() -> Judge.failing(judge.ofTail(after.orElseThrow(), kind)).stream()
                        .map(TailRepair::leftover)
                        .toList());
    }

    private static Refusal leftover(Finding finding) {
        Category category = finding.field().isPresent() ? Category.INVALID_VALUE : Category.REMAINS;
        return new Refusal(category, finding.message(), finding.help());
    }

    /** Returns the file itself where blocks at its end are looked for; none where its header is beside it. */
    private static Optional<Subject.Scanned> inFile(Target target) {
        return target.subject() instanceof Subject.Scanned file && !file.tails().isEmpty()
                ? Optional.of(file)
                : Optional.empty();
    }
}
