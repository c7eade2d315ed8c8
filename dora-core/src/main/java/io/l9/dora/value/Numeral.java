package io.l9.dora.value;

import java.math.BigInteger;
import java.util.Locale;

/** Spells a number in the one way that JSON, YAML 1.1, YAML 1.2 and Python all read alike. */
final class Numeral {

    /** Digits up to which integers of another base are converted; the conversion is quadratic. */
    private static final int MAX_CONVERTED = 1000;

    /** Digits of an exponent up to which it is reckoned with. */
    private static final int MAX_EXPONENT_DIGITS = 9;

    /** From here on down, and up, a number is written with an exponent, as Python does. */
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private static final int SMALLEST_LARGE_EXPONENT = 16;

    private Numeral() {}

    /** Returns what {@link Value.Num#canonical} does. */
    static String of(Value.Num number) {
        String literal = number.literal();
        boolean signed = literal.startsWith("-") || literal.startsWith("+");
        String sign = literal.startsWith("-") ? "-" : "";
        String digits = literal.substring(signed ? 1 : 0).replace("_", "").toLowerCase(Locale.ROOT);
        if (number.numberKind() == Value.NumberKind.INTEGER) {
            return integer(literal, sign, digits);
        }
        return digits.equals(".inf") || digits.equals(".nan") ? sign + digits : decimal(literal, sign, digits);
    }

    private static String integer(String literal, String sign, String digits) {
        int radix = radix(digits);
        if (radix != 10 && digits.length() > MAX_CONVERTED) {
            return literal;
        }
        String decimal = radix == 10 ? digits : new BigInteger(digits.substring(2), radix).toString();
        String significant = withoutLeadingZeros(decimal);
        return significant.isEmpty() ? "0" : sign + significant;
    }

    private static int radix(String digits) {
        if (digits.startsWith("0x")) {
            return 16;
        }
        if (digits.startsWith("0o")) {
            return 8;
        }
        return digits.startsWith("0b") ? 2 : 10;
    }

    private static String decimal(String literal, String sign, String digits) {
        int e = digits.indexOf('e');
        String mantissa = e < 0 ? digits : digits.substring(0, e);
        int point = mantissa.indexOf('.');
        String whole = withoutLeadingZeros(point < 0 ? mantissa : mantissa.substring(0, point));
        String fraction = point < 0 ? "" : mantissa.substring(point + 1);
        String all = whole + fraction;
        String significant = withoutLeadingZeros(all);
        int leadingZeros = all.length() - significant.length();
        significant = withoutTrailingZeros(significant);
        if (significant.isEmpty()) {
            return sign + "0.0";
        }
        String exponent = e < 0 ? "" : withoutLeadingZeros(withoutSign(digits.substring(e + 1)));
        if (exponent.length() > MAX_EXPONENT_DIGITS) {
            return literal;
        }
        long stated = exponent.isEmpty() ? 0 : Long.parseLong(exponent);
        boolean negative = digits.startsWith("-", e + 1);
        return sign + spelled(significant, (negative ? -stated : stated) + whole.length() - leadingZeros - 1);
    }

    /** Returns the number with {@code digits}, the point behind the first one, times ten to the power of {@code exponent}. */
    private static String spelled(String digits, long exponent) {
        if (exponent < SMALLEST_PLAIN_EXPONENT || exponent >= SMALLEST_LARGE_EXPONENT) {
            String fraction = digits.length() > 1 ? digits.substring(1) : "0";
            return digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
        }
        if (exponent < 0) {
            return "0." + "0".repeat((int) -exponent - 1) + digits;
        }
        int whole = (int) exponent + 1;
        if (digits.length() <= whole) {
            return digits + "0".repeat(whole - digits.length()) + ".0";
        }
        return digits.substring(0, whole) + "." + digits.substring(whole);
    }

    private static String withoutSign(String digits) {
        return digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
    }

    private static String withoutLeadingZeros(String digits) {
        int i = 0;
        while (i < digits.length() && digits.charAt(i) == '0') {
            i++;
        }
        return digits.substring(i);
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
