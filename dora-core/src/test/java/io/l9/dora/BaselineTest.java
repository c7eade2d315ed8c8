package io.l9.dora;

import static io.l9.dora.BaselineTree.BASELINE;
import static io.l9.dora.BaselineTree.about;
import static io.l9.dora.BaselineTree.stale;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.DefectiveFile.Defect;
import io.l9.dora.baseline.KnownViolation;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.BaselineUpdate.State;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Results;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.ExplanationText;
import io.l9.dora.reports.Style;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BaselineTest extends BaselineScenario {

    private static final int FILES = 6;

    private static void assertDifference(
            long seed, Set<KnownViolation> known, Set<KnownViolation> now, Validation validation) {
        Set<KnownViolation> met = new HashSet<>(known);
        met.retainAll(now);
        Set<KnownViolation> added = new HashSet<>(now);
        added.removeAll(known);
        assertThat(about(validation.known())).as("seed %d", seed).isEqualTo(met);
        assertThat(about(validation.violations())).as("seed %d", seed).isEqualTo(added);
        assertThat(stale(validation))
                .as("seed %d", seed)
                .isEqualTo(known.stream()
                        .filter(entry -> !now.contains(entry))
                        .map(BaselineTree::told)
                        .sorted()
                        .toList());
        assertThat(validation.fails()).as("seed %d", seed).isEqualTo(!known.equals(now));
    }

    private List<String> explained() {
        Explanations explanations = Dora.explain(tree.files().request(), List.of(Path.of("d1/f.py")))
                .orThrow();
        return ExplanationText.of(explanations, Style.PLAIN);
    }

    /** The law of the baseline: what fails is what the tree has and the baseline does not, and what the baseline has and the tree does not. */
    @RepeatedTest(12)
    void whateverIsEditedAValidationTellsTheDifferenceToTheBaseline() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<DefectiveFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(DefectiveFile.random(i + 1, random));
            tree.write(files.get(i));
        }
        for (int round = 0; round < 4; round++) {
            Set<KnownViolation> known = violations(files);
            tree.update();
            assertThat(tree.hasBaseline()).isEqualTo(!known.isEmpty());
            assertThat(tree.validate().fails()).as("seed %d", seed).isFalse();

            for (int edits = random.nextInt(4); edits >= 0; edits--) {
                int edited = random.nextInt(FILES);
                files.set(edited, DefectiveFile.random(edited + 1, random));
                tree.write(files.get(edited));
            }
            assertDifference(seed, known, violations(files), tree.validate());
        }
    }

    @Test
    void anEntryThatNoLongerAppliesIsAViolationAtItsPlaceWithTheCommand() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK), DefectiveFile.with(2, Defect.PLACEHOLDER));
        tree.update();
        tree.write(DefectiveFile.sound(2));

        assertThat(tree.validate().violations()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(BASELINE);
            assertThat(finding.position()).isEqualTo(new Position(5, 5));
            assertThat(finding.message())
                    .isEqualTo("Baseline entry no longer applies: values_not_empty of d2/f.py, field purpose");
            assertThat(finding.help()).endsWith(": run the goal baseline");
        });
        assertThat(tree.update(BaselineGrowth.NEVER).removed()).isEqualTo(1);
        assertThat(tree.validate().fails()).isFalse();
    }

    @RepeatedTest(4)
    void aBaselineThatIsThereOnlyGetsSmaller() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<DefectiveFile> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(DefectiveFile.random(i + 1, random));
            tree.write(files.get(i));
        }
        tree.write(DefectiveFile.with(FILES + 1, Defect.NO_BLOCK));
        tree.update(BaselineGrowth.NEVER);
        assertThat(tree.validate().fails()).as("it begins with what there is").isFalse();
        Set<KnownViolation> known = violations(files);

        for (int round = 0; round < 4; round++) {
            int edited = random.nextInt(FILES);
            files.set(edited, DefectiveFile.random(edited + 1, random));
            tree.write(files.get(edited));
            BaselineUpdate update = tree.update(BaselineGrowth.NEVER);

            Set<KnownViolation> now = violations(files);
            known.retainAll(now);
            now.removeAll(known);
            assertThat(List.of(update.entries(), update.added(), update.left()))
                    .as("seed %d", seed)
                    .containsExactly(known.size() + 1, 0, now.size());
            assertThat(about(tree.validate().violations())).as("seed %d", seed).isEqualTo(now);
            assertThat(stale(tree.validate())).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aBaselineThatIsEmptyKeepsNewViolationsOut() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.update(BaselineGrowth.NEVER);
        tree.write(DefectiveFile.sound(1), DefectiveFile.with(2, Defect.NO_BLOCK));

        assertThat(tree.update(BaselineGrowth.NEVER).removed()).isEqualTo(1);
        assertThat(tree.update(BaselineGrowth.NEVER).left()).isEqualTo(1);
        assertThat(tree.validate().violations()).extracting(Finding::path).containsExactly("d2/f.py");
        tree.write(DefectiveFile.sound(2));
        assertThat(tree.update(BaselineGrowth.NEVER).state()).isEqualTo(State.DELETED);
    }

    /** Whether a change altered them can only be told by a run that compares. */
    @Test
    void aRunThatComparesNothingLetsEntriesOfChangeRulesBe() throws Exception {
        tree.files().git("init", "--quiet");
        tree.write(DefectiveFile.sound(1)).files().commit();
        tree.write(DefectiveFile.sound(2).at(DefectiveFile.sound(1).path()));
        tree.files().write(BASELINE, """
                {"format_version": 1, "violations": [
                  {"file_path": "d1/f.py", "rule": "immutable_fields", "field": "component_id"}
                ]}
                """);

        assertThat(tree.validate().violations()).isEmpty();
        assertThat(tree.update(BaselineGrowth.NEVER).entries()).isEqualTo(1);
        ValidationRequest comparing = tree.files().request().withFocus(Focus.ALL.withRatchetFrom("HEAD"));
        assertThat(Dora.validate(comparing).orThrow().known())
                .extracting(Finding::rule)
                .containsExactly("immutable_fields");
        tree.write(DefectiveFile.sound(1));
        tree.files().write("d1/f.py", tree.files().read("d1/f.py") + "# more\n");
        assertThat(stale(Dora.validate(comparing).orThrow())).hasSize(1);
    }

    @Test
    void whatTheBaselineKnowsStillDoesNotComply() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK), DefectiveFile.sound(2), DefectiveFile.sound(3));
        tree.update();

        Results results = Dora.report(ReportRequest.of(tree.files().request(), Instant.EPOCH))
                .orThrow();
        assertThat(results.validation().fails()).isFalse();
        assertThat(results.validation().failingFiles()).containsExactly("d1/f.py");
        assertThat(results.dashboard().metrics().get(0).shownValue()).startsWith("66.6");
        tree.files().refresh();
        assertThat(tree.files().registry()).contains("\"d1/f.py\"", "\"missing_block\"");

        RunStamp stamp = new RunStamp("run", Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(Dora.record(tree.files().request(), stamp, results.validation()))
                .isEmpty();
        assertThat(tree.files().read("logs/codegen-dora-audit.log").lines())
                .anyMatch(
                        line -> line.contains("\"d1/f.py\"") && line.contains("\"FAIL\"") && line.contains("presence"));
    }

    @Test
    void aBaselineThatIsLeftOutKnowsNothing() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.update();
        tree.files().delete("d1/f.py");
        tree.write(DefectiveFile.with(2, Defect.NO_BLOCK));

        Validation validation =
                Dora.validate(tree.files().request().withoutBaseline()).orThrow();
        assertThat(validation.violations()).extracting(Finding::path).containsExactly("d2/f.py");
        assertThat(validation.known()).isEmpty();
    }

    @Test
    void entriesOfSkippedRulesAreLetBe() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK), DefectiveFile.with(2, Defect.PLACEHOLDER));
        tree.update();
        String before = tree.baseline();
        tree.write(DefectiveFile.sound(1));
        ValidationRequest skipping = tree.files().request().withoutRules(Set.of("presence"));

        Validation validation = Dora.validate(skipping).orThrow();
        assertThat(validation.violations()).isEmpty();
        assertThat(validation.known()).extracting(Finding::rule).containsExactly("values_not_empty");
        assertThat(Dora.baseline(skipping, BaselineGrowth.NEVER, Optional.empty())
                        .orThrow()
                        .state())
                .isEqualTo(State.UP_TO_DATE);
        assertThat(tree.baseline()).isEqualTo(before);
        assertThat(Dora.validate(tree.files().request().withoutRules(Set.of("baseline")))
                        .orThrow()
                        .violations())
                .isEmpty();
    }

    @Test
    void whatFailsNoBuildIsNeitherWrittenNorKnown() throws IOException {
        tree.files().write(".l9-codegen-dora-contract.yaml", """
                validation_rules:
                  rule_1_presence: {failure_mode: WARN}
                """);
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        assertThat(tree.update().state()).isEqualTo(State.NOTHING);
        tree.files().write(BASELINE, """
                {"format_version": 1, "violations": [{"file_path": "d1/f.py", "rule": "presence", "field": null}]}
                """);

        Validation validation = tree.validate();
        assertThat(validation.known()).isEmpty();
        assertThat(validation.findings()).extracting(Finding::rule).containsExactly("baseline", "presence");
        assertThat(tree.update().state()).isEqualTo(State.DELETED);
    }

    @Test
    void anExplanationSaysWhatTheBaselineKnows() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.PLACEHOLDER));
        tree.update();
        tree.write(DefectiveFile.with(1, Defect.PLACEHOLDER, Defect.UNKNOWN_LAYER));
        assertThat(explained())
                .anyMatch(line -> line.startsWith("  known, in the baseline: d1/f.py:15:16: DORA field purpose has"))
                .contains("  result:   fails");
        tree.write(DefectiveFile.with(1, Defect.PLACEHOLDER));
        assertThat(explained()).contains("  result:   passes, since the baseline knows 1 violation");
    }

    @Test
    void fieldsAreToldByTheRulesThatKnowThem() throws IOException {
        tree.files().python("m/a.py", 1).python("m/b.py", 1);
        tree.files().write("m/c.py", Blocks.python(3).replace("\"payments\"", "\"games\""));
        assertThat(tree.validate().violations())
                .extracting(Finding::field)
                .containsExactly(Optional.of("component_id"), Optional.of("domain"));
    }
}
