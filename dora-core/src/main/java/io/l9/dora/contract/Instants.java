package io.l9.dora.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads points in time of ISO 8601's extended format, as {@code 2026-01-02T02:04:00Z}. */
public final class Instants {

    /** No real instant is spelled longer; what is, is not worth parsing. */
    private static final int MAX_LENGTH = 64;

    private Instants() {}

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
}
