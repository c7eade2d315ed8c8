package io.l9.dora.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.l9.dora.Dora;
import io.l9.dora.Focus;
import io.l9.dora.ValidationRequest;
import io.l9.dora.contract.RuleSpec;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The page of each rule tells the truth: what it shows as failing fails as it says, what it shows as passing passes. */
class RulePagesTest {

    private static final Pattern WILDCARD = Pattern.compile("*", Pattern.LITERAL);

    @TempDir
    Path temp;

    @TestFactory
    Stream<DynamicNode> everyPageTellsTheTruth() {
        return ids().map(id -> dynamicContainer(
                id, page(id).cases().stream().map(example -> dynamicTest(example.title(), () -> check(id, example)))));
    }

    @TestFactory
    Stream<DynamicNode> everyPageHasAFailingAndAPassingCaseAndTheMessage() {
        return BuiltInRules.specs().stream()
                .map(spec -> dynamicTest(spec.id(), () -> {
                    assertThat(page(spec.id()).cases().stream().map(RulePage.Case::isFailing))
                            .contains(true, false);
                    assertThat(text(spec.id()))
                            .startsWith("# " + spec.id() + "\n")
                            .contains("`" + spec.message() + "`");
                    assertThat(spec.settings().keySet())
                            .allSatisfy(key -> assertThat(text(spec.id())).contains("`" + key + "`"));
                }));
    }

    @Test
    void idsAreUnique() {
        assertThat(ids().toList()).doesNotHaveDuplicates();
    }

    private static Stream<String> ids() {
        return BuiltInRules.specs().stream().map(RuleSpec::id);
    }

    private void check(String id, RulePage.Case example) throws Exception {
        assertThat(example.findings().isEmpty()).isEqualTo(!example.isFailing());
        Path root = Files.createTempDirectory(temp, "case");
        ValidationRequest request = ValidationRequest.of(root);
        if (!example.before().isEmpty()) {
            Tree repository = new Tree(root).git("init", "--quiet");
            write(example.before(), root);
            repository.commit();
            request = request.withFocus(Focus.ALL.withRatchetFrom("HEAD"));
        }
        write(example.files(), root);
        List<String> found = Dora.validate(request).orThrow().shown().stream()
                .filter(finding -> finding.rule().equals(id))
                .map(RulePagesTest::line)
                .toList();
        assertThat(found).hasSameSizeAs(example.findings());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).matches(wildcard(example.findings().get(i)));
        }
    }

    private static void write(Map<String, byte[]> files, Path root) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static String line(Finding finding) {
        return finding.path() + ":" + finding.position() + ": " + finding.message();
    }

    private static Pattern wildcard(String expected) {
        return Pattern.compile(
                Stream.of(WILDCARD.split(expected, -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static RulePage page(String id) {
        return RulePage.parse(text(id));
    }

    private static String text(String id) {
        try (InputStream in = RulePagesTest.class.getResourceAsStream(id + ".md")) {
            assertThat(in).as("the page of %s", id).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
