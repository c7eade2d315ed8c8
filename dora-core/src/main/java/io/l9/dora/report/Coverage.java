package io.l9.dora.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which files a run looked at.
 *
 * @param checked files that were judged
 * @param matched files that the contract's file types match
 * @param excluded the others of them by reason, in words that continue {@code 3 excluded ...}, in the order in which they are told
 */
public record Coverage(int checked, int matched, Map<String, Integer> excluded) {

    public Coverage {
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
    }
}
