package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.ValidationRequest;
import io.l9.dora.audit.AuditVerification;
import io.l9.dora.reports.AuditText;
import io.l9.dora.text.Printable;
import io.l9.dora.text.Sha256;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Looks at every line of the audit log, and fails the build when one was altered, removed, added or moved. Reads only. */
@Mojo(name = "audit", threadSafe = true, requiresProject = false)
public final class AuditMojo extends DoraMojo {

    /** Skips this goal alone. */
    @Parameter(property = "dora.audit.skip", defaultValue = "false")
    private boolean skipAudit;

    /** A chain value that the log must hold, as an earlier run of this goal has shown it; then everything up to it is as it was. Default: none. */
    @Parameter(property = "dora.audit.head")
    private @Nullable String head;

    @Inject
    AuditMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    boolean isGoalSkipped() {
        return skipAudit;
    }

    @Override
    List<Object> ownSettings() {
        return List.of(expectedHead());
    }

    @Override
    String idle() {
        return "nothing was verified";
    }

    private Optional<String> expectedHead() {
        return Optional.ofNullable(head)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
    }

    @Override
    void requireSoundOwnParameters(Path folder) throws MojoExecutionException {
        Optional<String> wrong = expectedHead().filter(text -> !Sha256.isOne(text));
        if (wrong.isPresent()) {
            throw new ParameterException(
                    "dora.audit.head", "expected 64 hexadecimal digits, found '" + Printable.value(wrong.get()) + "'");
        }
    }

    @Override
    void run(ValidationRequest request) throws MojoExecutionException, MojoFailureException {
        AuditVerification verification = outcomeOf(request, tree -> Dora.verifyAudit(tree, expectedHead()));
        AuditText.of(verification, build.style()).forEach(this::log);
        if (!verification.isWhole()) {
            throw new MojoFailureException(Messages.notWhole(verification));
        }
    }
}
