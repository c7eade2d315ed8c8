package io.l9.dora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small registries, which reader and JSON schema accept and reject alike. */
class RegistryCorpusTest {

    private static final Corpus CORPUS = new Corpus(RegistryReader.class, "registry", "registry.schema.json");

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
    void saysWhatStandsBesideIt(Path document) {
        assertThat(Corpus.shown(read(document).diagnostics())).isEqualTo(Corpus.expected(document));
    }

    @ParameterizedTest
    @MethodSource("good")
    void schemaAndReaderAcceptTheGood(Path document) {
        assertThat(read(document).value()).isPresent();
        assertThat(CORPUS.validate(Corpus.text(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void schemaAndReaderRejectTheBad(Path document) {
        assertThat(read(document).value()).isEmpty();
        assertThat(CORPUS.validate(Corpus.text(document))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void theReaderAloneRejectsWhatASchemaCannotState(Path document) {
        assertThat(read(document).value()).isEmpty();
        assertThat(CORPUS.validate(Corpus.text(document))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theReaderRejectsWhatIsNoData(Path document) {
        assertThat(read(document).value()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsWrittenOfItKeepsTheSchema(Path document) {
        String written = new String(RegistryWriter.bytes(read(document).orThrow(), "\n"), StandardCharsets.UTF_8);
        assertThat(CORPUS.validate(written)).isEmpty();
    }

    private static Checked<Registry> read(Path document) {
        return RegistryReader.read("registry.json", Corpus.text(document).getBytes(StandardCharsets.UTF_8));
    }
}
