package io.l9.dora.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScanTest {

    @Test
    void defectsStandInTheOrderOfTheSource() {
        Defect first = new Defect(Defect.Kind.MISPLACED, new Span(2, 9), "first");
        Defect second = new Defect(Defect.Kind.SYNTAX, new Span(5, 6), "second");
        Defect atTheSamePlace = new Defect(Defect.Kind.MARKER, new Span(5, 5), "at the same place");

        assertThat(new Scan.Malformed(List.of(atTheSamePlace, second, first)).defects())
                .containsExactly(first, second, atTheSamePlace);
    }
}
