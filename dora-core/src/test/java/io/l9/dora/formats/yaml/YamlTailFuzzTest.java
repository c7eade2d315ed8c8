package io.l9.dora.formats.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.format.BlockUnderTest;
import io.l9.dora.format.ScanLaws;
import io.l9.dora.format.WriterLaws;

/** Seeds replay in every build; the profile {@code fuzz} goes on from them. */
class YamlTailFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void scanAndWrite(byte[] file) {
        for (BlockKind kind : BlockKind.values()) {
            BlockUnderTest block = new BlockUnderTest(new YamlFormat(), kind);
            ScanLaws.check(block, file);
            WriterLaws.check(block, file);
        }
    }
}
