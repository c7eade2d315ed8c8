package io.l9.dora.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> KNOWN = List.of("field_coverage", "presence", "consistency", "position");

    @ParameterizedTest
    @CsvSource({"field_covrage, field_coverage", "Presence, presence", "postiion, position", "presense, presence"})
    void findsWhatWasMeant(String name, String meant) {
        assertThat(NearestName.to(name, KNOWN)).contains(meant);
    }

    @Test
    void saysNothingOfWhatIsLikeNoName() {
        assertThat(NearestName.to("governance", KNOWN)).isEmpty();
        assertThat(NearestName.to("", KNOWN)).isEmpty();
        assertThat(NearestName.to("presence".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "kitten, sitting, 3", "a, b, 1", "ca, abc, 3"})
    void countsEditsAndSwaps(String a, String b, int edits) {
        assertThat(NearestName.distance(a, b)).isEqualTo(edits);
        assertThat(NearestName.distance(b, a)).isEqualTo(edits);
    }
}
