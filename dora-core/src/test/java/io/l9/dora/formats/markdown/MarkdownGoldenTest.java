package io.l9.dora.formats.markdown;

import io.l9.dora.format.GoldenCorpus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownGoldenTest {

    static Stream<Path> files() throws IOException, URISyntaxException {
        return GoldenCorpus.files(MarkdownGoldenTest.class);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theWriterMakesOfAFileWhatIsExpected(Path file) throws IOException {
        new GoldenCorpus(new MarkdownFormat()).check(file);
    }
}
