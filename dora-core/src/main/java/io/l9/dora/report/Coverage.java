package io.l9.dora.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files a run looked at.
 *
 * @param fileTypes the contract's globs of files that must have a block
 * @param checked files that were judged
 * @param matched files that the globs match
 * @param excluded the others of them by reason, in words that continue {@code 3 excluded ...}, in the order in which they are told
 * @param foldersNotEntered folders whose files were not even listed, by reason, in words likewise
 */
public record Coverage(
        List<String> fileTypes,
        int checked,
        int matched,
        Map<String, Integer> excluded,
        Map<String, Integer> foldersNotEntered) {

    public Coverage {
        fileTypes = List.copyOf(fileTypes);
        excluded = Collections.unmodifiableMap(new LinkedHashMap<>(excluded));
        foldersNotEntered = Collections.unmodifiableMap(new LinkedHashMap<>(foldersNotEntered));
    }
}
