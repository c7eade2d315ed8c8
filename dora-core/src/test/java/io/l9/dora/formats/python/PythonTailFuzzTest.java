package io.l9.dora.formats.python;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.format.BlockUnderTest;
import io.l9.dora.format.OldBlockLaws;
import io.l9.dora.format.ScanLaws;
import io.l9.dora.format.WriterLaws;

/** Seeds replay in every build; the profile {@code fuzz} goes on from them. */
class PythonTailFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void write(byte[] file) {
        for (BlockKind kind : BlockKind.values()) {
            BlockUnderTest block = new BlockUnderTest(new PythonFormat(), kind);
            ScanLaws.check(block, file);
            WriterLaws.check(block, file);
        }
        OldBlockLaws.check(new PythonFormat(), file);
    }
}
