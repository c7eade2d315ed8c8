package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.JsonReport;
import io.l9.dora.reports.Renderings;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoraTest {

    @TempDir
    Path root;

    @Test
    void aCompliantTreePasses() throws IOException {
        write("a.py", Blocks.python(1));
        write("sub/b.py", Blocks.python(2));
        write("notes.txt", "not in scope");
        Validation validation = validate();
        assertThat(validation.fails()).isFalse();
        assertThat(validation.coverage().checked()).isEqualTo(2);
        assertThat(validation.coverage().matched()).isEqualTo(2);
        assertThat(validation.findings()).isEmpty();
        assertThat(validation.information()).singleElement().satisfies(folded -> {
            assertThat(folded.count()).isEqualTo(2);
            assertThat(folded.first().rule()).isEqualTo("recommended_fields");
            assertThat(folded.examples()).extracting(Finding::path).containsExactly("a.py", "sub/b.py");
        });
    }

    @Test
    void readingChangesNothing() throws IOException {
        write("a.py", Blocks.python(1));
        write("b.json", "{");
        write("c.md", "# c");
        Map<String, String> before = snapshot();
        validate();
        Dora.explain(
                ValidationRequest.of(root),
                Stream.of("a.py", "b.json").map(Path::of).toList());
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void anInterruptIsAnOutcome() throws IOException {
        for (int i = 0; i < 600; i++) {
            write("f" + i + ".py", "x = 1\n");
        }
        Thread.currentThread().interrupt();
        Checked<Validation> checked = Dora.validate(ValidationRequest.of(root).withThreads(2));
        assertThat(Thread.interrupted())
                .as("whoever waits further up hears of it, too")
                .isTrue();
        assertThat(checked.diagnostics())
                .extracting(Diagnostic::message)
                .contains("the run was interrupted; no file was changed");
    }

    private Map<String, String> snapshot() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.collect(Collectors.toMap(Path::toString, DoraTest::describe, (a, b) -> a, TreeMap::new));
        }
    }

    private static String describe(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String content = attributes.isRegularFile() ? Arrays.toString(Files.readAllBytes(path)) : "folder";
            return attributes.lastModifiedTime() + " " + content;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameTreeGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        for (int i = 0; i < 1500; i++) {
            write("module" + i % 7 + "/f" + i + ".py", i % 3 == 0 ? "x = 1\n" : Blocks.python(i / 2));
        }
        byte[] one = Renderings.of(new JsonReport(), validate());
        for (int threads : new int[] {2, 3, 8}) {
            Validation validation = Dora.validate(ValidationRequest.of(root).withThreads(threads))
                    .orThrow();
            assertThat(Renderings.of(new JsonReport(), validation)).isEqualTo(one);
        }
    }

    @Test
    void progressReachesTheNumberOfFilesWhateverTheNumberOfThreads() throws IOException {
        for (int i = 0; i < 600; i++) {
            write("f" + i + ".py", "x = 1\n");
        }
        for (int threads : new int[] {1, 3}) {
            Set<Integer> done = ConcurrentHashMap.newKeySet();
            Dora.validate(ValidationRequest.of(root).withThreads(threads).withProgress((steps, total) -> {
                        done.add(steps);
                        assertThat(total).isEqualTo(600);
                    }))
                    .orThrow();
            assertThat(done).hasSizeGreaterThan(1).contains(600).allMatch(steps -> steps <= 600);
        }
    }

    @Test
    void allFindingsComeSortedByPlace() throws IOException {
        write("b.py", "x = 1\n");
        write("a.json", "{\"_dora_block\": {\"layer\": \"x\", \"status\": \"y\"}}");
        assertThat(validate().findings()).isSorted().hasSizeGreaterThan(12);
    }

    @Test
    void oneBadFileIsADiagnosticAndNotTheEndOfTheRun() throws IOException {
        write("bom.py", "\uFEFF" + Blocks.python(1));
        write("cr.py", Blocks.python(2).replace('\n', '\r'));
        write("crlf.py", Blocks.python(3).replace("\n", "\r\n"));
        write("nul.py", "x = '\0'\n");
        Files.write(root.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(root.resolve("utf16.json"), "{}".getBytes(StandardCharsets.UTF_16));
        write("unclosed.py", "__dora_block__ = {'a': 'b\n");
        write("cut.yaml", "dora_block:\n  purpose: \"cut");
        write("deep.json", "{\"_dora_block\": " + "[".repeat(10_000) + "}");
        write("deep.py", "__dora_block__ = {'a': " + "[".repeat(10_000) + "\n");
        write("deep.yaml", "dora_block: " + "[".repeat(10_000) + "\n");
        write("bomb.yaml", "dora_block:\n  a: &a [x,x]\n  b: &b [*a,*a]\n  c: [*b,*b]\n");
        write("empty.py", "");
        write("empty.json", "");
        Files.createDirectory(root.resolve("folder.py"));
        Files.createSymbolicLink(root.resolve("link.py"), Path.of("bom.py"));

        Map<String, Set<String>> rules = validate().findings().stream()
                .filter(finding -> finding.mode().failsBuild())
                .collect(Collectors.groupingBy(
                        Finding::path, TreeMap::new, Collectors.mapping(Finding::rule, Collectors.toSet())));
        assertThat(rules)
                .doesNotContainKeys("bom.py", "cr.py", "crlf.py", "folder.py", "link.py")
                .containsEntry("nul.py", Set.of("readable"))
                .containsEntry("latin.md", Set.of("readable"))
                .containsEntry("utf16.json", Set.of("readable"))
                .containsEntry("unclosed.py", Set.of("block_syntax"))
                .containsEntry("cut.yaml", Set.of("block_syntax"))
                .containsEntry("deep.json", Set.of("block_syntax"))
                .containsEntry("deep.py", Set.of("block_syntax"))
                .containsEntry("deep.yaml", Set.of("block_syntax"))
                .containsEntry("empty.py", Set.of("presence"))
                .containsEntry("empty.json", Set.of("presence"));
        assertThat(rules.get("bomb.yaml")).contains("block_syntax");
    }

    /** Names longer than a path may be are out of reach for every user, also for one whom permissions do not stop. */
    @Test
    void aFolderThatCannotBeListedFails() throws Exception {
        write("a.py", Blocks.python(1));
        shell("for i in $(seq 20); do n=$(printf 'd%.0s' {1..240}); mkdir $n; cd -P $n; done; touch deep.py");
        assertThat(validate().violations()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("readable");
            assertThat(finding.path()).startsWith("ddd").endsWith("/");
        });
        shell("rm -rf d*");
    }

    private void shell(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-c", command)
                .directory(root.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFileAboveTheLimitIsReportedAndNotRead() throws IOException {
        write("big.md", "x".repeat(1001));
        Validation validation =
                Dora.validate(ValidationRequest.of(root).withMaxFileBytes(1000)).orThrow();
        assertThat(validation.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("readable");
            assertThat(finding.message()).contains("1,001 bytes").contains("1,000");
            assertThat(finding.help()).contains("dora.maxFileBytes");
        });
    }

    @Test
    void theContractOfTheRootHoldsAndNeedsNoBlockItself() throws IOException {
        write(Contract.FILE_NAME, "dora_block_contract:\n  version: 7.0.0\n  status: advisory\n");
        write("a.py", "x = 1\n");
        Validation validation = validate();
        assertThat(validation.contract()).isEqualTo(Contract.FILE_NAME);
        assertThat(validation.contractVersion()).isEqualTo("7.0.0");
        assertThat(validation.findings()).extracting(Finding::path).containsExactly("a.py");
        assertThat(validation.fails()).isFalse();
    }

    @Test
    void anExplicitContractHoldsAndNeedsNoBlockItself() throws IOException {
        write("rules/my contract.yaml", "dora_block_contract:\n  status: disabled\n");
        for (String location : new String[] {"rules/my contract.yaml", "file:rules/my contract.yaml"}) {
            Validation validation = Dora.validate(ValidationRequest.of(root).withContract(location))
                    .orThrow();
            assertThat(validation.status()).isEqualTo(Status.DISABLED);
            assertThat(validation.checkedNothing()).isFalse();
        }
        write("rules/my contract.yaml", "dora_block_contract:\n  version: 1.0.0\n");
        assertThat(Dora.validate(ValidationRequest.of(root).withContract("rules/my contract.yaml"))
                        .orThrow()
                        .coverage()
                        .checked())
                .isZero();
    }

    @Test
    void aContractFromTheClassPathHolds() {
        Validation validation = Dora.validate(
                        ValidationRequest.of(root).withContract("classpath:io/l9/dora/contract/built-in-contract.yaml"))
                .orThrow();
        assertThat(validation.contractVersion()).isEqualTo("1.0.0");
        assertThat(validation.checkedNothing()).isTrue();
    }

    @Test
    void whatIsWrongWithTheRequestComesAsDiagnostics() throws IOException {
        assertThat(errors(ValidationRequest.of(root.resolve("nowhere"))))
                .singleElement()
                .asString()
                .contains("nowhere");
        assertThat(errors(ValidationRequest.of(root).withContract("nope.yaml")))
                .singleElement()
                .asString()
                .startsWith("nope.yaml: ");
        assertThat(errors(ValidationRequest.of(root).withContract("classpath:nope.yaml")))
                .singleElement()
                .asString()
                .contains("class path");
        assertThat(errors(ValidationRequest.of(root).withoutRules(Set.of("presense"))))
                .singleElement()
                .hasToString("dora.skipRules: unknown rule `presense`; did you mean `presence`?");
        write(Contract.FILE_NAME, "dora_block_contract: 1\nunknown: 2\n");
        assertThat(errors(ValidationRequest.of(root))).hasSizeGreaterThan(1);
    }

    private static Stream<Diagnostic> errors(ValidationRequest request) {
        Checked<Validation> checked = Dora.validate(request);
        assertThat(checked.value()).isEmpty();
        return checked.diagnostics().stream();
    }

    @Test
    void anExplanationTellsTheCarrierThatIsFromTheOneThatShouldBe() throws IOException {
        write("compose.yaml", "# DORA PROTOCOL METADATA\ndora_block:\n  layer: x\n# END DORA BLOCK\n");
        write("compose.override.yaml", "services: {}\n");
        List<Explanation.Judged> judged = Dora.explain(
                        ValidationRequest.of(root), List.of(Path.of("compose.yaml"), Path.of("compose.override.yaml")))
                .orThrow()
                .files()
                .stream()
                .flatMap(explanation -> explanation.judged().stream())
                .toList();
        assertThat(judged.get(0).carrier()).contains(Carrier.KEY);
        assertThat(judged.get(0).carrierReason()).startsWith("as found in compose.yaml; stated for it: comment, ");
        assertThat(judged.get(1).carrier()).contains(Carrier.COMMENT);
        assertThat(judged.get(1).carrierReason()).startsWith("Compose");
    }

    @Test
    void skippedRulesDoNotRun() throws IOException {
        write("a.py", "x = 1\n");
        assertThat(Dora.validate(ValidationRequest.of(root).withoutRules(Set.of("presence")))
                        .orThrow()
                        .findings())
                .isEmpty();
    }

    @Test
    void filesOfTheCallerNeedNoBlock() throws IOException {
        write("out/[report].json", "{}");
        ValidationRequest request = ValidationRequest.of(root)
                .withOwnFiles(Set.of(Path.of("out/[report].json"), Path.of("../elsewhere.json")));
        assertThat(Dora.validate(request).orThrow().findings()).isEmpty();
    }

    private Validation validate() {
        return Dora.validate(ValidationRequest.of(root)).orThrow();
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
