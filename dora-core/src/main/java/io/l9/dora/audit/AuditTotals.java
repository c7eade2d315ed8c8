package io.l9.dora.audit;

/**
 * A run in numbers of files.
 *
 * @param files that it was about
 * @param failed that break the contract, or were refused
 * @param changed that it wrote; 0 for a run that only reads. Likewise below
 * @param refused that it left as they were although they need a change
 * @param unchanged that are as they have to be
 */
public record AuditTotals(long files, long failed, long changed, long refused, long unchanged) {

    /** Returns the totals of a run that only reads. */
    public static AuditTotals ofReading(long files, long failed) {
        return new AuditTotals(files, failed, 0, 0, 0);
    }

    /** Returns the totals of a run that writes: what it refused has failed. */
    public static AuditTotals ofWriting(long changed, long refused, long unchanged) {
        return new AuditTotals(changed + refused + unchanged, refused, changed, refused, unchanged);
    }
}
