package io.l9.dora.contract;

import io.l9.dora.block.Carrier;
import java.util.List;

/**
 * Files whose carrier is stated: those that cannot hold a block the usual way, and exceptions from them.
 *
 * @param paths globs of them
 * @param carrier {@link Carrier#COMMENT}, {@link Carrier#SIDECAR}, or {@link Carrier#KEY} for the usual one of the format, which switches a later rule off
 * @param reason who would reject the usual one, as a person reads it
 */
public record CarrierRule(List<Glob> paths, Carrier carrier, String reason) {

    public CarrierRule {
        paths = List.copyOf(paths);
    }
}
