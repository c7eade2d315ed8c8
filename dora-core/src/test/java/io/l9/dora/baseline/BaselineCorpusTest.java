package io.l9.dora.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Corpus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small baselines, which reader and JSON schema accept and reject alike. A schema can state all that is asked of one. */
class BaselineCorpusTest {

    private static final Corpus CORPUS = new Corpus(BaselineReader.class, "baseline", "baseline.schema.json");

    static Stream<Path> all() {
        return Stream.of("good", "bad", "unreadable").flatMap(CORPUS::documents);
    }

    static Stream<Path> good() {
        return CORPUS.documents("good");
    }

    static Stream<Path> bad() {
        return CORPUS.documents("bad");
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
    @MethodSource("unreadable")
    void theReaderRejectsWhatIsNoData(Path document) {
        assertThat(read(document).value()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsWrittenOfItKeepsTheSchema(Path document) {
        byte[] written = BaselineWriter.bytes(
                new TreeSet<>(read(document).orThrow().entries().keySet()), "\n");
        assertThat(CORPUS.validate(new String(written, StandardCharsets.UTF_8))).isEmpty();
    }

    private static Checked<Baseline> read(Path document) {
        return BaselineReader.read("baseline.json", Corpus.text(document).getBytes(StandardCharsets.UTF_8));
    }
}
