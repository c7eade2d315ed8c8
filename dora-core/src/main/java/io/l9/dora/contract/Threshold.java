package io.l9.dora.contract;

import com.google.re2j.Pattern;
import io.l9.dora.document.Form;
import io.l9.dora.value.Value;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that a figure of the dashboard is held to: {@code "95%"}, {@code 0}. */
final class Threshold {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern PERCENTAGE = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,6})?%");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,6})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    /** A percentage from 0 to 100, a text with {@code %} or a number. */
    static final Form<BigDecimal> PERCENT = (value, what, problems) -> {
        Optional<BigDecimal> percent = percent(value).filter(number -> number.compareTo(HUNDRED) <= 0);
        if (percent.isEmpty()) {
            problems.wrongKind(value, what, "a percentage from `0%` to `100%`");
        }
        return percent;
    };

    /** A number of files, as a number or a text. */
    static final Form<BigDecimal> COUNT = (value, what, problems) -> {
        Optional<BigDecimal> count =
                literal(value).filter(text -> DIGITS.matches(text)).map(BigDecimal::new);
        if (count.isEmpty()) {
            problems.wrongKind(value, what, "a whole number from 0 to 999999999");
        }
        return count;
    };

    private Threshold() {}

    private static Optional<BigDecimal> percent(Value value) {
        if (value instanceof Value.Text text && PERCENTAGE.matches(text.text())) {
            return Optional.of(
                    new BigDecimal(text.text().substring(0, text.text().length() - 1)));
        }
        return value instanceof Value.Num number && PLAIN.matches(number.canonical())
                ? Optional.of(new BigDecimal(number.canonical()))
                : Optional.empty();
    }

    private static Optional<String> literal(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(text.text());
        }
        return value instanceof Value.Num number ? Optional.of(number.canonical()) : Optional.empty();
    }
}
