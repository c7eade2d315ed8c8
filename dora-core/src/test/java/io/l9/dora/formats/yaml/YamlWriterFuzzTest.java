package io.l9.dora.formats.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.l9.dora.format.WriterLaws;

/** Seeds replay in every build; the profile {@code fuzz} goes on from them. */
class YamlWriterFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void write(byte[] file) {
        WriterLaws.check(new YamlFormat(), file);
    }
}
