package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.History;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * What to report on, and how.
 *
 * @param tree the tree, its contract and limits
 * @param now the time of the run: what {@code inject} would write where a field asks for it
 * @param history what is known of earlier runs; asked once. Why nothing is known becomes a note of the validation
 * @param mostFixes for how many files the reports tell what {@code inject} would write; 0 for none, which spares a second look at the tree
 */
public record ReportRequest(
        ValidationRequest tree, Instant now, Function<Contract, Checked<History>> history, int mostFixes) {

    /** For how many files fixes are told, unless a request says otherwise. */
    public static final int DEFAULT_MOST_FIXES = 1_000;

    public ReportRequest {
        if (mostFixes < 0) {
            throw new IllegalArgumentException("mostFixes: " + mostFixes);
        }
    }

    /** Returns a request with the defaults, and nothing known of earlier runs. */
    public static ReportRequest of(ValidationRequest tree, Instant now) {
        return new ReportRequest(tree, now, contract -> Checked.of(History.NONE, List.of()), DEFAULT_MOST_FIXES);
    }

    /** Returns this request with what is known of earlier runs. */
    public ReportRequest withHistory(Function<Contract, Checked<History>> known) {
        return new ReportRequest(tree, now, known, mostFixes);
    }

    /** Returns this request with fixes of so many files at most. */
    public ReportRequest withMostFixes(int files) {
        return new ReportRequest(tree, now, history, files);
    }

    /** Returns this request for another tree, or the same with other limits. */
    public ReportRequest withTree(ValidationRequest other) {
        return new ReportRequest(other, now, history, mostFixes);
    }
}
