package io.l9.dora.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import io.l9.dora.contract.RuleSpec.SettingKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Corpus;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small contracts, which reader and JSON schema accept and reject alike. */
class ContractCorpusTest {

    private static final Corpus CORPUS = new Corpus(ContractReader.class, "corpus", "contract.schema.json");

    static Stream<Path> all() {
        return CORPUS.all();
    }

    static Stream<Path> good() {
        return CORPUS.documents("good");
    }

    static Stream<Path> bad() {
        return CORPUS.documents("bad");
    }

    static Stream<Path> semantic() {
        return CORPUS.documents("semantic");
    }

    static Stream<Path> unreadable() {
        return CORPUS.documents("unreadable");
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatStandsBesideIt(Path contract) {
        assertThat(Corpus.shown(read(contract).diagnostics())).isEqualTo(Corpus.expected(contract));
    }

    @ParameterizedTest
    @MethodSource("good")
    void schemaAndReaderAcceptTheGood(Path contract) {
        assertThat(read(contract).value()).isPresent();
        assertThat(CORPUS.validate(contract)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void schemaAndReaderRejectTheBad(Path contract) {
        assertThat(read(contract).value()).isEmpty();
        assertThat(CORPUS.validate(contract)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void theReaderAloneRejectsWhatASchemaCannotState(Path contract) {
        assertThat(read(contract).value()).isEmpty();
        assertThat(CORPUS.validate(contract)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theReaderRejectsWhatIsNoData(Path contract) {
        assertThat(read(contract).value()).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryRuleWithItsKeysAndPlaceholders() {
        assertThat(BuiltInRules.specs()).allSatisfy(rule -> {
            String placeholders =
                    rule.placeholders().stream().map(name -> "{" + name + "}").collect(Collectors.joining(" "));
            assertThat(validate(rule, "'error_message': 'x " + placeholders + "'"))
                    .isEmpty();
            assertThat(validate(rule, "'error_message': 'x {OTHER}'")).isNotEmpty();
            assertThat(validate(rule, "'unknown': 1")).isNotEmpty();
            rule.settings().forEach((key, kind) -> {
                assertThat(validate(rule, "'" + key + "': " + (kind == SettingKind.COUNT ? "1" : "['a']")))
                        .isEmpty();
                assertThat(validate(rule, "'" + key + "': {}")).isNotEmpty();
            });
        });
    }

    private static List<Error> validate(RuleSpec rule, String entry) {
        String document = "{'validation_rules': {'rule_1_" + rule.id() + "': {" + entry + "}}}";
        return CORPUS.validate(document.replace('\'', '"'));
    }

    private static Checked<Contract> read(Path contract) {
        return ContractReader.read(Contracts.NAME, SourceText.of(Corpus.text(contract)), BuiltInRules.specs());
    }
}
