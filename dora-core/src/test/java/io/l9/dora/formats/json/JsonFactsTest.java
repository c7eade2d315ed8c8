package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.format.Facts;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFactsTest {

    private static Facts facts(String file) {
        return new JsonFormat().facts(SourceText.of(file.replace('\'', '"')), "a.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'description': 'Rates of exchange'}",
                "{'title': 'Rates', 'n': [{}, 1], 'description': ' Rates of \\u0065xchange '}",
                "{'title': 'Rates of exchange', 'description': ['two', 'lines']}",
                "{'description': 'two\\nlines', 'title': 'Rates of exchange'}",
                "{'description': '', 'title': 'Rates of exchange', 'title': 'b'}",
                "{'a': {'description': 'b'}, 'title': 'Rates of exchange'}",
                "{'_dora_block': {'description': 'b', 'purpose': 'c'}, 'description': 'Rates of exchange'}",
                "{'description': 'Rates of exchange', ] broken",
            })
    void theSummaryIsTheDescriptionElseTheTitle(String file) {
        assertThat(facts(file)).isEqualTo(new Facts(Optional.of("Rates of exchange"), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[{'description': 'a'}]",
                "'description'",
                "{'a': {'description': 'b'}}",
                "{'description': 1, 'title': {'title': 'a'}}",
                "{'description': {'title': 'a'",
                "{'description': ' '}",
                "{'title': 'a\\u2028b'}",
            })
    void anyOtherFileSaysNothing(String file) {
        assertThat(facts(file)).isEqualTo(Facts.NONE);
    }
}
