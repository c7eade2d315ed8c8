package io.l9.dora.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Corpus;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small schemas of both kinds, which reader and JSON schema accept and reject alike. */
class SchemaCorpusTest {

    private static final Corpus META = new Corpus(SchemaReader.class, "meta", "meta-schema.schema.json");
    private static final Corpus INSTANCE = new Corpus(SchemaReader.class, "instance", "instance.schema.json");

    static Stream<Path> all() {
        return Stream.concat(META.all(), INSTANCE.all());
    }

    static Stream<Path> good() {
        return documents("good");
    }

    static Stream<Path> bad() {
        return documents("bad");
    }

    static Stream<Path> semantic() {
        return documents("semantic");
    }

    static Stream<Path> unreadable() {
        return documents("unreadable");
    }

    private static Stream<Path> documents(String kind) {
        return Stream.concat(META.documents(kind), INSTANCE.documents(kind));
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
        assertThat(corpus(document).validate(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void schemaAndReaderRejectTheBad(Path document) {
        assertThat(read(document).value()).isEmpty();
        assertThat(corpus(document).validate(document)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("semantic")
    void theReaderAloneRejectsWhatASchemaCannotState(Path document) {
        assertThat(read(document).value()).isEmpty();
        assertThat(corpus(document).validate(document)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void theReaderRejectsWhatIsNoData(Path document) {
        assertThat(read(document).value()).isEmpty();
    }

    private static Checked<Schemas> read(Path document) {
        SchemaReader reader = new SchemaReader(BuiltInContract.load(BuiltInRules.specs()));
        SourceText text = SourceText.of(Corpus.text(document));
        if (isMeta(document)) {
            reader.readMeta(SchemaReader.META_SCHEMA, text);
        } else {
            reader.readInstance("instance.yaml", text);
        }
        return reader.schemas();
    }

    private static boolean isMeta(Path document) {
        return META.all().anyMatch(document::equals);
    }

    private static Corpus corpus(Path document) {
        return isMeta(document) ? META : INSTANCE;
    }
}
