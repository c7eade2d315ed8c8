package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of writing that every format keeps, in every carrier, line end, with and without byte order mark and final newline. A format's test extends
 * this and names files without a block, with LF as line end.
 */
public abstract class BlockWriterLaws {

    /** Returns the format under test. */
    protected abstract SourceFormat format();

    /** Returns files without a block of all shapes that matter to where a block stands and how it is separated; the empty one among them. */
    protected abstract List<String> files();

    /** Returns files that hold one block in a layout that is not the writer's, in its place or not. */
    protected List<String> blocks() {
        return List.of();
    }

    /** Returns the carriers that a file can take which its scan sends to {@code carrier}; that one is among them. */
    protected List<Carrier> carriersOf(Carrier carrier) {
        return List.of(carrier);
    }

    /** Returns a text as a block may hold it; formats that cannot spell every text leave some out. */
    protected String writable(String text) {
        return text;
    }

    /** Says what else has to hold between a file and the same file with a block: the host's meaning. */
    protected void checkMeaning(SourceText without, SourceText with) {}

    /** A file and a place in it that takes a block. */
    protected record Target(SourceText text, Scan.Place place) {}

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        variants().forEach(file -> targets.addAll(targetsIn(SourceText.of(file))));
        assertThat(targets).isNotEmpty();
        return targets;
    }

    private Set<String> variants() {
        Set<String> variants = new LinkedHashSet<>();
        for (String file : files()) {
            for (String ended : List.of(file, file.stripTrailing(), file.replace("\n", "\n\n"), file + "\n")) {
                for (String lines : List.of(ended, ended.replace("\n", "\r\n"), ended.replace("\n", "\r"))) {
                    variants.add(lines);
                    variants.add("\ufeff" + lines);
                }
            }
        }
        return variants;
    }

    private List<Target> targetsIn(SourceText text) {
        if (format().scan(text, Markers.DEFAULT) instanceof Scan.Absent absent
                && absent.defects().isEmpty()) {
            return carriersOf(absent.place().carrier()).stream()
                    .filter(carrier -> carrier != Carrier.SIDECAR)
                    .map(carrier -> new Target(
                            text, new Scan.Place(carrier, absent.place().offset())))
                    .toList();
        }
        return List.of();
    }

    private SourceText added(Target target, NewBlock block) {
        Edit edit = writer().add(target.text(), target.place(), block, Markers.DEFAULT);
        assertThat(edit.span().length()).as("bytes of the file that go").isZero();
        return edit.applyTo(target.text());
    }

    private BlockWriter writer() {
        return format().writer();
    }

    private Block read(SourceText text) {
        Scan scan = format().scan(text, Markers.DEFAULT);
        assertThat(scan).as(shown(text)).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).as(shown(text)).isEmpty();
        return ((Scan.Found) scan).block();
    }

    private static String shown(SourceText text) {
        return text.string(new Span(0, text.length()));
    }

    private static Value.Mapping typicalFields() {
        return Plain.mapping(Map.of("component_id", "SYM-CORE-001"));
    }

    private Value.Mapping randomFields(RandomData random) {
        return (Value.Mapping) Plain.withTexts(Plain.mapping(random.fields()), this::writable);
    }

    @Test
    void whatIsAddedIsReadBackInItsPlace() {
        for (Target target : targets()) {
            SourceText with = added(target, NewBlock.of(typicalFields()));
            Block block = read(with);
            assertThat(block.fields().means(typicalFields())).as(shown(with)).isTrue();
            assertThat(block.carrier()).as(shown(with)).isEqualTo(target.place().carrier());
            checkMeaning(target.text(), with);
        }
    }

    @Test
    void whatIsAddedCanBeTakenAway() {
        for (Target target : targets()) {
            SourceText with = added(target, NewBlock.of(typicalFields()));
            SourceText without =
                    writer().remove(with, read(with), Markers.DEFAULT).applyTo(with);
            assertThat(shown(without)).as(shown(with)).isEqualTo(shown(target.text()));
        }
    }

    @Test
    void whatIsReplacedIsWhatWouldHaveBeenAdded() {
        Value.Mapping others = Plain.mapping(Map.of("component_id", "SYM-CORE-002", "dependencies", List.of("a", "b")));
        for (Target target : targets()) {
            SourceText with = added(target, NewBlock.of(typicalFields()));
            SourceText same = replaced(with, NewBlock.of(typicalFields()));
            assertThat(shown(same)).isEqualTo(shown(with));
            SourceText other = replaced(with, NewBlock.of(others));
            assertThat(shown(other)).isEqualTo(shown(added(target, NewBlock.of(others))));
            SourceText back = replaced(other, NewBlock.of(typicalFields()));
            assertThat(shown(back)).isEqualTo(shown(with));
        }
    }

    private SourceText replaced(SourceText text, NewBlock block) {
        return writer().replace(text, read(text), block, Markers.DEFAULT).applyTo(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyValueIsReadBackEqual(long seed) {
        RandomData random = new RandomData(seed);
        List<Target> targets = targets();
        for (int i = 0; i < 200; i++) {
            Value.Mapping fields = randomFields(random);
            Target target = random.oneOf(targets);
            assertThat(writer().obstacle(fields)).isEmpty();
            SourceText with = added(target, NewBlock.of(fields));
            Block block = read(with);
            assertThat(block.fields().means(fields)).as(shown(with)).isTrue();
            SourceText without = writer().remove(with, block, Markers.DEFAULT).applyTo(with);
            assertThat(shown(without)).as(shown(with)).isEqualTo(shown(target.text()));
        }
    }

    @Test
    void longTextsAreReadBackEqual() {
        Target target = targets().get(0);
        for (String piece : List.of("a", "\"", "\\", "😀", "\n", "{[", " ", "\u2028")) {
            Value.Mapping fields = Plain.mapping(Map.of("purpose", writable(piece.repeat(100_000 / piece.length()))));
            Block block = read(added(target, NewBlock.of(fields)));
            assertThat(block.fields().means(fields)).as("100 KB of %s", piece).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLawsHoldForDamagedFiles(long seed) {
        RandomData random = new RandomData(seed);
        List<String> variants = List.copyOf(variants());
        for (int i = 0; i < 400; i++) {
            String file = random.damaged(random.oneOf(variants));
            for (Target target : targetsIn(SourceText.of(file.replace("\u0000", "")))) {
                SourceText with = added(target, NewBlock.of(typicalFields()));
                SourceText without =
                        writer().remove(with, read(with), Markers.DEFAULT).applyTo(with);
                assertThat(shown(without)).as(shown(with)).isEqualTo(shown(target.text()));
            }
        }
    }

    @Test
    void aBlockOfAnyLayoutGoesAwayAndCanBeWrittenAnew() {
        for (String file : blocks()) {
            assertThat(format().scan(SourceText.of(file), Markers.DEFAULT))
                    .as(file)
                    .isInstanceOf(Scan.Found.class);
            for (String lines : List.of(file, file.stripTrailing(), file.replace("\n", "\r\n"), "\ufeff" + file)) {
                WriterLaws.check(format(), lines.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLawsHoldForDamagedBlocks(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 400 && !blocks().isEmpty(); i++) {
            String file = random.damaged(random.oneOf(blocks()));
            WriterLaws.check(format(), file.getBytes(StandardCharsets.UTF_8));
        }
    }
}
