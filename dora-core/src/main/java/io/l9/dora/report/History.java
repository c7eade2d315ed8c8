package io.l9.dora.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What earlier runs have to do with the dashboard of this one.
 *
 * @param trend validations, oldest first
 * @param generation the latest run that put generated files in their place
 * @param remediation the latest run that had blocks to add or to repair
 */
public record History(List<TrendPoint> trend, Optional<Tally> generation, Optional<Tally> remediation) {

    /** Nothing is known of earlier runs. */
    public static final History NONE = new History(List.of(), Optional.empty(), Optional.empty());

    public History {
        trend = List.copyOf(trend);
    }

    /**
     * One validation.
     *
     * @param time when it was
     * @param checked files that were judged
     * @param failing those of them that broke the contract
     */
    public record TrendPoint(Instant time, long checked, long failing) {}

    /**
     * What became of the files of one run.
     *
     * @param done files that were written as they should be
     * @param failed files that were not
     */
    public record Tally(long done, long failed) {}
}
