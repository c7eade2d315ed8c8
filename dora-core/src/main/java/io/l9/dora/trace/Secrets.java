package io.l9.dora.trace;

import java.util.List;
import java.util.Locale;

/**
 * Tells what looks like a secret: by its name, or by its own form. It would rather take something for a secret that is none. Linear time, whatever the
 * text.
 */
final class Secrets {

    /** What stands for a secret. */
    static final String REDACTED = "[redacted]";

    /** What is part of the names of secrets, once all but letters and digits is left out. */
    private static final List<String> NAMES = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "privatekey",
            "accesskey",
            "authorization",
            "credential");

    /** The same as such names are written in front of a value. */
    private static final List<String> ASSIGNED = List.of(
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "private_key",
            "access_key",
            "authorization",
            "credential",
            "credentials");

    /** How keys and tokens begin that services hand out. */
    private static final List<String> PREFIXES = List.of(
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "github_pat_",
            "glpat-",
            "xoxa-",
            "xoxb-",
            "xoxp-",
            "xoxr-",
            "xoxs-",
            "sk-",
            "sk_live_",
            "rk_live_",
            "AKIA",
            "ASIA",
            "AIza",
            "ya29.",
            "npm_",
            "pypi-",
            "hf_",
            "dop_v1_",
            "eyJ");

    private static final String KEY_HEADER = "PRIVATE KEY-----";
    private static final String BEARER = "bearer ";

    /** What follows a prefix in a token that is worth hiding. */
    private static final int LEAST_TOKEN = 16;

    private Secrets() {}

    /** Tells whether a name is one of secrets: {@code DB_PASSWORD}, {@code apiKey}. */
    static boolean isName(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                letters.append(name.charAt(i));
            }
        }
        String plain = letters.toString().toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(plain::contains);
    }

    /** Tells whether a text has a secret in it. */
    static boolean isIn(String text) {
        return text.contains(KEY_HEADER)
                || hasUserInAddress(text)
                || hasToken(text)
                || hasNamed(text.toLowerCase(Locale.ROOT));
    }

    /** Looks for {@code ://user:pass@}. What stands in front of the address's path is looked at once. */
    private static boolean hasUserInAddress(String text) {
        for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 1)) {
            boolean hasColon = false;
            for (int i = at + "://".length(); i < text.length() && isAuthority(text.charAt(i)); i++) {
                hasColon |= text.charAt(i) == ':';
                if (hasColon && text.charAt(i) == '@') {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAuthority(char c) {
        return c > ' ' && "/\"'<>".indexOf(c) < 0;
    }

    private static boolean hasToken(String text) {
        return PREFIXES.stream().anyMatch(prefix -> hasToken(text, prefix));
    }

    private static boolean hasToken(String text, String prefix) {
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            boolean isStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (isStart && isToken(text, at + prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isToken(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LEAST_TOKEN && isTokenPart(text.charAt(end))) {
            end++;
        }
        return end - start == LEAST_TOKEN;
    }

    private static boolean isTokenPart(char c) {
        boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return isLetter || (c >= '0' && c <= '9') || "_-.+/=~".indexOf(c) >= 0;
    }

    /** Looks for {@code password=x} and {@code "token": "x"}, and for the word in front of a token in a header. */
    private static boolean hasNamed(String text) {
        return hasToken(text, BEARER) || ASSIGNED.stream().anyMatch(name -> isAssigned(text, name));
    }

    private static boolean isAssigned(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int sign = behindBlanks(text, at + name.length());
            boolean isSign = sign < text.length() && (text.charAt(sign) == '=' || text.charAt(sign) == ':');
            if (isSign && behindBlanks(text, sign + 1) < text.length()) {
                return true;
            }
        }
        return false;
    }

    private static int behindBlanks(String text, int start) {
        int end = start;
        while (end < text.length() && "\"' \t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
