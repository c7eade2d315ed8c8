package io.l9.dora.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "DB_PASSWORD",
                "apiKey",
                "api-key",
                "x-api_key",
                "Authorization",
                "client_secret",
                "access token",
                "AWS_ACCESS_KEY_ID",
                "credentials",
                "sshPrivateKey"
            })
    void namesOfSecrets(String name) {
        assertThat(Secrets.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "key", "file", "contract", "path", "author", "", "pass_rate"})
    void namesOfOtherThings(String name) {
        assertThat(Secrets.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN OPENSSH PRIVATE KEY-----\nabc",
                "cloning https://joe:pw@example.org/x.git",
                "see https://example.org/ and redis://:pw@host:1",
                "ghp_abcdefghijklmnop1234",
                "(github_pat_11ABCDEFG0123456789)",
                "key=AKIAIOSFODNN7EXAMPLE1",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc",
                "Bearer abcdefghijklmnop",
                "PASSWORD = x",
                "{\"token\": \"x\"}",
                "api-key:x"
            })
    void textsWithSecrets(String text) {
        assertThat(Secrets.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "token:",
                "the password is wrong",
                "https://example.org:8080/a@b",
                "https://joe@example.org/x.git",
                "mailto:joe@example.org",
                "risk-abcdefghijklmnopqrst",
                "sk-short",
                "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "PAY-OPER-001 -> PAY-OPER-002",
                "values_not_empty: the field `purpose` is empty"
            })
    void textsWithout(String text) {
        assertThat(Secrets.isIn(text)).isFalse();
    }
}
