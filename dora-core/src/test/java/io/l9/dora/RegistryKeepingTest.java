package io.l9.dora;

import static io.l9.dora.RegistryTree.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Registration.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What injecting and generating make of a registry. */
class RegistryKeepingTest {

    private static final Instant NOW = Instant.parse("2027-03-04T05:06:07.890Z");

    @TempDir
    Path folder;

    @TempDir
    Path staging;

    RegistryTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new RegistryTree(folder);
        tree.write("meta.codegen.schema.yaml", MessyTree.SCHEMA).python("a.py", 1);
        tree.write("b.yaml", "retries: 3\n").write("c.json", "[1]\n").write("package-lock.json", "{}\n");
    }

    @Test
    void withoutARegistryNoneIsMade() {
        inject();

        assertThat(tree.path(REGISTRY)).doesNotExist();
    }

    @Test
    void injectingKeepsTheRegistryUpToDate() throws IOException {
        MessyTree.write(tree.path("messy"), MessyTree.files());
        tree.refresh();

        assertThat(inject().notes()).isEmpty();

        assertThat(tree.check().comparison().changed()).isEmpty();
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
        assertThat(line("c.json")).contains("\"compliant\"", "\"2027-03-04T05:06:07Z\"", "PAY-OPER-");
        assertThat(line("a.py")).contains("\"2026-01-02T02:04:00Z\"");
    }

    @Test
    void onlyTheFilesThatWereWrittenAreBroughtUpToDate() throws IOException {
        tree.refresh();
        tree.delete("a.py");
        String before = line("a.py");

        inject();

        assertThat(line("a.py")).isEqualTo(before);
        assertThat(line("b.yaml")).contains("2027-03-04");
        assertThat(tree.check().comparison().removed()).hasSize(1);
    }

    @Test
    void anInjectionWithNothingToWriteLeavesTheRegistryAlone() throws IOException {
        inject();
        tree.refresh();
        tree.write(REGISTRY, tree.registry().replace("    {}", "      {}"));
        String before = tree.registry();

        inject();

        assertThat(tree.registry()).isEqualTo(before);
    }

    @Test
    void anIdThatAFileLosesIsRetired() throws IOException {
        tree.python("b.py", 1);
        tree.write(
                "b.py", tree.read("b.py").replace("2026-01-02", "2026-01-03").replace("PAY-OPER-001", "PAY-OPER-077"));
        tree.refresh();
        tree.write("b.py", tree.read("b.py").replace("PAY-OPER-077", "PAY-OPER-001"));

        Dora.inject(request().withReissueDuplicates(true)).orThrow();

        assertThat(line("b.py")).contains("PAY-OPER-078");
        assertThat(tree.registry()).contains("    \"PAY-OPER-077\",\n");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void thePatchOfADryRunHasTheRegistry() throws Exception {
        tree.refresh();
        String before = tree.registry();
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        Dora.inject(request().withDryRun(patch::writeBytes)).orThrow();
        assertThat(tree.registry()).isEqualTo(before);

        apply(patch.toByteArray());
        Map<String, String> patched = MessyTree.snapshot(tree.root());
        apply(patch.toByteArray(), "--reverse");
        assertThat(tree.registry()).isEqualTo(before);
        inject();
        assertThat(MessyTree.snapshot(tree.root())).isEqualTo(patched);
        assertThat(patched.get(REGISTRY)).isNotEqualTo(before);
    }

    @Test
    void generatingKeepsTheRegistryUpToDate() throws Exception {
        inject();
        tree.refresh();
        stage("new.py", "import os\n").stage("b.yaml", "retries: 4\n").stage("c.json", "[2]\n");
        stage("tsconfig.json", "{ /* c */ }\n");

        Generation generation = generate(GenerateRequest.of(tree.request(), NOW.plusSeconds(60), staging));

        assertThat(generation.written()).hasSize(4);
        assertThat(line("new.py")).contains("\"compliant\"", "\"2027-03-04T05:07:07Z\"");
        assertThat(line("c.json")).contains("\"compliant\"", "\"2027-03-04T05:07:07Z\"");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void aGenerationThatFailsLeavesTheRegistryAsItWas() throws Exception {
        tree.refresh();
        String before = tree.registry();
        stage("new.py", "import os\n").stage("bad.yaml", "\u0000");

        Generation generation = generate(GenerateRequest.of(tree.request(), NOW, staging));

        assertThat(generation.failed()).isTrue();
        assertThat(tree.registry()).isEqualTo(before);
    }

    @Test
    void underAdviceAFileThatIsWrittenWithoutAValidBlockIsRegisteredAsThat() throws Exception {
        tree.write(".l9-codegen-dora-contract.yaml", "dora_block_contract:\n  status: \"advisory\"\n");
        tree.refresh();
        stage("bad.yaml", "dora_block:\n  a: [\n");

        generate(GenerateRequest.of(tree.request(), NOW, staging));

        assertThat(line("bad.yaml")).contains("\"non_compliant\"");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void thePatchOfAGenerationHasTheRegistry() throws Exception {
        tree.refresh();
        stage("new.py", "import os\n");
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        GenerateRequest request = GenerateRequest.of(tree.request(), NOW, staging);
        generate(request.withDryRun(patch::writeBytes));
        apply(patch.toByteArray());
        String patched = tree.registry();
        apply(patch.toByteArray(), "--reverse");

        generate(request);

        assertThat(tree.registry()).isEqualTo(patched).contains("new.py");
    }

    @Test
    void aRegistryOfAnotherFormIsLeftAloneButItsIdsAreNotGivenAway() throws IOException {
        String other = "{\"format_version\": 9, \"gone\": [\"PAY-OPER-500\"]}\n";
        tree.write(REGISTRY, other);

        Injection injection = inject();

        assertThat(tree.registry()).isEqualTo(other);
        assertThat(injection.notes())
                .singleElement()
                .asString()
                .startsWith(REGISTRY + ": the registry was left as it is, run the goal registry: ")
                .contains("expected 1");
        assertThat(tree.read("b.yaml")).contains("PAY-OPER-501");
    }

    @Test
    void whateverIsWrongWithTheRegistryIsOneNote() throws IOException {
        tree.write(REGISTRY, "{\"format_version\": 1, \"files\": {\"a\": 1, \"b\": 2, \"c\": 3}}\n");

        assertThat(inject().notes())
                .singleElement()
                .asString()
                .contains("the registry was left")
                .contains(" more");
    }

    @Test
    void aRegistryInConflictIsResolvedAndTheIdsOfBothSidesAreNotGivenAway() throws IOException {
        tree.refresh();
        tree.write(REGISTRY, tree.registry().replace("    \"\"\n", """
                <<<<<<< HEAD
                    "PAY-OPER-500",
                =======
                    "PAY-OPER-600",
                >>>>>>> theirs
                    ""
                """));

        inject();

        assertThat(tree.registry())
                .contains("    \"PAY-OPER-500\",\n    \"PAY-OPER-600\",\n")
                .doesNotContain("<<<<<<<");
        assertThat(tree.read("b.yaml")).contains("PAY-OPER-601");
        assertThat(tree.check().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void aRegistryThatCannotBeReplacedStopsNoInjection() throws IOException {
        tree.refresh();
        String before = tree.registry();
        Files.createLink(tree.path("second-name"), tree.path(REGISTRY));

        Injection injection = inject();

        assertThat(injection.changed()).hasSize(3);
        assertThat(injection.notes()).singleElement().asString().contains("the registry was left as it is");
        assertThat(tree.registry()).isEqualTo(before);
    }

    private InjectRequest request() {
        return InjectRequest.of(tree.request(), NOW);
    }

    private Injection inject() {
        Injection injection = Dora.inject(request()).orThrow();
        assertThat(injection.refused()).isEmpty();
        return injection;
    }

    private static Generation generate(GenerateRequest request) {
        return Dora.generate(request).orThrow();
    }

    private RegistryKeepingTest stage(String name, String content) throws IOException {
        Files.writeString(staging.resolve(name), content);
        return this;
    }

    private String line(String name) throws IOException {
        return tree.registry()
                .lines()
                .filter(line -> line.contains("\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private void apply(byte[] patch, String... options) throws Exception {
        String option = options.length == 0 ? "--whitespace=nowarn" : options[0];
        Process git = new ProcessBuilder("git", "-c", "core.autocrlf=false", "apply", option, "-")
                .directory(tree.root().toFile())
                .redirectErrorStream(true)
                .start();
        try (OutputStream in = git.getOutputStream()) {
            in.write(patch);
        }
        assertThat(git.waitFor())
                .as(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }
}
