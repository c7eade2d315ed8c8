package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.ComponentIds;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "payments, payments",
        "Order-Book, order_book",
        "a b#c, a_b_c",
        "Über-weisung, uber_weisung",
        "_private_, private",
        "2fa.auth, 2fa_auth",
        "{{cookiecutter.slug}}, cookiecutter_slug",
        "none, none_files",
        "NULL, null_files",
    })
    void aNameIsSpelledInLettersDigitsAndUnderscores(String name, String domain) {
        assertThat(DomainName.of(name)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "3d", "日本", "___", "7", "\uDCFF", "é"})
    void aNameThatGivesNoIdsIsNoDomain(String name) {
        assertThat(DomainName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "2fa", "9lives", "a1", "Ünï", "x_y", "none"})
    void everyDomainGivesIds(String name) {
        String domain = DomainName.of(name).orElseThrow();

        assertThat(new ComponentIds(List.of()).allocate(domain, "foundation"))
                .isInstanceOf(ComponentIds.Allocation.Allocated.class);
    }
}
