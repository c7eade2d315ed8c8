package io.l9.dora.registry;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.document.Forms;
import io.l9.dora.document.Problems;
import io.l9.dora.ledger.LedgerForm;
import io.l9.dora.ledger.LedgerReader;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads a registry, both sides of one that git could not merge. Order, spacing and entries for one path that stand there twice do not matter. */
public final class RegistryReader {

    static final int FORMAT_VERSION = 1;

    private static final LedgerForm<Registry> FORM = new LedgerForm<>(
            FORMAT_VERSION,
            Side::new,
            Registry::and,
            document -> "mend the file, or take an older one back: `git checkout -- " + document
                    + "`, or delete it, which forgets ids of deleted files and times of generation");

    private RegistryReader() {}

    /**
     * Reads a registry.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the registry; or what is wrong with it, with place, the first hundred of many. The first message says how to go on
     */
    public static Checked<Registry> read(String document, byte[] bytes) {
        return LedgerReader.read(FORM, document, bytes);
    }

    private static final class Side implements LedgerForm.Side<Registry> {

        private final List<RegistryEntry> entries = new ArrayList<>();
        private final List<String> retired = new ArrayList<>();

        @Override
        public Map<String, BiConsumer<Value, Problems>> lists() {
            Map<String, BiConsumer<Value, Problems>> lists = new LinkedHashMap<>();
            lists.put(
                    "files", (item, problems) -> EntryForm.read(item, problems).ifPresent(entries::add));
            lists.put(
                    "retired_ids",
                    (item, problems) -> Forms.TEXT
                            .read(item, "an item of `retired_ids`", problems)
                            .ifPresent(retired::add));
            return lists;
        }

        @Override
        public Registry whole() {
            return Registry.of(entries, retired);
        }
    }
}
