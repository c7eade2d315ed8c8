package io.l9.dora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextKeyTest {

    @Test
    void differentTextsHaveDifferentKeys() {
        Set<Long> keys = new HashSet<>();
        Set<Long> words = new HashSet<>();
        for (int i = 0; i < 300_000; i++) {
            keys.add(TextKey.of("Component " + i));
            words.add(TextKey.ofWords("Component " + i));
        }
        assertThat(keys).hasSize(300_000).doesNotContain(TextKey.NONE);
        assertThat(words).hasSize(300_000).doesNotContain(TextKey.NONE);
        assertThat(TextKey.of("ab")).isNotEqualTo(TextKey.of("ba")).isNotEqualTo(TextKey.of("aB"));
    }

    @Test
    void wordsAreEqualWhateverTheirCaseAndWhateverStandsBetween() {
        for (String text : List.of("ledger book", "Ledger-Book.", "LEDGER_BOOK", "  ledger/book!", "LedgerBook")) {
            assertThat(TextKey.ofWords(text)).isEqualTo(TextKey.ofWords("ledgerbook"));
        }
        assertThat(TextKey.ofWords("\u00c4RGER \ud801\udc00")).isEqualTo(TextKey.ofWords("\u00e4rger\ud801\udc28"));
        // The Kelvin sign and the long s are no ASCII, and other cases of k and s.
        assertThat(TextKey.ofWords("\u212a-\u017f")).isEqualTo(TextKey.ofWords("ks"));
        assertThat(TextKey.ofWords("\u0915\u093f")).isNotEqualTo(TextKey.ofWords("\u0915\u093e"));
    }

    @Test
    void aPartHasTheKeyOfItsText() {
        String text = "src/\ud801\udc00/Ledger.py";
        for (int start = 0; start <= text.length(); start++) {
            for (int end = start; end <= text.length(); end++) {
                assertThat(TextKey.ofWords(text, start, end)).isEqualTo(TextKey.ofWords(text.substring(start, end)));
            }
        }
    }

    @Test
    void whatHasNoWordHasNoKeyOfWords() {
        for (String text : List.of("", " ", "...", "\u2014", "\ud83d\ude80", "\ud801")) {
            assertThat(TextKey.ofWords(text)).isEqualTo(TextKey.NONE);
        }
        assertThat(TextKey.of("")).isNotEqualTo(TextKey.NONE);
    }
}
