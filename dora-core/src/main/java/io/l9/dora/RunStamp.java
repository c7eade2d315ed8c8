package io.l9.dora;

import java.time.Instant;

/**
 * What the audit log says of a run besides its outcome.
 *
 * @param id tells it from all other runs, as a random UUID does
 * @param time when it was
 */
public record RunStamp(String id, Instant time) {}
