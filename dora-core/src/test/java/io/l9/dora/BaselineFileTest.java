package io.l9.dora;

import static io.l9.dora.BaselineTree.BASELINE;
import static io.l9.dora.BaselineTree.stale;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.DefectiveFile.Defect;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.BaselineUpdate;
import io.l9.dora.report.BaselineUpdate.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The file of a baseline: when it is written, and what is made of one that is odd. */
class BaselineFileTest extends BaselineScenario {

    @Test
    void everyKnownViolationHasItsLine() throws IOException {
        tree.write(DefectiveFile.with(2, Defect.NO_BLOCK), DefectiveFile.with(1, Defect.PLACEHOLDER, Defect.NO_DOMAIN));

        BaselineUpdate update = tree.update();

        assertThat(update.state()).isEqualTo(State.WRITTEN);
        assertThat(List.of(update.entries(), update.added(), update.removed())).containsExactly(3, 3, 0);
        assertThat(tree.baseline()).isEqualTo("""
                {
                  "format_version": 1,
                  "violations": [
                    {"file_path": "d1/f.py", "rule": "field_coverage", "field": "domain"},
                    {"file_path": "d1/f.py", "rule": "values_not_empty", "field": "purpose"},
                    {"file_path": "d2/f.py", "rule": "presence", "field": null},
                    {}
                  ]
                }
                """);
    }

    @Test
    void withNoViolationLeftTheFileIsDeletedAndWithoutAnyNoneIsMade() throws IOException {
        tree.write(DefectiveFile.sound(1));
        assertThat(tree.update().state()).isEqualTo(State.NOTHING);
        assertThat(tree.hasBaseline()).isFalse();
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.update();
        tree.write(DefectiveFile.sound(1));
        assertThat(tree.update().state()).isEqualTo(State.DELETED);
        assertThat(tree.hasBaseline()).isFalse();
        assertThat(tree.validate().fails()).isFalse();
    }

    @Test
    void anUnchangedBaselineIsNotTouchedWhateverItsLineEnds() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.update();
        tree.files().write(BASELINE, tree.baseline().replace("\n", "\r\n"));
        Path file = tree.files().path(BASELINE);
        FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, old);

        assertThat(tree.update().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    }

    @Test
    void aBlockInASidecarIsThatOfItsFile() throws IOException {
        tree.files().write("a.json", "[]\n").write("a.json.dora.yaml", "dora_block: {layer: nowhere}\n");
        tree.update();
        assertThat(tree.baseline())
                .contains("{\"file_path\": \"a.json\", \"rule\": \"field_values\", \"field\": \"layer\"}")
                .doesNotContain("sidecar");
        assertThat(tree.validate().fails()).isFalse();
    }

    @Test
    void aBaselineThatCannotBeReadIsAnErrorAndNothingIsChecked() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.files().write(BASELINE, """
                {"format_version": 1, "violations": [
                  {"file_path": "d1/f.py", "rule": "presence", "filed": null},
                  {"file_path": "", "rule": 7, "field": []}
                ]}
                """);
        String before = tree.baseline();

        for (Checked<?> outcome : List.of(
                tree.tryValidate(),
                Dora.baseline(tree.files().request(), BaselineGrowth.NEVER, Optional.empty()),
                Dora.explain(tree.files().request(), List.of(Path.of("d1/f.py"))))) {
            assertThat(outcome.value()).isEmpty();
            assertThat(outcome.diagnostics())
                    .extracting(Object::toString)
                    .containsExactly(
                            BASELINE
                                    + ":2:3: an entry of `violations`: expected a key `field`, found none (mend the file, or"
                                    + " take an older one back: `git checkout -- " + BASELINE
                                    + "`, or delete it and write it anew: run the goal baseline)",
                            BASELINE + ":2:48: an entry of `violations`: unknown key `filed`; did you mean `field`?",
                            BASELINE + ":3:17: `file_path`: expected the path of a file, found the text ``",
                            BASELINE + ":3:29: `rule`: expected a text, found the number `7`",
                            BASELINE + ":3:41: `field`: expected a text, found a list");
        }
        assertThat(tree.baseline()).isEqualTo(before);
        assertThat(Dora.registry(RegistryRequest.check(tree.files().request())).value())
                .as("goals that count all violations do not read it")
                .isPresent();
    }

    @Test
    void aDisabledContractLeavesItAlone() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        tree.files().write(BASELINE, "no baseline");
        tree.files().write(".l9-codegen-dora-contract.yaml", "dora_block_contract: {status: disabled}\n");

        assertThat(tree.update().state()).isEqualTo(State.DISABLED);
        assertThat(tree.validate().findings()).isEmpty();
        assertThat(tree.baseline()).isEqualTo("no baseline");
    }

    @Test
    void namesThatAreNotUtf8AndHostileOnesAreKnownAgain() throws Exception {
        new ProcessBuilder(
                        "bash", "-c", "printf 'x = 1\\n' > $'bad\\xff.py'; printf 'x = 1\\n' > $'a\\n\"::error::.py'")
                .directory(tree.files().root().toFile())
                .start()
                .waitFor();
        assertThat(tree.update().entries()).isEqualTo(2);
        assertThat(tree.baseline()).contains("\"bad\\udcff.py\"", "\"a\\u000a\\\"::error::.py\"");
        assertThat(tree.validate().fails()).isFalse();
        Files.delete(tree.files().path("a\n\"::error::.py"));
        assertThat(stale(tree.validate())).containsExactly("presence of a\\n\"::error::.py");
    }

    @Test
    void aLinkInItsPlaceIsNotFollowed() throws IOException {
        tree.write(DefectiveFile.with(1, Defect.NO_BLOCK));
        Path outside = Files.writeString(folder.resolve("outside.txt"), "{}");
        Files.createSymbolicLink(tree.files().path(BASELINE), outside);

        assertThat(tree.tryValidate().value()).isEmpty();
        assertThat(Dora.baseline(tree.files().request(), BaselineGrowth.NEVER, Optional.empty())
                        .value())
                .isEmpty();
        assertThat(outside).hasContent("{}");
    }

    @Test
    void manyStaleEntriesAreBounded() throws IOException {
        tree.write(DefectiveFile.sound(1));
        StringBuilder entries = new StringBuilder("{\"format_version\": 1, \"violations\": [\n");
        for (int i = 0; i < 3000; i++) {
            entries.append("{\"file_path\": \"x").append(i).append("\", \"rule\": \"presence\", \"field\": null},\n");
        }
        tree.files().write(BASELINE, entries + "{}]}\n");
        assertThat(tree.validate().violations()).hasSize(1000);
    }
}
