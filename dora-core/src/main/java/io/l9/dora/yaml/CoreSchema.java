package io.l9.dora.yaml;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;

/**
 * What a plain scalar means: the core schema of YAML 1.2.2, 10.3.2.
 *
 * <p>Dates, {@code yes}, {@code on} and {@code 12:30} are text, and a number keeps its spelling.
 */
final class CoreSchema {

    private CoreSchema() {}

    static Value resolve(String plain, Span span) {
        return switch (plain) {
            case "", "~", "null", "Null", "NULL" -> new Value.Null(span);
            case "true", "True", "TRUE" -> new Value.Bool(true, span);
            case "false", "False", "FALSE" -> new Value.Bool(false, span);
            default -> numberOrText(plain, span);
        };
    }

    private static Value numberOrText(String plain, Span span) {
        if (isInteger(plain)) {
            return new Value.Num(plain, NumberKind.INTEGER, span);
        }
        return isFloat(plain) ? new Value.Num(plain, NumberKind.FLOAT, span) : new Value.Text(plain, span);
    }

    private static boolean isInteger(String s) {
        if (s.startsWith("0o")) {
            return isAll(s, 2, "01234567");
        }
        if (s.startsWith("0x")) {
            return isAll(s, 2, "0123456789abcdefABCDEF");
        }
        int digits = afterSign(s, 0);
        return digits < s.length() && afterDigits(s, digits) == s.length();
    }

    private static boolean isFloat(String s) {
        int start = afterSign(s, 0);
        return switch (s.substring(start)) {
            case ".inf", ".Inf", ".INF" -> true;
            case ".nan", ".NaN", ".NAN" -> start == 0;
            default -> isDecimal(s, start);
        };
    }

    private static boolean isDecimal(String s, int start) {
        int whole = afterDigits(s, start);
        boolean point = whole < s.length() && s.charAt(whole) == '.';
        int fraction = point ? afterDigits(s, whole + 1) : whole;
        int digits = fraction - start - (point ? 1 : 0);
        return digits > 0 && (fraction == s.length() || isExponent(s, fraction));
    }

    private static boolean isExponent(String s, int e) {
        if (s.charAt(e) != 'e' && s.charAt(e) != 'E') {
            return false;
        }
        int digits = afterSign(s, e + 1);
        return digits < s.length() && afterDigits(s, digits) == s.length();
    }

    private static int afterSign(String s, int from) {
        boolean signed = from < s.length() && (s.charAt(from) == '+' || s.charAt(from) == '-');
        return signed ? from + 1 : from;
    }

    private static int afterDigits(String s, int from) {
        int i = from;
        while (i < s.length() && s.charAt(i) >= '0' && s.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private static boolean isAll(String s, int from, String allowed) {
        for (int i = from; i < s.length(); i++) {
            if (allowed.indexOf(s.charAt(i)) < 0) {
                return false;
            }
        }
        return s.length() > from;
    }
}
