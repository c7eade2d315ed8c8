package io.l9.dora.formats.python;

import io.l9.dora.block.BlockKind;
import io.l9.dora.format.BlockUnderTest;
import io.l9.dora.format.GoldenCorpus;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PythonGoldenTest {

    static Stream<Path> headers() throws IOException, URISyntaxException {
        return GoldenCorpus.files(PythonGoldenTest.class);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void theWriterMakesOfAFileWhatIsExpected(Path file) throws IOException {
        new GoldenCorpus(new PythonFormat()).check(file);
    }

    static Stream<Path> footers() throws IOException, URISyntaxException {
        return GoldenCorpus.files(PythonGoldenTest.class, "golden-footer");
    }

    @ParameterizedTest
    @MethodSource("footers")
    void theWriterOfFootersMakesOfAFileWhatIsExpected(Path file) throws IOException {
        new GoldenCorpus(new BlockUnderTest(new PythonFormat(), BlockKind.FOOTER)).check(file);
    }

    static Stream<Path> traces() throws IOException, URISyntaxException {
        return GoldenCorpus.files(PythonGoldenTest.class, "golden-trace");
    }

    @ParameterizedTest
    @MethodSource("traces")
    void theWriterOfTracesMakesOfAFileWhatIsExpected(Path file) throws IOException {
        new GoldenCorpus(new BlockUnderTest(new PythonFormat(), BlockKind.TRACE)).check(file);
    }
}
