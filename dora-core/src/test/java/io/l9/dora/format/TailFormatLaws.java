package io.l9.dora.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The laws of header, footer and trace in one file, that every format with blocks at the end keeps, in every line end, with and without byte order mark and
 * final newline. A format's test extends this and names files without a block, with LF as line end.
 */
public abstract class TailFormatLaws {

    /** Returns the format under test. */
    protected abstract SourceFormat format();

    /** Returns files without any block, of all shapes that matter to where one at the end stands and how it is separated; the empty one among them. */
    protected abstract List<String> files();

    /** Returns files that swallow what is added at their end, as an unclosed bracket does. */
    protected List<String> swallowing() {
        return List.of();
    }

    /** Returns files that hold one block of that kind in a layout that is not the writer's, in its place or not. */
    protected List<String> blocks(BlockKind kind) {
        return List.of();
    }

    /** Returns where a block is added whose scan says that it belongs to {@code place}: there, or there in another carrier. */
    protected Scan.Place place(Scan.Place place) {
        return place;
    }

    /** Returns a text as a block may hold it; formats that cannot spell every text leave some out. */
    protected String writable(String text) {
        return text;
    }

    /** Says what else has to hold between a file and the same file with one or more blocks: the host's meaning. */
    protected void checkMeaning(SourceText without, SourceText with) {}

    private BlockUnderTest block(BlockKind kind) {
        return new BlockUnderTest(format(), kind);
    }

    private List<SourceText> texts(List<String> files) {
        Set<String> variants = new LinkedHashSet<>();
        for (String file : files) {
            for (String ended :
                    List.of(file, file.stripTrailing(), file.replace("\n", "\n\n"), file + "\n\n", file + " \t")) {
                for (String lines : List.of(ended, ended.replace("\n", "\r\n"), ended.replace("\n", "\r"))) {
                    variants.add(lines);
                    variants.add("\ufeff" + lines);
                }
            }
        }
        return variants.stream().map(this::decoded).flatMap(Optional::stream).toList();
    }

    private Optional<SourceText> decoded(String file) {
        byte[] raw = file.getBytes(StandardCharsets.UTF_8);
        return BlockUnderTest.decoded(format(), raw, raw.length);
    }

    /** Returns files that take such a block. */
    private List<SourceText> texts(BlockKind kind) {
        List<SourceText> texts =
                texts(files()).stream().filter(text -> takes(text, kind)).toList();
        assertThat(texts).isNotEmpty();
        return texts;
    }

    /** Returns files that take all kinds of blocks. */
    private List<SourceText> texts() {
        return texts(BlockKind.HEADER).stream()
                .filter(text -> takes(text, BlockKind.FOOTER) && takes(text, BlockKind.TRACE))
                .toList();
    }

    private boolean takes(SourceText text, BlockKind kind) {
        return block(kind).scan(text) instanceof Scan.Absent absent
                && absent.defects().isEmpty()
                && absent.place().carrier() != Carrier.SIDECAR;
    }

    private SourceText added(SourceText text, BlockKind kind, Value.Mapping fields) {
        Scan scan = block(kind).scan(text);
        assertThat(scan).as(shown(text)).isInstanceOf(Scan.Absent.class);
        assertThat(scan.defects()).as(shown(text)).isEmpty();
        return block(kind).added(text, place(((Scan.Absent) scan).place()), fields);
    }

    private Scan.Found read(SourceText text, BlockKind kind) {
        Scan scan = block(kind).scan(text);
        assertThat(scan).as("%s of %s", kind, shown(text)).isInstanceOf(Scan.Found.class);
        assertThat(scan.defects()).as("%s of %s", kind, shown(text)).isEmpty();
        return (Scan.Found) scan;
    }

    private SourceText replaced(SourceText text, BlockKind kind, Value.Mapping fields) {
        return block(kind).replaced(text, read(text, kind), fields);
    }

    private SourceText removed(SourceText text, BlockKind kind) {
        return block(kind).removed(text, read(text, kind));
    }

    private static String shown(SourceText text) {
        return text.string(0, text.length());
    }

    private static byte[] encoded(SourceText text) {
        try {
            return text.encode();
        } catch (CharacterCodingException e) {
            throw new AssertionError(shown(text), e);
        }
    }

    private static Value.Mapping typicalFields() {
        return Plain.mapping(Map.of("component_id", "SYM-CORE-001"));
    }

    private Value.Mapping randomFields(RandomData random) {
        return (Value.Mapping) Plain.withTexts(Plain.mapping(random.fields()), this::writable);
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTER", "TRACE"})
    void whatIsAddedIsReadBackInItsPlaceAndCanBeTakenAway(BlockKind kind) {
        for (SourceText text : texts(kind)) {
            SourceText with = added(text, kind, typicalFields());
            assertThat(read(with, kind).block().fields().means(typicalFields()))
                    .as(shown(with))
                    .isTrue();
            assertThat(with.bodyStart()).isEqualTo(text.bodyStart());
            checkMeaning(text, with);
            assertThat(shown(removed(with, kind))).as(shown(with)).isEqualTo(shown(text));
            assertThat(encoded(removed(with, kind))).isEqualTo(encoded(text));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTER", "TRACE"})
    void whatIsReplacedIsWhatWouldHaveBeenAdded(BlockKind kind) {
        Value.Mapping others = Plain.mapping(Map.of("component_id", "SYM-CORE-002", "dependencies", List.of("a", "b")));
        for (SourceText text : texts(kind)) {
            SourceText with = added(text, kind, typicalFields());
            assertThat(shown(replaced(with, kind, typicalFields()))).isEqualTo(shown(with));
            SourceText other = replaced(with, kind, others);
            assertThat(shown(other)).isEqualTo(shown(added(text, kind, others)));
            assertThat(shown(replaced(other, kind, typicalFields()))).isEqualTo(shown(with));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTER", "TRACE"})
    void everyValueIsReadBackEqual(BlockKind kind) {
        RandomData random = new RandomData(7);
        List<SourceText> texts = texts(kind);
        for (int i = 0; i < 500; i++) {
            Value.Mapping fields = randomFields(random);
            SourceText text = random.oneOf(texts);
            assertThat(block(kind).writer().obstacle(fields)).isEmpty();
            SourceText with = added(text, kind, fields);
            assertThat(read(with, kind).block().fields().means(fields))
                    .as(shown(with))
                    .isTrue();
            assertThat(shown(removed(with, kind))).as(shown(with)).isEqualTo(shown(text));
        }
    }

    /** The last one that came is the first one that goes, whatever became of the others meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void takenAwayInReverseOrderAllBlocksLeaveTheFileAsItWas(long seed) {
        RandomData random = new RandomData(seed);
        List<SourceText> texts = texts();
        for (int i = 0; i < 150; i++) {
            SourceText text = random.oneOf(texts);
            List<BlockKind> order = shuffled(random);
            SourceText with = text;
            for (BlockKind kind : order) {
                with = added(with, kind, randomFields(random));
                with = replaced(with, random.oneOf(order.subList(0, order.indexOf(kind) + 1)), randomFields(random));
            }
            checkMeaning(text, with);
            Collections.reverse(order);
            for (BlockKind kind : order) {
                with = removed(with, kind);
            }
            assertThat(shown(with)).as("%s", order).isEqualTo(shown(text));
        }
    }

    private static List<BlockKind> shuffled(RandomData random) {
        List<BlockKind> rest = new ArrayList<>(List.of(BlockKind.values()));
        List<BlockKind> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            order.add(rest.remove(random.below(rest.size())));
        }
        return order;
    }

    /** Whatever comes, changes and goes, in whatever order: every block that is there is found in its place, and no edit touches another block. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyBlockStandsOnItsOwn(long seed) {
        RandomData random = new RandomData(seed);
        List<SourceText> texts = texts();
        for (int i = 0; i < 100; i++) {
            SourceText text = random.oneOf(texts);
            new Interleaving(text, random).run();
        }
    }

    private final class Interleaving {

        private static final int STEPS = 12;

        private final RandomData random;
        private final SourceText bare;
        private final Map<BlockKind, Value.Mapping> present = new EnumMap<>(BlockKind.class);
        private SourceText text;

        Interleaving(SourceText bare, RandomData random) {
            this.bare = bare;
            this.text = bare;
            this.random = random;
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                BlockKind kind = random.oneOf(List.of(BlockKind.values()));
                Map<BlockKind, String> others = spellings(kind);
                change(kind);
                assertThat(spellings(kind)).as(shown(text)).isEqualTo(others);
                check();
            }
            for (BlockKind kind : shuffled(random)) {
                if (present.remove(kind) != null) {
                    text = removed(text, kind);
                    check();
                }
            }
            assertThat(withoutSeparators(text)).isEqualTo(withoutSeparators(bare));
        }

        private void change(BlockKind kind) {
            Value.Mapping fields = randomFields(random);
            if (!present.containsKey(kind)) {
                text = added(text, kind, fields);
                present.put(kind, fields);
            } else if (random.below(2) == 0) {
                text = replaced(text, kind, fields);
                present.put(kind, fields);
            } else {
                text = removed(text, kind);
                present.remove(kind);
            }
        }

        private Map<BlockKind, String> spellings(BlockKind butFor) {
            Map<BlockKind, String> spellings = new EnumMap<>(BlockKind.class);
            for (BlockKind kind : present.keySet()) {
                if (kind != butFor) {
                    spellings.put(kind, text.string(read(text, kind).block().span()));
                }
            }
            return spellings;
        }

        private void check() {
            for (BlockKind kind : BlockKind.values()) {
                Value.Mapping fields = present.get(kind);
                if (fields == null) {
                    assertThat(takes(text, kind))
                            .as("%s in %s", kind, shown(text))
                            .isTrue();
                } else {
                    assertThat(read(text, kind).block().fields().means(fields))
                            .as("%s of %s", kind, shown(text))
                            .isTrue();
                }
            }
            checkMeaning(bare, text);
        }

        private String withoutSeparators(SourceText of) {
            return shown(of).replaceAll("[ \\t\\r\\n\\f]+", "");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTER", "TRACE"})
    void whatWouldBeSwallowedIsNotFound(BlockKind kind) {
        for (String file : swallowing()) {
            SourceText text = decoded(file).orElseThrow();
            Scan scan = block(kind).scan(added(text, kind, typicalFields()));
            assertThat(scan instanceof Scan.Found found && found.defects().isEmpty())
                    .as(file)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FOOTER", "TRACE"})
    void aBlockOfAnyLayoutGoesAwayAndCanBeWrittenAnew(BlockKind kind) {
        for (String file : blocks(kind)) {
            assertThat(block(kind).scan(SourceText.of(file))).as(file).isInstanceOf(Scan.Found.class);
            for (String lines : List.of(file, file.stripTrailing(), file.replace("\n", "\r\n"), "\ufeff" + file)) {
                keepsTheLaws(lines);
            }
        }
    }

    private void keepsTheLaws(String file) {
        byte[] raw = file.getBytes(StandardCharsets.UTF_8);
        for (BlockKind kind : BlockKind.values()) {
            ScanLaws.check(block(kind), raw);
            WriterLaws.check(block(kind), raw);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLawsHoldForDamagedFiles(long seed) {
        RandomData random = new RandomData(seed);
        List<SourceText> texts = texts();
        for (int i = 0; i < 300; i++) {
            SourceText with = random.oneOf(texts);
            for (BlockKind kind : shuffled(random)) {
                with = random.below(4) == 0 ? with : added(with, kind, typicalFields());
            }
            keepsTheLaws(random.damaged(shown(with)).replace("\u0000", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLawsHoldForDamagedBlocks(long seed) {
        RandomData random = new RandomData(seed);
        List<String> blocks = new ArrayList<>(blocks(BlockKind.FOOTER));
        blocks.addAll(blocks(BlockKind.TRACE));
        for (int i = 0; i < 300 && !blocks.isEmpty(); i++) {
            keepsTheLaws(random.damaged(random.oneOf(blocks)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLawsHoldForWhateverBytes(long seed) {
        RandomData random = new RandomData(seed);
        for (int i = 0; i < 200; i++) {
            keepsTheLaws(random.string(random.below(60)).replace("\u0000", ""));
        }
    }

    /** More than linear time would show in a build that never ends. */
    @Test
    void hostileTextsAreReadInLinearTime() {
        SourceText text = texts().get(0);
        String footer = shown(added(text, BlockKind.FOOTER, typicalFields()));
        String trace = shown(added(text, BlockKind.TRACE, typicalFields()));
        for (String piece : List.of(
                "\n", "\r", " ", "#", "# \n", "# ===\n", "{", "[", "(", "\"", "'", "\\", "\"\"\"", "\\\n", "a: ", "|\n",
                footer, trace)) {
            String many = piece.repeat(200_000 / piece.length());
            for (BlockKind kind : List.of(BlockKind.FOOTER, BlockKind.TRACE)) {
                for (String file : List.of(many, footer + many, many + trace, footer + many + trace)) {
                    ScanLaws.check(block(kind), file.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}
