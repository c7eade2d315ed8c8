package io.l9.dora.formats.python;

import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * When two keys of a dict are one: {@code 1}, {@code 1.0} and {@code True} are equal in Python.
 *
 * <p>Identities are texts because those order themselves: a hash table of colliding texts stays fast. Bytes and complex numbers
 * are compared by their spelling.
 */
final class DictKey {

    /** Digits up to which integers of another base are converted; the conversion is quadratic. */
    private static final int MAX_CONVERTED = 1000;

    private final SourceText text;

    DictKey(SourceText text) {
        this.text = text;
    }

    /** Returns what equal keys have in common, or null when Python cannot hash {@code key}. */
    @Nullable
    String identity(Value key) {
        StringBuilder out = new StringBuilder();
        return append(key, out) ? out.toString() : null;
    }

    private boolean append(Value key, StringBuilder out) {
        if (key instanceof Value.Text t) {
            out.append('s').append(t.text().length()).append(':').append(t.text());
        } else if (key instanceof Value.Num number) {
            out.append('n').append(canonical(number)).append(';');
        } else if (key instanceof Value.Bool bool) {
            out.append(bool.value() ? "n1;" : "n0;");
        } else if (key instanceof Value.Null) {
            out.append("z;");
        } else if (key instanceof Value.Other other) {
            String spelling = text.string(other.span());
            out.append('o').append(spelling.length()).append(':').append(spelling);
        } else if (key instanceof Value.Sequence s && s.sequenceKind() == Value.SequenceKind.TUPLE) {
            return appendItems(s, out);
        } else {
            return false;
        }
        return true;
    }

    private boolean appendItems(Value.Sequence tuple, StringBuilder out) {
        out.append('(');
        for (Value item : tuple.items()) {
            if (!append(item, out)) {
                return false;
            }
        }
        out.append(')');
        return true;
    }

    private static String canonical(Value.Num number) {
        if (number.numberKind() == Value.NumberKind.INTEGER) {
            return integer(number.literal());
        }
        double value = Double.parseDouble(number.literal().replace("_", ""));
        boolean whole = value == Math.rint(value) && !Double.isInfinite(value);
        return whole ? new BigDecimal(value).toBigInteger().toString() : Double.toString(value);
    }

    private static String integer(String literal) {
        boolean signed = literal.charAt(0) == '-' || literal.charAt(0) == '+';
        String spelling = signed ? literal.substring(1) : literal;
        int radix = NumberLiteral.radix(spelling);
        String digits = (radix == 10 ? spelling : spelling.substring(2)).replace("_", "");
        if (radix != 10 && digits.length() > MAX_CONVERTED) {
            return literal;
        }
        BigInteger value = new BigInteger(digits, radix);
        return (literal.charAt(0) == '-' ? value.negate() : value).toString();
    }
}
