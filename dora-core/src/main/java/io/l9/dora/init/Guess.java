package io.l9.dora.init;

/**
 * A value that is proposed.
 *
 * @param reason why, for people: printable, one line without a period
 */
public record Guess(String value, String reason) {}
