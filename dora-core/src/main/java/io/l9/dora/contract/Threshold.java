package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that a figure of the dashboard is held to: {@code "95%"}, {@code 0}. */
final class Threshold {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_WHOLE_DIGITS = 3;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_DIGITS = 9;

    /** A percentage from 0 to 100, a text with {@code %} or a number. */
    static final Form<BigDecimal> PERCENT = (value, what, problems) -> {
        Optional<BigDecimal> percent = percent(value);
        if (percent.isEmpty() || percent.get().compareTo(HUNDRED) > 0) {
            problems.wrongKind(value, what, "a percentage from `0%` to `100%`");
            return Optional.empty();
        }
        return percent;
    };

    /** A number of files, as a number or a text. */
    static final Form<BigDecimal> COUNT = (value, what, problems) -> {
        String literal = literal(value);
        if (literal.length() > MOST_DIGITS || !Forms.isDigits(literal)) {
            problems.wrongKind(value, what, "a whole number from 0 to 999999999");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(literal));
    };

    private Threshold() {}

    private static Optional<BigDecimal> percent(Value value) {
        String literal = literal(value);
        if (value instanceof Value.Text) {
            if (!literal.endsWith("%")) {
                return Optional.empty();
            }
            literal = literal.substring(0, literal.length() - 1);
        }
        return isDecimal(literal) ? Optional.of(new BigDecimal(literal)) : Optional.empty();
    }

    /** Tells whether a text is a number below 1000 as people write it, with up to six decimals. */
    private static boolean isDecimal(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String decimals = point < 0 ? "0" : text.substring(point + 1);
        return whole.length() <= MOST_WHOLE_DIGITS
                && decimals.length() <= MOST_DECIMALS
                && Forms.isDigits(whole)
                && Forms.isDigits(decimals);
    }

    /** Returns how a text or a number is spelled; an empty text of anything else. */
    private static String literal(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        return value instanceof Value.Num number ? number.canonical() : "";
    }
}
