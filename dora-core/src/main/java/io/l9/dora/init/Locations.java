package io.l9.dora.init;

import io.l9.dora.contract.AuditRules;
import java.util.Optional;

/**
 * Where a contract has what runs leave behind, and what it calls its check. Paths are from the root, with {@code /} between their parts.
 *
 * @param gate what reports call the check
 * @param registry the registry
 * @param log the audit log; empty where the contract asks for none
 * @param reportFolder the folder of reports, without a slash at its end; {@code .} is the root
 * @param reportBase the name of each report, without its extension
 */
public record Locations(String gate, String registry, Optional<String> log, String reportFolder, String reportBase) {

    /** The root itself as a folder of reports. */
    static final String ROOT = ".";

    /** Returns where a contract has them. */
    public static Locations of(AuditRules rules) {
        String report = rules.gate().report();
        int slash = report.lastIndexOf('/');
        int dot = report.lastIndexOf('.');
        return new Locations(
                rules.gate().name(),
                rules.registry(),
                rules.log(),
                slash < 0 ? ROOT : report.substring(0, slash),
                report.substring(slash + 1, dot > slash + 1 ? dot : report.length()));
    }
}
