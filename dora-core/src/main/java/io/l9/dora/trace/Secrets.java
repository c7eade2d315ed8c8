package io.l9.dora.trace;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which texts have in them what looks like a secret: by the name in front of it, or by its own form. It would rather take something for a secret that is none. Linear time, whatever the
 * text.
 */
final class Secrets {

    /** What stands for a secret. */
    static final String REDACTED = "[redacted]";

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

    private static final List<String> KEY_HEADERS = List.of("PRIVATE KEY-----", "PRIVATE KEY BLOCK-----");

    /** What stands in front of a token in a header. */
    private static final List<String> SCHEMES = List.of("bearer ", "basic ");

    /** Options of programs that take a user with the password behind a colon. */
    private static final Set<String> USER_OPTIONS = Set.of("-u", "--user", "--proxy-user");

    private static final String BLANKS = "\"' \t";

    /** What may stand between a name and its sign, as in {@code environ["TOKEN"] = x}. */
    private static final String BEHIND_NAMES = BLANKS + "\\`])";

    /** What follows a prefix in a token that is worth hiding. */
    private static final int LEAST_TOKEN = 16;

    private Secrets() {}

    /** Tells whether a text has a secret in it. */
    static boolean isIn(String text) {
        return KEY_HEADERS.stream().anyMatch(text::contains)
                || hasUserInAddress(text)
                || hasToken(text, PREFIXES)
                || hasToken(text.toLowerCase(Locale.ROOT), SCHEMES)
                || hasNamed(text)
                || hasOption(text);
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

    private static boolean hasToken(String text, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> hasToken(text, prefix));
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

    /** Looks for {@code password=x} and {@code "token": "x"}. */
    private static boolean hasNamed(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean isSign = text.charAt(i) == '=' || text.charAt(i) == ':';
            if (isSign && pass(text, i + 1, BLANKS) < text.length() && SecretNames.has(nameInFrontOf(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the name that ends in front of an offset, but for what may stand between the two. */
    private static String nameInFrontOf(String text, int offset) {
        int end = offset;
        while (end > 0 && BEHIND_NAMES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && isNamePart(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Looks for {@code --password x}, and for {@code -u user:x}. */
    private static boolean hasOption(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean isOption = text.charAt(i) == '-' && (i == 0 || isBlank(text.charAt(i - 1)));
            if (isOption) {
                int end = i;
                while (end < text.length() && isNamePart(text.charAt(end))) {
                    end++;
                }
                if (isSecretOption(text, i, end)) {
                    return true;
                }
                i = end - 1;
            }
        }
        return false;
    }

    private static boolean isSecretOption(String text, int start, int end) {
        int value = pass(text, end, BLANKS);
        if (value == end || value == text.length()) {
            return false;
        }
        String name = text.substring(start, end);
        return USER_OPTIONS.contains(name) ? hasColon(text, value) : SecretNames.has(name);
    }

    private static boolean hasColon(String text, int start) {
        int end = start;
        while (end < text.length() && !isBlank(text.charAt(end)) && text.charAt(end) != ':') {
            end++;
        }
        return end < text.length() && text.charAt(end) == ':';
    }

    private static boolean isBlank(char c) {
        return c <= ' ';
    }

    /** Returns the offset behind any of some signs. */
    private static int pass(String text, int start, String signs) {
        int end = start;
        while (end < text.length() && signs.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
