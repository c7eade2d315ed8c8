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
                "sshPrivateKey",
                "DB_PASS",
                "DBPass",
                "PGPASSWORD",
                "MYSQL_PWD",
                "pwd",
                "Set-Cookie",
                "sessionCookie",
                "jwt",
                "idJWT",
                "encryption_key",
                "AccountKey",
                "API_KEY_2",
                "APIKey",
                "authToken",
                "_auth",
                "token_value",
                "secret_key_base"
            })
    void namesOfSecrets(String name) {
        assertThat(SecretNames.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows",
                "key",
                "file",
                "contract",
                "path",
                "author",
                "",
                "pass_rate",
                "max_tokens",
                "tokens_used",
                "tokenCount",
                "tokenizer",
                "primary_key",
                "publicKey",
                "key_id",
                "keys",
                "monkey",
                "bypass",
                "compass",
                "cookie_banner",
                "id",
                "value"
            })
    void namesOfOtherThings(String name) {
        assertThat(SecretNames.has(name)).isFalse();
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
                "api-key:x",
                "SECRET_KEY=x",
                "secretKey: x",
                "accessKey=x",
                "privateKey: x",
                "export DB_PASS=x",
                "Server=db;Uid=a;Pwd=x;",
                "AccountName=a;AccountKey=x==",
                "curl -u a:b https://example.org",
                "curl --user a:b",
                "login --password x",
                "tool -token x",
                "Basic dXNlcjpwYXNzd29yZA==",
                "Cookie: a=b",
                "environ[\"DB_PASS\"] = x",
                "{\\\"token\\\": \\\"x\\\"}",
                "-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc"
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
                "login --password",
                "max_tokens=4096, tokens_used: 17",
                "tokenizer: bpe",
                "primary_key: id",
                "ls -u a",
                "a basic rule of authentication",
                "tokens: 5",
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
