package io.l9.dora.contract;

import io.l9.dora.block.Carrier;
import java.util.List;

/**
 * Files that cannot hold a block the usual way.
 *
 * @param paths globs of them
 * @param carrier {@link Carrier#COMMENT} or {@link Carrier#SIDECAR}
 * @param reason who would reject the usual one, as a person reads it
 */
public record CarrierRule(List<Glob> paths, Carrier carrier, String reason) {

    public CarrierRule {
        paths = List.copyOf(paths);
    }
}
