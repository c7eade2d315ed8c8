package io.l9.dora.formats.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.l9.dora.format.ScanLaws;

/** Seeds replay in every build; the profile {@code fuzz} goes on from them. */
class JsonFormatFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void scan(byte[] file) {
        ScanLaws.check(new JsonFormat(), file);
    }
}
