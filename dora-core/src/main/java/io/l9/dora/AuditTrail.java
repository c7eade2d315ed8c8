package io.l9.dora;

import io.l9.dora.audit.AuditBatch;
import io.l9.dora.audit.AuditGoal;
import io.l9.dora.audit.AuditHistory;
import io.l9.dora.audit.AuditVerification;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Status;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Generation;
import io.l9.dora.report.Injection;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.AuditLog;
import io.l9.dora.workspace.AuditLogException;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit log of a tree as its contract has it. */
final class AuditTrail {

    private final Contract contract;
    private final Optional<AuditLog> log;

    private AuditTrail(Workspace workspace, Contract contract) {
        this.contract = contract;
        this.log = contract.audit().log().map(location -> AuditLog.at(workspace, location));
    }

    /** Opens the tree of a request and reads its contract. */
    static Checked<AuditTrail> open(ValidationRequest request) {
        try {
            Workspace workspace = Workspace.open(request.root());
            return ContractSource.load(request, workspace, bytes -> {})
                    .map(contract -> new AuditTrail(workspace, contract));
        } catch (IOException e) {
            return Checked.failed(List.of(RunPreparation.unreadableRoot(request.root())));
        }
    }

    /** Opens the tree of a request whose contract has been read. */
    static Checked<AuditTrail> under(Contract contract, ValidationRequest request) {
        try {
            return Checked.of(new AuditTrail(Workspace.open(request.root()), contract), List.of());
        } catch (IOException e) {
            return Checked.failed(List.of(RunPreparation.unreadableRoot(request.root())));
        }
    }

    /** Returns an outcome once it is in the log, if it is to be, or says in it why it is not. */
    static Injection logged(Injection injection, AuditGoal goal, ValidationRequest request, Optional<RunStamp> stamp) {
        return stamp.filter(run -> !injection.dryRun())
                .flatMap(run -> add(AuditBatches.of(injection, goal, run), request).stream()
                        .findFirst())
                .map(injection::unlogged)
                .orElse(injection);
    }

    /** Likewise. */
    static Generation logged(Generation generation, ValidationRequest request, Optional<RunStamp> stamp) {
        return stamp.filter(run -> !generation.dryRun())
                .flatMap(run ->
                        add(AuditBatches.of(generation, run), request).stream().findFirst())
                .map(generation::unlogged)
                .orElse(generation);
    }

    /** Adds a batch to the log of a tree, if its contract asks for one and is in force. Returns why that is not done; empty when all is well. */
    static List<Diagnostic> add(AuditBatch batch, ValidationRequest request) {
        Checked<AuditTrail> trail = open(request);
        return trail.value()
                .map(open -> open.add(batch).stream().toList())
                .orElseGet(() -> trail.diagnostics().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList());
    }

    private Optional<Diagnostic> add(AuditBatch batch) {
        if (log.isEmpty() || contract.status() == Status.DISABLED) {
            return Optional.empty();
        }
        try {
            log.get().append(batch);
            return Optional.empty();
        } catch (AuditLogException e) {
            return Optional.of(e.diagnostic());
        }
    }

    /** Looks at every line. */
    Checked<AuditVerification> verify(Optional<String> head) {
        if (log.isEmpty()) {
            return Checked.failed(List.of(Diagnostic.error(
                    Location.of(Printable.of(contract.source())),
                    "asks for no audit log: `audit_requirements` has no `requirement_N_audit_log`")));
        }
        try {
            return Checked.of(log.get().verify(head), List.of());
        } catch (AuditLogException e) {
            return Checked.failed(List.of(e.diagnostic()));
        }
    }

    /** Returns the last runs; none where the contract asks for no log. */
    Checked<AuditHistory> history(int most) {
        return history(log -> log.history(most, Instant.MIN));
    }

    /** Returns what a dashboard tells about earlier runs, likewise. */
    Checked<AuditHistory> dashboard(int validations) {
        return history(log -> log.dashboard(validations));
    }

    private interface Reading {
        AuditHistory of(AuditLog log) throws AuditLogException;
    }

    private Checked<AuditHistory> history(Reading reading) {
        try {
            return Checked.of(log.isPresent() ? reading.of(log.get()) : new AuditHistory(List.of()), List.of());
        } catch (AuditLogException e) {
            return Checked.failed(List.of(e.diagnostic()));
        }
    }
}
