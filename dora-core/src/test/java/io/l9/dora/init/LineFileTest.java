package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.init.Draft.State;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFileTest {

    private static final LineFile LINES = new LineFile(".gitignore", List.of("/a/", "/é"));

    private static Draft into(byte[] file) {
        return LINES.draft(new Present.Content(file, file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String after(Draft draft) {
        return new String(draft.after().orElseThrow(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x\r\n", "x\n/a/\n", "/é\r", "# DORA\n", "  /a/  \n"})
    void missingLinesAreAddedAndASecondTimeThereIsNothingToDo(String text) {
        byte[] file = bytes(text);
        Draft draft = into(file);
        byte[] after = draft.after().orElseThrow();

        assertThat(draft.state()).isEqualTo(State.ADDS_LINES);
        assertThat(Arrays.copyOf(after, file.length)).isEqualTo(file);
        assertThat(into(after).state()).isEqualTo(State.PRESENT);
    }

    @Test
    void linesHaveTheEndsOfTheFile() {
        assertThat(after(into(bytes("x\r\n/a/")))).isEqualTo("x\r\n/a/\r\n# DORA\r\n/é\r\n");
        assertThat(into(bytes("x\r\n/a/")).detail()).contains("/é");
    }

    @Test
    void locationsWithCharactersOfPatternsAreEscaped() {
        Locations awkward = new Locations("gate", "re gi#[x].json", Optional.of("logs/a !.log"), "my reports", "r");

        assertThat(GitFiles.of(awkward, List.of("my reports/r.html")).get(0).lines())
                .containsExactly(
                        "/my\\ reports/r.html",
                        "/logs/a\\ \\!.log",
                        "/logs/a\\ \\!.log.dora-lock",
                        "/logs/a\\ \\!.log.[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]",
                        "/.dora/");
        assertThat(GitFiles.of(awkward, List.of()).get(1).lines().get(0)).isEqualTo("/re?gi#\\[x\\].json merge=union");
    }
}
