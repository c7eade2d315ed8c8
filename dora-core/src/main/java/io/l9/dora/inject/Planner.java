package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.FieldSpec;
import io.l9.dora.inject.BlockPlacer.Placed;
import io.l9.dora.inject.Draft.State;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.inject.TailRepair.Repaired;
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
    private final Migration migration;
    private final SubjectScanner scanner;

    /**
     * Makes a planner.
     *
     * @param rules those about single files, under {@code contract}
     */
    public Planner(Contract contract, RuleEngine rules, Spelling spelling, Rewriting rewriting, Migration migration) {
        this.contract = contract;
        this.judge = new Judge(rules, migration);
        this.tails = new TailRepair(contract, judge);
        this.spelling = spelling;
        this.rewriting = rewriting;
        this.migration = migration;
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
     * @param file what it is without blocks in old spellings
     * @param need what calls for a block to be written
     * @param fields those to write; none unless the draft is to write, and none where only old blocks are to go
     */
    private record Assessment(Draft draft, Migrated file, Need need, Optional<Fields> fields) {}

    /** Whoever mends a file learns at once what is in the way of any of its blocks. */
    private Assessment assess(Target target, FileValues values, Optional<String> newId) {
        Assessment header = assessHeader(target, values, newId);
        Target file = header.file().target();
        List<Refusal> obstacles = tails.obstacles(file);
        Draft draft = header.draft();
        if (!obstacles.isEmpty()) {
            List<Refusal> all = new ArrayList<>(draft.refusals());
            all.addAll(obstacles);
            return new Assessment(Draft.refused(all, draft.present()), header.file(), header.need(), Optional.empty());
        }
        boolean onlyTails = draft.state() == State.UNCHANGED && tails.isNeeded(file);
        return onlyTails
                ? new Assessment(
                        new Draft(State.WRITE, List.of(), draft.present(), draft.present()).keeping(draft.kept()),
                        header.file(),
                        header.need(),
                        Optional.empty())
                : header;
    }

    private Migrated without(Target target) {
        return migration.isOn() ? Migrated.of(target, spelling, scanner) : Migrated.nothing(target);
    }

    private Assessment assessHeader(Target target, FileValues values, Optional<String> newId) {
        Migrated file = without(target);
        OwnFields own = OwnFields.of(file.target().subject(), file.said(), judge::ofHeader);
        Need need = need(file, own, values, newId);
        if (need == Need.NONE) {
            return standing(target, file, own);
        }
        // Who asked for a migration must not miss it without a word.
        Need urgency = file.isMigration() ? Need.DEMAND : need;
        Optional<FileEntry> present = Draft.present(target);
        List<Refusal> obstacles = obstacles(file);
        if (!obstacles.isEmpty()) {
            return refused(obstacles, file, urgency, present);
        }
        Fields fields = new FieldChoice(
                        contract,
                        values,
                        rewriting,
                        own.block(),
                        own.invalid(),
                        newId,
                        tails.recommendedInFooter(file.target()))
                .choose();
        if (!fields.refusals().isEmpty()) {
            return refused(fields.refusals(), file, urgency, present);
        }
        State state = fields.needsId() ? State.WRITE_WITH_NEW_ID : State.WRITE;
        FileEntry planned = FileEntry.planned(target.path(), fields.values());
        Draft draft = new Draft(state, List.of(), present, Optional.of(planned)).keeping(kept(file, fields.given()));
        return new Assessment(draft, file, urgency, Optional.of(fields));
    }

    /** Returns what calls for the header to be written; old blocks alone do where there is no header, or not all that they say is in it. */
    private Need need(Migrated file, OwnFields own, FileValues values, Optional<String> newId) {
        Subject subject = file.target().subject();
        boolean anew = own.block()
                .filter(block -> rewriting == Rewriting.REGENERATE || isOverruled(block.fields(), values))
                .isPresent();
        boolean lacks = own.added() || (file.isMigration() && blockOf(subject).isEmpty());
        return Need.of(
                judge.ofHeader(subject),
                anew || lacks || newId.isPresent() || !file.refusals().isEmpty());
    }

    private List<Refusal> obstacles(Migrated file) {
        if (!file.refusals().isEmpty()) {
            return file.refusals();
        }
        return migration.isOn() ? Obstacles.inMigrated(file.target()) : Obstacles.in(file.target());
    }

    /** Returns what is to become of a file whose header stays as it is: nothing, or it loses its old blocks. */
    private Assessment standing(Target target, Migrated file, OwnFields own) {
        Optional<FileEntry> present = Draft.present(target);
        Optional<FileEntry> planned = own.block().map(block -> FileEntry.planned(target.path(), block.fields()));
        Draft draft =
                file.steps().isEmpty() ? Draft.unchanged(present) : new Draft(State.WRITE, List.of(), present, planned);
        return new Assessment(
                draft.keeping(kept(file, Set.of())),
                file,
                file.steps().isEmpty() ? Need.NONE : Need.DEMAND,
                Optional.empty());
    }

    /**
     * Returns what to say of values that stay although a rule objects to them.
     *
     * @param given the fields that get another value
     */
    private List<String> kept(Migrated file, Set<String> given) {
        Stream<String> told = Stream.concat(Stream.of(file.target().subject()), file.said().stream())
                .flatMap(subject -> migration.isOn() ? judge.rules().judge(subject).stream() : Stream.of())
                .filter(migration::keeps)
                .filter(finding -> !given.contains(finding.field().orElse("")))
                .map(Migration::told);
        return Stream.concat(told, file.outvoted().stream()).distinct().toList();
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

    /** Returns the fields of a file's blocks, old ones included, that no rule finds fault with, by name; none where there is no readable block. */
    public Map<String, Value> validFields(Target target) {
        Migrated file = Migrated.of(target, spelling, scanner);
        OwnFields own = OwnFields.of(file.target().subject(), file.said(), judge::ofHeader);
        Map<String, Value> valid = new LinkedHashMap<>();
        for (Value.Entry entry :
                own.block().map(block -> block.fields().entries()).orElse(List.of())) {
            entry.name()
                    .filter(name -> !own.invalid().contains(name))
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
    private static Assessment refused(List<Refusal> refusals, Migrated file, Need need, Optional<FileEntry> present) {
        boolean stops =
                need == Need.DEMAND || refusals.stream().anyMatch(refusal -> refusal.category() == Category.ID_CHANGE);
        Draft draft = stops ? Draft.refused(refusals, present) : Draft.unchanged(present);
        return new Assessment(draft, file, need, Optional.empty());
    }

    /** The blocks at the end come behind the header, whose id they repeat. */
    private Plan write(Target target, Assessment assessment, FileValues values) {
        Repaired header = assessment
                .fields()
                .map(fields -> writeHeader(target, assessment, fields))
                .orElseGet(() -> leaveHeader(target, assessment.file()));
        if (!header.refusals().isEmpty()) {
            return new Plan.Refused(header.refusals());
        }
        Repaired tail = tails.repair(header.target(), values);
        if (!tail.refusals().isEmpty()) {
            return new Plan.Refused(tail.refusals());
        }
        List<Step> steps = new ArrayList<>(header.steps());
        steps.addAll(tail.steps());
        Rewritten result = Rewritten.of(target, steps, scanner);
        return result.documents().isEmpty()
                ? new Plan.Unchanged()
                : new Plan.Change(kind(target, assessment.file()), result.documents());
    }

    private Repaired writeHeader(Target target, Assessment assessment, Fields fields) {
        if (assessment.need() == Need.WARNING && gainsNothing(target.subject(), fields)) {
            return Repaired.nothing(target);
        }
        Migrated file = assessment.file();
        Placed placed = BlockPlacer.place(spelling, file.target(), fields.values(), tails.holdsFooter(file.target()));
        if (!placed.refusals().isEmpty()) {
            return unlessDemanded(target, assessment.need(), placed.refusals());
        }
        List<Step> steps = new ArrayList<>(file.steps());
        steps.addAll(placed.steps());
        Target result = Rewritten.of(target, steps, scanner).target();
        List<Refusal> refusals = prove(placed, steps, result, fields);
        return refusals.isEmpty()
                ? new Repaired(result, steps, List.of())
                : unlessDemanded(target, assessment.need(), refusals);
    }

    private static Repaired unlessDemanded(Target target, Need need, List<Refusal> refusals) {
        return need == Need.DEMAND ? new Repaired(target, List.of(), refusals) : Repaired.nothing(target);
    }

    /** Leaves a header as it is, and takes old blocks away from its file. */
    private Repaired leaveHeader(Target target, Migrated file) {
        if (file.steps().isEmpty()) {
            return Repaired.nothing(target);
        }
        Block header = blockOf(file.target().subject()).orElseThrow();
        List<Refusal> refusals = unproved(file.steps(), file.target(), header.fields(), header.carrier());
        return new Repaired(file.target(), file.steps(), refusals);
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

    private List<Refusal> prove(Placed placed, List<Step> steps, Target result, Fields fields) {
        Subject subject = result.subject();
        List<Refusal> refusals = unproved(steps, result, placed.fields(), placed.carrier());
        if (!refusals.isEmpty()) {
            return refusals;
        }
        List<Finding> failing = Judge.failing(judge.ofHeader(subject));
        return Leftovers.refusals(
                contract, fields, (Subject.Scanned) subject, blockOf(subject).orElseThrow(), failing);
    }

    /** Returns why edits must not be written, whatever the rules say; empty when they are proved. */
    private List<Refusal> unproved(List<Step> steps, Target result, Value.Mapping fields, Carrier carrier) {
        return steps.stream()
                .flatMap(step -> SpliceGuard.refusal(step).stream())
                .findFirst()
                .or(() ->
                        SpliceGuard.objection(result.subject(), fields, carrier).map(SpliceGuard::refusal))
                .or(() -> oldRemains(result))
                .stream()
                .toList();
    }

    /** A marker that nobody took for that of an old block makes one of what is written below it. */
    private Optional<Refusal> oldRemains(Target result) {
        return without(result).isMigration()
                ? Optional.of(new Refusal(
                        Category.REMAINS,
                        "the file would have a block in an old spelling, for lack of one that can be read",
                        "delete what is left of an old block"))
                : Optional.empty();
    }

    private static Plan.Kind kind(Target target, Migrated file) {
        if (!file.steps().isEmpty()) {
            return Plan.Kind.MIGRATED;
        }
        return blockOf(target.subject()).isPresent() ? Plan.Kind.REPAIRED : Plan.Kind.ADDED;
    }
}
