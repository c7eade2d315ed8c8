package io.l9.dora.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InformationTest {

    private static Finding note(int file, String message) {
        String path = String.format("%06d.py", file);
        return new Finding(
                "recommended_fields", FailureMode.INFO, path, Optional.empty(), new Position(7, 1), message, "add it");
    }

    @Test
    void allAreCountedAndTheFirstAreKept() {
        List<Finding> notes =
                IntStream.range(0, 5_000).mapToObj(i -> note(i, "lacks x")).toList();
        assertThat(Information.of(notes))
                .containsExactly(new Information(notes.subList(0, Information.MOST_EXAMPLES), 5_000));
    }

    @Test
    void whatSaysSomethingElseIsCountedForItself() {
        List<Finding> notes = List.of(note(1, "lacks x"), note(2, "lacks y"), note(3, "lacks x"));
        assertThat(Information.of(notes))
                .containsExactly(
                        new Information(List.of(notes.get(0), notes.get(2)), 2),
                        new Information(List.of(notes.get(1)), 1));
    }

    @Test
    void howTheFilesAreSplitDoesNotMatter() {
        Random chance = new Random(6);
        for (int round = 0; round < 200; round++) {
            List<Finding> notes = IntStream.range(0, chance.nextInt(2_000))
                    .mapToObj(i -> note(i, "lacks " + chance.nextInt(5)))
                    .toList();
            Information.Fold all = new Information.Fold();
            for (int start = 0, end; start < notes.size(); start = end) {
                end = Math.min(notes.size(), start + 1 + chance.nextInt(400));
                Information.Fold part = new Information.Fold();
                notes.subList(start, end).forEach(part::add);
                all.addAll(part);
            }
            assertThat(all.folded()).isEqualTo(Information.of(notes));
        }
    }

    /** Texts of one hash, as a hostile tree can have them, are told apart. */
    @Test
    void messagesThatCollideAreFindingsOfTheirOwn() {
        List<Finding> notes = new ArrayList<>();
        for (int i = 0; i < 1 << 12; i++) {
            StringBuilder message = new StringBuilder();
            for (int bit = 0; bit < 12; bit++) {
                message.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            notes.add(note(i, message.toString()));
        }
        assertThat(Information.of(notes)).hasSize(1 << 12).allMatch(folded -> folded.count() == 1);
    }
}
