package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every workflow that is shipped. */
class ShippedFileTest {

    private static final String PLUGIN = "io.l9.dora:dora-maven-plugin:1.0.0";
    private static final Locations USUAL = new Locations(
            "dora-block-validation", ".l9-dora-registry.json", Optional.empty(), "ci-reports", "dora-validation");
    private static final Pattern BLANK = Pattern.compile("@[A-Z_]+@");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{((?:'[^']*'|[^}'])*)}}");
    private static final Pattern USES = Pattern.compile("uses: .*");
    private static final Pattern PINNED = Pattern.compile("uses: [a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+(\\.[0-9]+)+");

    static Stream<ShippedFile> files() {
        return ShippedFile.ALL.stream();
    }

    private static String filled(ShippedFile file) {
        return file.text(Blanks.of(PLUGIN, USUAL));
    }

    private static Value.Mapping read(String text) {
        return (Value.Mapping) YamlReader.read("file", SourceText.of(text)).orThrow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noBlankIsLeft(ShippedFile file) {
        assertThat(filled(file)).doesNotContainPattern(BLANK).contains(PLUGIN);
    }

    @ParameterizedTest
    @MethodSource("files")
    void awkwardNamesStayTexts(ShippedFile file) {
        Locations awkward =
                new Locations("a\" b: '@GATE@'\n- #\\ \u2028", "it's, $(x) `y`.json", Optional.empty(), ".", "r");

        Value.Mapping usual = read(filled(file));
        Value.Mapping other = read(file.text(Blanks.of(PLUGIN, awkward)));

        assertThat(other.entries()).hasSameSizeAs(usual.entries());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aValueThatLooksLikeAnExpressionIsNone(ShippedFile file) {
        String expression = "${{ github.token }}";
        Locations awkward = new Locations(expression, expression, Optional.empty(), expression, expression);
        String filled = file.text(Blanks.of(PLUGIN, awkward));

        if (file.part() == Part.GITHUB) {
            assertThat(filled.replace(expression, "")).contains("${{ '${{' }} github.token }}");
            assertThat(EXPRESSION
                            .matcher(filled)
                            .results()
                            .filter(found -> found.group(1).contains("github.token")))
                    .hasSameSizeAs(EXPRESSION
                            .matcher(filled(file))
                            .results()
                            .filter(found -> found.group(1).contains("github.token"))
                            .toList());
        } else {
            assertThat(filled).contains(expression);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void actionsArePinnedToCommits(ShippedFile file) {
        assertThat(USES.matcher(filled(file)).results().map(found -> found.group()))
                .allMatch(PINNED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noExpressionStandsInAScript(ShippedFile file) {
        Stream<String> scripts = texts(read(filled(file)), "run").filter(text -> text.contains("${{"));
        assertThat(scripts).isEmpty();
        assertThat(filled(file)).doesNotContain("pull_request_target").doesNotContain("https://");
    }

    /** Returns the texts that stand under a key, wherever it is. */
    private static Stream<String> texts(Value value, String key) {
        if (value instanceof Value.Mapping map) {
            return map.entries().stream()
                    .flatMap(entry -> entry.isNamed(key) && entry.value() instanceof Value.Text text
                            ? Stream.of(text.text())
                            : texts(entry.value(), key));
        }
        return value instanceof Value.Sequence list
                ? list.items().stream().flatMap(item -> texts(item, key))
                : Stream.empty();
    }

    @Test
    void theWorkflowHasNoRightsButToRead() {
        Value.Mapping workflow = read(filled(ShippedFile.ALL.get(0)));

        assertThat(workflow.get("permissions")
                        .filter(rights -> rights.means(Value.of(java.util.Map.of("contents", Value.of("read"))))))
                .isPresent();
    }

    @Test
    void onlyNewerRunsOfTheSamePullRequestOrBranchTakeTheTurnOfAnotherOne() {
        assertThat(texts(read(filled(ShippedFile.ALL.get(0))), "group"))
                .containsExactly(
                        "dora-validation-${{ github.event_name == 'pull_request' && github.ref || github.sha }}");
        assertThat(texts(read(filled(ShippedFile.ALL.get(1))), "group"))
                .containsExactly("dora-remediation-${{ github.ref }}");
    }

    @Test
    void anAtThatIsNoBlankIsText() {
        assertThat(Blanks.of(PLUGIN, USUAL).fill("a@b @GATE@@GATE@ @X@ @"))
                .isEqualTo("a@b dora-block-validationdora-block-validation @X@ @");
    }
}
