package io.l9.dora.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.Position;
import java.util.ArrayList;
import java.util.List;
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
        FileEntry entry = entry("a.json", "a.json.dora.yaml", "PAY-OPER-001", profile(7));
        FileEntry other = entry("b.json", "b.json", "PAY-OPER-002", profile(8));
        FileEntry shared = entry.shared(pool);
        assertThat(shared).isEqualTo(entry);
        assertThat(other.shared(pool)).isEqualTo(other);
        assertThat(other.shared(pool).layer()).isSameAs(shared.layer());
        assertThat(other.shared(pool).profile().dependencies())
                .isSameAs(shared.profile().dependencies());
        assertThat(other.shared(pool).profile().purposeAt())
                .isSameAs(shared.profile().purposeAt());
    }

    private static FileEntry entry(String path, String document, String id, Profile profile) {
        return new FileEntry(path, document, field(id, 2), null, field("core", 3), null, null, profile);
    }

    private static Profile profile(long key) {
        return new Profile(
                key,
                key,
                new Position(8, 2),
                true,
                true,
                new ArrayList<>(List.of(field("decimal", 9), field("re", 9))));
    }

    private static FileEntry.Field field(String text, int line) {
        return new FileEntry.Field(text, new Position(line, 1));
    }
}
