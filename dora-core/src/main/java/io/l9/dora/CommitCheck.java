package io.l9.dora;

import io.l9.dora.contract.CommitHook;
import io.l9.dora.contract.FailureMode;
import io.l9.dora.document.Once;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.util.List;

/** What the hooks of a contract make of the violations that a commit would bring: those that none of them stops for are told, and stop nothing. */
final class CommitCheck {

    private final Once<List<CommitHook>> hooks;

    CommitCheck(Once<List<CommitHook>> hooks) {
        this.hooks = hooks;
    }

    Validation judge(Validation staged) {
        return staged.withFindings(staged.findings().stream().map(this::soften).toList());
    }

    private Finding soften(Finding finding) {
        String path = Validation.judgedPath(finding);
        boolean passes = finding.mode().failsBuild() && hooks.get().stream().noneMatch(hook -> hook.stopsFor(path));
        return passes ? finding.withMode(FailureMode.WARN) : finding;
    }
}
