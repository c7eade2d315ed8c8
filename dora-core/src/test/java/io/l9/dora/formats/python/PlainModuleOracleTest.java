package io.l9.dora.formats.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.SourceText.Decoding;
import io.l9.dora.value.Value;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Reads every module of Python's standard library in the short way, as it is and with a block, and compares with the general parser. */
@Tag("python")
class PlainModuleOracleTest {

    private static final Value.Mapping FIELDS = Value.of(Map.of(
            "component_id", Value.of("SYM-CORE-001"),
            "audit_trail", Value.of(true),
            "dependencies", Value.of(List.of(Value.of("json")))));

    private int modules;
    private int plain;

    @Test
    void theStandardLibraryIsReadAlike(TestReporter reporter) throws IOException, URISyntaxException {
        try (PythonOracle python = new PythonOracle()) {
            for (String path : python.files()) {
                byte[] raw = Files.readAllBytes(Path.of(path));
                if (SourceText.decode(raw, StandardCharsets.UTF_8) instanceof Decoding.Decoded decoded) {
                    compare(decoded.text(), path);
                }
            }
        }
        reporter.publishEntry("modules", modules + ", plain " + plain);
        assertThat(plain).isGreaterThan(modules / 2);
    }

    private void compare(SourceText text, String path) {
        compareOnce(text, path);
        if (HeaderScan.of(text, BlockSigns.DEFAULT) instanceof Scan.Absent absent
                && absent.place().carrier() == Carrier.ASSIGNMENT
                && absent.defects().isEmpty()) {
            SourceText with = new PythonFormat()
                    .writer()
                    .add(text, absent.place(), NewBlock.of(FIELDS), Markers.DEFAULT)
                    .applyTo(text);
            compareOnce(with, path + " with a block");
        }
    }

    private void compareOnce(SourceText text, String what) {
        Scan answer = PlainModule.scan(text, BlockSigns.DEFAULT);
        modules++;
        if (answer != null) {
            plain++;
            assertThat(answer).as(what).isEqualTo(HeaderScan.of(text, BlockSigns.DEFAULT));
        }
    }
}
