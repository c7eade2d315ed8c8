package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.init.Draft.State;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    private static final Section SECTION = new Section("README.md", "Shop", "## DORA\n\nEs gilt é.");
    private static final Section NEXT = new Section("README.md", "Shop", "## DORA\n\nMore.");
    private static final Overwrite ALL = new Overwrite(Set.of(Part.SECTIONS));

    private static Draft into(Section section, byte[] file, Overwrite overwrite) {
        return section.draft(new Present.Content(file, file), overwrite);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String after(Draft draft) {
        return new String(draft.after().orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void aFileThatIsNotThereBeginsWithATitle() {
        Draft draft = SECTION.draft(new Present.Nothing(), Overwrite.NOTHING);

        assertThat(draft.state()).isEqualTo(State.NEW);
        assertThat(after(draft)).isEqualTo("# Shop\n\n<!-- dora:begin -->\n## DORA\n\nEs gilt é.\n<!-- dora:end -->\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# A\n", "# A", "# A\r\n\r\n", "# A\r\nb", "# A\r", "\uFEFF# Ä\n", "\n"})
    void allBytesStayAndASecondTimeThereIsNothingToDo(String text) {
        byte[] file = bytes(text);
        Draft draft = into(SECTION, file, Overwrite.NOTHING);
        byte[] after = draft.after().orElseThrow();

        assertThat(draft.state()).isEqualTo(State.ADDS_SECTION);
        assertThat(Arrays.copyOf(after, file.length)).isEqualTo(file);
        assertThat(into(SECTION, after, Overwrite.NOTHING).state()).isEqualTo(State.PRESENT);
        assertThat(into(SECTION, after, ALL).state()).isEqualTo(State.PRESENT);
    }

    @Test
    void bytesThatAreNoUtf8Stay() {
        byte[] file = {'a', (byte) 0xFF, (byte) 0xE9, '\n'};

        assertThat(into(SECTION, file, Overwrite.NOTHING).after().orElseThrow()).startsWith(file);
    }

    @Test
    void theSectionHasTheLineEndsOfTheFile() {
        assertThat(after(into(SECTION, bytes("# A\r\n"), Overwrite.NOTHING)))
                .isEqualTo("# A\r\n\r\n<!-- dora:begin -->\r\n## DORA\r\n\r\nEs gilt é.\r\n<!-- dora:end -->\r\n");
    }

    @Test
    void oneThatSaysSomethingElseIsReplacedOnlyWhenToldTo() {
        byte[] file = bytes(after(into(SECTION, bytes("# A\r\n"), Overwrite.NOTHING)) + "behind");

        assertThat(into(NEXT, file, Overwrite.NOTHING).state()).isEqualTo(State.DIFFERS);
        assertThat(into(NEXT, file, Overwrite.NOTHING).isChange()).isFalse();
        assertThat(after(into(NEXT, file, ALL)))
                .isEqualTo("# A\r\n\r\n<!-- dora:begin -->\r\n## DORA\r\n\r\nMore.\r\n<!-- dora:end -->\r\nbehind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\ncode\n",
                "````\n```\n",
                "~~~ text\n```\n",
                "```\n``` no end\n",
                "- a\n  ```\n  code\n",
                "> ```\r\n> code\r\n",
                "1. ```\n",
                "<!-- never\nclosed\n",
                "```\n<!--\n```\n<!--\n"
            })
    void aFileThatEndsWithinCodeOrACommentIsLeftAlone(String text) {
        Draft draft = into(SECTION, bytes(text), ALL);

        assertThat(draft.state()).isEqualTo(State.BLOCKED);
        assertThat(draft.detail())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("at its end is "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\ncode\n```\n",
                "```sh\n~~~\n````",
                "``` `inline` ```\n",
                "1. ```\n   code\n   ```\n",
                "<!-- a comment -->\n",
                "<!--\n```\n-->\n",
                "```\n<!--\n```\n",
                "a <!-- b\n"
            })
    void whatIsClosedIsNoObstacle(String text) {
        assertThat(into(SECTION, bytes(text), Overwrite.NOTHING).state()).isEqualTo(State.ADDS_SECTION);
    }

    @Test
    void aLineMayBeLong() {
        for (String piece : new String[] {" ", "> ", "- ", "1. ", "`", "~", "`a"}) {
            Draft draft = into(SECTION, bytes(piece.repeat(1 << 18)), Overwrite.NOTHING);
            assertThat(draft.state()).isIn(State.ADDS_SECTION, State.BLOCKED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- dora:begin -->\n",
                "<!-- dora:end -->\n",
                "<!-- dora:end -->\n<!-- dora:begin -->\n",
                "<!-- dora:begin --><!-- dora:begin --><!-- dora:end -->",
                "a\0b"
            })
    void marksThatMakeNoSectionAreLeftAlone(String text) {
        Draft draft = into(SECTION, bytes(text), ALL);

        assertThat(draft.state()).isEqualTo(State.BLOCKED);
        assertThat(draft.isChange()).isFalse();
        assertThat(draft.detail()).isPresent();
    }
}
