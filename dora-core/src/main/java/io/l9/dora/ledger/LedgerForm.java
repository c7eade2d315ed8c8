package io.l9.dora.ledger;

import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What a kind of ledger holds.
 *
 * @param version what {@code format_version} is
 * @param side begins to read a ledger, or one side of one that git could not merge
 * @param merge makes one of two sides
 * @param help what to do about a document that cannot be read, by the name of the document; a sentence without a period, between brackets
 * @param <T> the ledger
 */
public record LedgerForm<T>(int version, Supplier<Side<T>> side, BinaryOperator<T> merge, UnaryOperator<String> help) {

    /**
     * One side that is being read.
     *
     * @param <T> the ledger
     */
    public interface Side<T> {

        /** Returns what takes the items of each list of the document, by the key of the list, in the order of the document. */
        Map<String, BiConsumer<Value, Problems>> lists();

        /** Returns the ledger, once all items were taken. */
        T whole();
    }
}
