package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.formats.markdown.MarkdownParts;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A file of a real tree and what its format makes of it. */
record CorpusFile(String name, SourceFormat format, SourceText.Decoding content) {

    private static final Value.Mapping FIELDS = Plain.mapping(Map.of("component_id", "SYM-CORE-001"));
    private static final Value.Mapping OTHERS =
            Plain.mapping(Map.of("purpose", "x", "dependencies", List.of("a", "b")));

    static CorpusFile read(Path file) throws IOException {
        String name = file.getFileName().toString();
        SourceFormat format = BuiltInFormats.all().stream()
                .filter(f -> f.accepts(name))
                .findFirst()
                .orElseThrow();
        return new CorpusFile(name, format, SourceText.decode(Files.readAllBytes(file), StandardCharsets.UTF_8));
    }

    /** Adds a block in each carrier that the file takes, replaces it and removes it; returns how the file holds it, or why it takes none. */
    String roundTrip() {
        if (!(content instanceof SourceText.Decoding.Decoded decoded)) {
            return "no text";
        }
        Scan scan = format.scan(decoded.text(), Markers.DEFAULT);
        if (!(scan instanceof Scan.Absent absent && absent.defects().isEmpty())) {
            return "has a block, or the remains of one";
        }
        new CorpusPlan(name, format).roundTrip(decoded.text());
        Carrier carrier = absent.place().carrier();
        if (carrier == Carrier.SIDECAR) {
            return carrier.id();
        }
        roundTrip(decoded.text(), absent.place());
        if (format.id().equals("yaml") && carrier == Carrier.KEY) {
            roundTrip(
                    decoded.text(),
                    new Scan.Place(Carrier.COMMENT, absent.place().offset()));
        }
        return carrier.id();
    }

    private void roundTrip(SourceText without, Scan.Place place) {
        BlockWriter writer = format.writer();
        SourceText with =
                writer.add(without, place, NewBlock.of(FIELDS), Markers.DEFAULT).applyTo(without);
        Block block = found(with, place.carrier());
        checkMeaning(string(without), string(with));
        SourceText other = writer.replace(with, block, NewBlock.of(OTHERS), Markers.DEFAULT)
                .applyTo(with);
        SourceText back = writer.replace(other, found(other, place.carrier()), NewBlock.of(FIELDS), Markers.DEFAULT)
                .applyTo(other);
        assertThat(string(back).equals(string(with)))
                .as("replaced there and back")
                .isTrue();
        SourceText removed = writer.remove(with, block, Markers.DEFAULT).applyTo(with);
        assertThat(string(removed).equals(string(without))).as("removed").isTrue();
    }

    private Block found(SourceText with, Carrier carrier) {
        Scan scan = format.scan(with, Markers.DEFAULT);
        assertThat(scan.defects()).as("defects").isEmpty();
        assertThat(scan).isInstanceOf(Scan.Found.class);
        Block block = ((Scan.Found) scan).block();
        assertThat(block.carrier()).isEqualTo(carrier);
        return block;
    }

    private void checkMeaning(String without, String with) {
        switch (format.id()) {
            case "yaml" -> equal(YamlData.withoutBlock(with), YamlData.of(without), "data");
            case "json" -> equal(JsonTokens.withoutBlock(with), JsonTokens.of(without), "data");
            default -> {
                MarkdownParts before = MarkdownParts.of(without);
                MarkdownParts after = MarkdownParts.of(with);
                equal(
                        after.body()
                                .substring(after.body().length() - before.body().length()),
                        before.body(),
                        "body");
                equal(after.keysWithoutBlock(), before.keys(), "other keys");
            }
        }
    }

    private static void equal(Object actual, Object expected, String what) {
        assertThat(actual.equals(expected)).as(what).isTrue();
    }

    private static String string(SourceText text) {
        return text.string(0, text.length());
    }
}
