package io.l9.dora.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Optional;

/** Reads points in time of ISO 8601's extended format, as {@code 2026-01-02T02:04:00Z}. */
public final class Instants {

    /** No real instant is spelled longer; what is, is not worth parsing. */
    private static final int MAX_LENGTH = 64;

    /** The usual form, a digit for each zero; it is checked by hand, since every file has one. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private Instants() {}

    /** Tells whether {@link #parse} returns an instant. */
    static boolean isOne(String text) {
        return isUsual(text) || parse(text).isPresent();
    }

    /** Returns the instant; empty when the text is none, has no zone, or names a day that does not exist. */
    public static Optional<Instant> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    /** Tells whether a text is an instant of the usual form. */
    private static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < USUAL.length(); i++) {
            char c = text.charAt(i);
            boolean fits = USUAL.charAt(i) == '0' ? c >= '0' && c <= '9' : c == USUAL.charAt(i);
            if (!fits) {
                return false;
            }
        }
        int month = twoDigits(text, 5);
        int day = twoDigits(text, 8);
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(twoDigits(text, 0) * 100 + twoDigits(text, 2)))
                && twoDigits(text, 11) < 24
                && twoDigits(text, 14) < 60
                && twoDigits(text, 17) < 60;
    }

    private static int twoDigits(String text, int start) {
        return (text.charAt(start) - '0') * 10 + text.charAt(start + 1) - '0';
    }
}
