package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.inject.BlockPlacer.Placed;
import io.l9.dora.inject.Draft.State;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.schema.FileValues;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of one file what is to be done about it. A pure function of the file, its values and the contract, so that files can be planned in
 * parallel; safe for several threads.
 *
 * <p>A file without a violation of the rules about single files is left alone. Of one with violations, or without a block, the block is written with
 * what is valid in it and with the schema's values for the rest. Then the result is judged as {@code validate} would, and proved; what fails is refused.
 */
public final class Planner {

    private final Contract contract;
    private final Judge judge;
    private final TailRepair tails;
    private final Spelling spelling;
    private final Rewriting rewriting;
    private final SubjectScanner scanner;

    /**
     * Makes a planner.
     *
     * @param rules those about single files, under {@code contract}
     */
    public Planner(Contract contract, RuleEngine rules, Spelling spelling, Rewriting rewriting) {
        this.contract = contract;
        this.judge = new Judge(rules);
        this.tails = new TailRepair(contract, judge);
        this.spelling = spelling;
        this.rewriting = rewriting;
        this.scanner = new SubjectScanner(contract);
    }

    /** Returns what is to become of a file, without writing its block yet. */
    public Draft draft(Target target, FileValues values) {
        try {
            return assess(target, values, Optional.empty()).draft().madeFor(target);
        } catch (RuntimeException e) {
            return Draft.refused(List.of(SpliceGuard.refusal(e)), Optional.empty())
                    .madeFor(target);
        }
    }

    /**
     * Returns what is to become of a file, with all that is to be written.
     *
     * @param newId the {@code component_id} that was allocated for the file, instead of the one that it may have. Without one a file that needs
     *     it is refused, as having changed since it was {@linkplain #draft drafted}
     */
    public Plan plan(Target target, FileValues values, Optional<String> newId) {
        try {
            Assessment assessment = assess(target, values, newId);
            return switch (assessment.draft().state()) {
                case UNCHANGED -> new Plan.Unchanged();
                case REFUSED -> new Plan.Refused(assessment.draft().refusals());
                case WRITE_WITH_NEW_ID -> new Plan.Refused(List.of(changedMeanwhile()));
                case WRITE -> write(target, assessment, values);
            };
        } catch (RuntimeException e) {
            return new Plan.Refused(List.of(SpliceGuard.refusal(e)));
        }
    }

    /** Returns what to say of a file that is not any more what it was when it was first read. */
    public static Refusal changedMeanwhile() {
        return new Refusal(
                Category.CHANGED_MEANWHILE, "the file went away or was changed while the run went on", "run once more");
    }

    /**
     * A file as it is.
     *
     * @param need what calls for a block to be written
     * @param fields those to write; none unless the draft is to write
     */
    private record Assessment(Draft draft, Need need, Optional<Fields> fields) {}

    /** Whoever mends a file learns at once what is in the way of any of its blocks. */
    private Assessment assess(Target target, FileValues values, Optional<String> newId) {
        Assessment header = assessHeader(target, values, newId);
        List<Refusal> obstacles = tails.obstacles(target);
        Draft draft = header.draft();
        if (!obstacles.isEmpty()) {
            List<Refusal> all = new ArrayList<>(draft.refusals());
            all.addAll(obstacles);
            return new Assessment(Draft.refused(all, draft.present()), header.need(), Optional.empty());
        }
        boolean onlyTails = draft.state() == State.UNCHANGED && tails.isNeeded(target);
        return onlyTails
                ? new Assessment(
                        new Draft(State.WRITE, List.of(), draft.present(), draft.present()),
                        header.need(),
                        Optional.empty())
                : header;
    }

    private Assessment assessHeader(Target target, FileValues values, Optional<String> newId) {
        Subject subject = target.subject();
        List<Finding> findings = judge.ofHeader(subject);
        Optional<Block> block = blockOf(subject);
        Optional<FileEntry> present = block.map(b -> FileEntry.planned(target.path(), b.fields()));
        boolean anew = block.isPresent()
                && (rewriting == Rewriting.REGENERATE
                        || newId.isPresent()
                        || isOverruled(block.get().fields(), values));
        Need need = Need.of(findings, anew || newId.isPresent());
        if (need == Need.NONE) {
            return new Assessment(Draft.unchanged(present), need, Optional.empty());
        }
        List<Refusal> obstacles = Obstacles.in(target);
        if (!obstacles.isEmpty()) {
            return refused(obstacles, need, present);
        }
        Set<String> invalid = block.map(
                        b -> FieldPlaces.of((Subject.Scanned) subject, b).named(findings))
                .orElse(Set.of());
        Fields fields = new FieldChoice(
                        contract, values, rewriting, block, invalid, newId, tails.recommendedInFooter(target))
                .choose();
        if (!fields.refusals().isEmpty()) {
            return refused(fields.refusals(), need, present);
        }
        State state = fields.needsId() ? State.WRITE_WITH_NEW_ID : State.WRITE;
        FileEntry planned = FileEntry.planned(target.path(), fields.values());
        Draft draft = new Draft(state, List.of(), present, Optional.of(planned));
        return new Assessment(draft, need, Optional.of(fields));
    }

    /** Tells whether a field must have another value than the block gives it, valid or not. */
    private boolean isOverruled(Value.Mapping fields, FileValues values) {
        return Stream.concat(
                        contract.mandatoryFields().stream().map(FieldSpec::name), contract.recommendedFields().stream())
                .anyMatch(name -> values.preserved(name)
                        .filter(preserved -> fields.get(name)
                                .filter(present -> present.means(preserved.value()))
                                .isEmpty())
                        .isPresent());
    }

    /** Returns the fields of a file's block that no rule finds fault with, by name; none where there is no readable block. */
    public Map<String, Value> validFields(Subject subject) {
        Optional<Block> block = blockOf(subject);
        if (block.isEmpty()) {
            return Map.of();
        }
        Set<String> invalid =
                FieldPlaces.of((Subject.Scanned) subject, block.get()).named(judge.ofHeader(subject));
        Map<String, Value> valid = new LinkedHashMap<>();
        for (Value.Entry entry : block.get().fields().entries()) {
            entry.name()
                    .filter(name -> !invalid.contains(name))
                    .ifPresent(name -> valid.putIfAbsent(name, entry.value()));
        }
        return valid;
    }

    /** Returns likewise the fields of the blocks at its end. */
    public Map<BlockKind, Map<String, Value>> validTails(Target target) {
        Map<BlockKind, Map<String, Value>> valid = new EnumMap<>(BlockKind.class);
        TailRepair.KINDS.forEach(kind -> valid.put(kind, tails.validFields(target, kind)));
        return valid;
    }

    private static Optional<Block> blockOf(Subject subject) {
        return subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found
                ? Optional.of(found.block())
                : Optional.empty();
    }

    /** A warning that cannot be helped stops nothing; another id than the file's is wrong even where no rule says so. */
    private static Assessment refused(List<Refusal> refusals, Need need, Optional<FileEntry> present) {
        boolean stops =
                need == Need.DEMAND || refusals.stream().anyMatch(refusal -> refusal.category() == Category.ID_CHANGE);
        Draft draft = stops ? Draft.refused(refusals, present) : Draft.unchanged(present);
        return new Assessment(draft, need, Optional.empty());
    }

    /** The blocks at the end come behind the header, whose id they repeat. */
    private Plan write(Target target, Assessment assessment, FileValues values) {
        Written header = assessment
                .fields()
                .map(fields -> writeHeader(target, assessment.need(), fields))
                .orElseGet(() -> Written.nothing(target));
        if (!header.refusals().isEmpty()) {
            return new Plan.Refused(header.refusals());
        }
        TailRepair.Repaired tail = tails.repair(header.target(), values);
        if (!tail.refusals().isEmpty()) {
            return new Plan.Refused(tail.refusals());
        }
        List<Step> steps = new ArrayList<>(header.steps());
        steps.addAll(tail.steps());
        Rewritten result = Rewritten.of(target, steps, scanner);
        return result.documents().isEmpty() ? new Plan.Unchanged() : new Plan.Change(kind(target), result.documents());
    }

    /**
     * A file with its header.
     *
     * @param target what would be read of it
     * @param steps the edits that write the header; none where it stays
     * @param refusals why they must not be made; empty when they may
     */
    private record Written(Target target, List<Step> steps, List<Refusal> refusals) {

        static Written nothing(Target target) {
            return new Written(target, List.of(), List.of());
        }
    }

    private Written writeHeader(Target target, Need need, Fields fields) {
        if (need == Need.WARNING && gainsNothing(target.subject(), fields)) {
            return Written.nothing(target);
        }
        Placed placed = BlockPlacer.place(spelling, target, fields.values(), tails.holdsFooter(target));
        List<Refusal> refusals = placed.refusals();
        Target result = target;
        if (refusals.isEmpty()) {
            result = Rewritten.of(target, placed.steps(), scanner).target();
            refusals = prove(placed, result.subject(), fields);
        }
        if (refusals.isEmpty()) {
            return new Written(result, placed.steps(), List.of());
        }
        return need == Need.DEMAND ? new Written(target, List.of(), refusals) : Written.nothing(target);
    }

    /** Tells whether a block says what it is to say, and where: writing it anew would only change how it is spelled. */
    private static boolean gainsNothing(Subject subject, Fields fields) {
        Optional<Block> block = blockOf(subject);
        return block.isPresent()
                && ((Subject.Scanned) subject).scan().defects().isEmpty()
                && ((Subject.Scanned) subject).carrierRule().isEmpty()
                && block.get().fields().entries().size()
                        == fields.values().entries().size()
                && fields.values().entries().stream()
                        .allMatch(entry -> entry.name()
                                .flatMap(block.get()::field)
                                .filter(entry.value()::means)
                                .isPresent());
    }

    private List<Refusal> prove(Placed placed, Subject subject, Fields fields) {
        Optional<Refusal> refusal = placed.steps().stream()
                .flatMap(step -> SpliceGuard.refusal(step).stream())
                .findFirst()
                .or(() -> SpliceGuard.objection(subject, placed.fields(), placed.carrier())
                        .map(SpliceGuard::refusal));
        if (refusal.isPresent()) {
            return List.of(refusal.get());
        }
        List<Finding> failing = Judge.failing(judge.ofHeader(subject));
        return Leftovers.refusals(
                contract, fields, (Subject.Scanned) subject, blockOf(subject).orElseThrow(), failing);
    }

    private static Plan.Kind kind(Target target) {
        return blockOf(target.subject()).isPresent() ? Plan.Kind.REPAIRED : Plan.Kind.ADDED;
    }
}
