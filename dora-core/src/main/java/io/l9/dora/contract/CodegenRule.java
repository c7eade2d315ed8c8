package io.l9.dora.contract;

/**
 * What a contract says of one thing that writing must not do.
 *
 * @param mode a mode that {@linkplain FailureMode#failsBuild fails the build} leaves the file as it is; any other lets the write pass, as the
 *     rules of validation judge it
 * @param message what is said then, with {@code {NAMES}} to fill
 */
public record CodegenRule(FailureMode mode, String message) {}
