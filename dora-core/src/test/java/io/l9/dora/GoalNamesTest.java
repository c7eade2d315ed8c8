package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.inject.Migration;
import io.l9.dora.inject.Plan;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Injection;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where no POM names the plugin every hint calls goals by its coordinates. */
class GoalNamesTest extends InjectScenario {

    private static final String PLUGIN = "org.example:dora-maven-plugin:1.2.3";
    private static final String LONG = "mvn " + PLUGIN + ":";

    private ValidationRequest tree() {
        return ValidationRequest.of(root)
                .withBlocks(Set.of(BlockKind.HEADER, BlockKind.FOOTER))
                .withGoals(new GoalNames(PLUGIN));
    }

    @Test
    void findingsNameCommandsThatCanBeCalled() throws IOException {
        write("a.py", Blocks.python(1));
        write("b.md", OldSpellings.markdown("PAY-OPER-002"));
        assertThat(Dora.validate(tree()).orThrow().violations())
                .extracting(Finding::help)
                .hasSize(2)
                .allSatisfy(help -> assertThat(help).contains(LONG + "inject").doesNotContain("mvn dora:"));
        assertThat(Dora.validate(tree().withGoals(GoalNames.SHORT)).orThrow().violations())
                .extracting(Finding::help)
                .allSatisfy(help -> assertThat(help).contains("mvn dora:inject"));
    }

    @Test
    void refusalsAndExplanationsDoSo() throws IOException {
        write("a.md", OldSpellings.markdown("PAY-OPER-002"));
        Injection injection = Dora.inject(InjectRequest.of(tree(), NOW)).orThrow();
        assertThat(injection.refused())
                .flatExtracting(Injection.Refused::reasons)
                .extracting(Plan.Refusal::help)
                .containsExactly(LONG + "inject -Ddora.inject.migrate=true");
        assertThat(Dora.explain(tree(), List.of(Path.of("a.md"))).orThrow().files())
                .flatExtracting(file -> file.judged().stream().toList())
                .extracting(Explanation.Judged::injection)
                .singleElement()
                .asString()
                .endsWith(LONG + "inject -Ddora.inject.migrate=true");
    }

    @Test
    void notesDoSo() throws IOException {
        write("b.json", "{\"_dora_block\": " + OldSpellings.object("L9-OPER-0") + "}");
        InjectRequest migration = InjectRequest.of(tree(), NOW).withMigration(Migration.KEEP_IDS);
        assertThat(Dora.inject(migration).orThrow().notes())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .endsWith(LONG + "inject -Ddora.inject.migrate=true -Ddora.inject.reissueInvalidIds=true");
    }
}
