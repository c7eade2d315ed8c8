package io.l9.dora.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.l9.dora.block.Markers;
import io.l9.dora.block.Tails;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Profile;
import io.l9.dora.rule.RepositoryRule;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Position;
import io.l9.dora.text.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a block may cost that was written to cost a lot. */
class HostileBlockTest {

    private final Contract contract = BuiltInContract.load(BuiltInRules.specs());
    private final RuleEngine engine = new RuleEngine(contract, BuiltInRules.rules(), BuiltInRules.repositoryRules());

    private static Subject subject(String block) {
        SourceText text = SourceText.of("{\"_dora_block\": " + block + "}");
        return new Subject.Scanned(
                "a.json",
                "a.json",
                text,
                BuiltInFormats.of("a.json").orElseThrow().scan(text, Markers.DEFAULT),
                Tails.NONE,
                Optional.empty());
    }

    private List<Finding> placeholders(String block) {
        return engine.judge(subject(block)).stream()
                .filter(finding -> finding.rule().equals("values_not_empty"))
                .toList();
    }

    @Test
    void findingsOfOneRuleAreBoundedAndTheLastSaysHowManyAreLeftOut() {
        assertThat(placeholders("{\"purpose\": [" + "null,".repeat(1_000) + "1]}"))
                .hasSize(1_000)
                .noneMatch(finding -> finding.help().contains("left out"));

        List<Finding> some = placeholders("{\"purpose\": [" + "null,".repeat(5_000) + "1]}");
        assertThat(some).hasSize(1_000);
        assertThat(some.get(998).help()).doesNotContain("left out");
        assertThat(some.get(999).help()).endsWith("; 4000 more of this rule are left out");
    }

    @Test
    void namesOfNestedFieldsAreBounded() {
        String key = "k".repeat(80);
        String deep = ("{\"" + key + "\": ").repeat(90) + "null" + "}".repeat(90);
        assertThat(placeholders(deep))
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("DORA field " + key)
                .hasSizeLessThan(400);
    }

    @Test
    void whatStaysOfAFileIsBoundedAndEqualValuesStayEqual() {
        String large = "x".repeat(1_000_000);
        assertThat(idOf(large)).hasSizeLessThan(1_200).isEqualTo(idOf(large));
        assertThat(idOf(large)).isNotEqualTo(idOf(large + "x")).isNotEqualTo(idOf("y" + large.substring(1)));
        assertThat(idOf("x".repeat(1_000))).isEqualTo("x".repeat(1_000));
    }

    private static String idOf(String id) {
        FileEntry entry =
                FileEntry.of(subject("{\"component_id\": \"" + id + "\"}")).orElseThrow();
        FileEntry.Field field = entry.componentId();
        assertThat(field).isNotNull();
        return field == null ? "" : field.text();
    }

    @Test
    void modulesWhoseHashesAreEqualAreFoundFast() {
        List<FileEntry> entries = new ArrayList<>();
        for (int i = 0; i < 1 << 15; i++) {
            FileEntry.Field layer = new FileEntry.Field("core", Position.START);
            FileEntry.Field module = new FileEntry.Field(colliding(i, 15), Position.START);
            entries.add(
                    new FileEntry("a" + i + ".py", "a" + i + ".py", null, null, layer, layer, module, Profile.NONE));
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(engine.judge(new RepositoryRule.Tree(entries, false)))
                        .isEmpty());
    }

    private static String colliding(int number, int bits) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bits; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }
}
