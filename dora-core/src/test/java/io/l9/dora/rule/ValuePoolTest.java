package io.l9.dora.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.Position;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValuePoolTest {

    private final ValuePool pool = new ValuePool();

    @Test
    void whatIsSharedEqualsWhatWasGivenWhateverCameBefore() {
        Random chance = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            FileEntry.Field field = field("v" + chance.nextInt(20_000), chance.nextInt(3));
            assertThat(pool.shared(field)).isEqualTo(field);
        }
    }

    @Test
    void equalValuesAreOneObject() {
        assertThat(pool.shared(field("core", 3))).isSameAs(pool.shared(field("core", 3)));
        assertThat(pool.shared(field("core", 3))).isNotEqualTo(pool.shared(field("core", 4)));
    }

    @Test
    void anEntryKeepsItsMeaning() {
        FileEntry entry = new FileEntry(
                "a.json", "a.json.dora.yaml", field("PAY-OPER-001", 2), null, field("core", 3), null, null);
        FileEntry other =
                new FileEntry("b.json", "b.json", field("PAY-OPER-002", 2), null, field("core", 3), null, null);
        FileEntry shared = entry.shared(pool);
        assertThat(shared).isEqualTo(entry);
        assertThat(other.shared(pool)).isEqualTo(other);
        assertThat(other.shared(pool).layer()).isSameAs(shared.layer());
    }

    private static FileEntry.Field field(String text, int line) {
        return new FileEntry.Field(text, new Position(line, 1));
    }
}
