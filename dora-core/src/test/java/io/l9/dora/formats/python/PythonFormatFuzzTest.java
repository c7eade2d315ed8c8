package io.l9.dora.formats.python;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.l9.dora.format.ScanLaws;

/** Seeds replay in every build; the profile {@code fuzz} goes on from them. */
class PythonFormatFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void scan(byte[] file) {
        ScanLaws.check(new PythonFormat(), file);
    }
}
