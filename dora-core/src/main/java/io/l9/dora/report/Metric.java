package io.l9.dora.report;

import io.l9.dora.contract.MetricSpec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One figure of the dashboard.
 *
 * @param spec what it tells, and what the contract holds it to
 * @param value the figure: a percentage from 0 to 100 with six decimals, cut off, so that 100 is all of them; or a number of files. Empty while there
 *     is nothing to count, and for a distribution
 */
public record Metric(MetricSpec spec, Optional<BigDecimal> value) {

    private static final int DECIMALS = 6;

    /** As many as people read; a figure and the limit that it misses have as many as tell the two apart. */
    private static final int SHOWN_DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Returns how many of a hundred {@code part} is of {@code whole}; empty where that is 0. */
    static Optional<BigDecimal> percentage(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.DOWN));
    }

    /** Returns why the figure is alarming, one line without a period; empty when it is not. */
    public Optional<String> alert() {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = value.get();
        if (spec.alertIfBelow().isPresent()
                && number.compareTo(spec.alertIfBelow().get()) < 0) {
            return Optional.of(alert(number, "below", spec.alertIfBelow().get()));
        }
        if (spec.alertIfAbove().isPresent()
                && number.compareTo(spec.alertIfAbove().get()) > 0) {
            return Optional.of(alert(number, "above", spec.alertIfAbove().get()));
        }
        return Optional.empty();
    }

    /** Tells whether the figure is alarming, and such that the contract wants the build to stop. */
    public boolean failsBuild() {
        return spec.mode().failsBuild() && alert().isPresent();
    }

    private String alert(BigDecimal number, String where, BigDecimal limit) {
        int decimals = SHOWN_DECIMALS;
        while (digits(number, decimals).equals(digits(limit, decimals)) && decimals < number.scale() + limit.scale()) {
            decimals++;
        }
        return spec.kind().id() + " is " + digits(number, decimals) + unit() + ", " + where + " "
                + digits(limit, decimals) + unit();
    }

    /** Returns the value as people read it, {@code 97.5%} or {@code 3}; a dash where there is none. */
    public String shownValue() {
        return value.map(this::shown).orElse("-");
    }

    /** Returns the target likewise. */
    public String shownTarget() {
        return spec.target().map(this::shown).orElse("-");
    }

    private String shown(BigDecimal number) {
        return digits(number, SHOWN_DECIMALS) + unit();
    }

    private static String digits(BigDecimal number, int decimals) {
        return number.setScale(Math.min(decimals, number.scale()), RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String unit() {
        return spec.kind().unit() == MetricSpec.Unit.PERCENT ? "%" : "";
    }
}
