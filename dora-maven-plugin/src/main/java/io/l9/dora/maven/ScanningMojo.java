package io.l9.dora.maven;

import io.l9.dora.BlockNames;
import io.l9.dora.ValidationRequest;
import io.l9.dora.block.BlockKind;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** A goal that reads all files of a tree. */
abstract class ScanningMojo extends DoraMojo {

    /** Ids of rules that are off for this run, whatever the contract says; separated by commas. */
    @Parameter(property = "dora.skipRules")
    private List<String> skipRules = List.of();

    /** The blocks that files have to have, whatever the contract says; separated by commas, {@code header} among them: {@code header,footer,trace}. */
    @Parameter(property = "dora.blocks")
    private List<String> blocks = List.of();

    /** Files above this number of bytes are reported instead of read. */
    @Parameter(property = "dora.maxFileBytes", defaultValue = "16777216")
    private int maxFileBytes;

    /** How many files are read at once; 0 is one a processor. */
    @Parameter(property = "dora.threads", defaultValue = "0")
    private int threads;

    ScanningMojo(MavenSession session, MavenProject project, MojoExecution execution) {
        super(session, project, execution);
    }

    @Override
    final List<Diagnostic> wrongNumbers() {
        List<Diagnostic> wrong = new ArrayList<>();
        if (threads < 0) {
            wrong.add(new ParameterException("dora.threads", "expected 0 or more, found " + threads).diagnostic());
        }
        if (maxFileBytes < 1) {
            wrong.add(new ParameterException("dora.maxFileBytes", "expected 1 or more, found " + maxFileBytes)
                    .diagnostic());
        }
        wrong.addAll(requiredBlocks().diagnostics());
        return wrong;
    }

    @Override
    ValidationRequest refined(ValidationRequest request) {
        return request.withoutRules(skippedRules())
                .withBlocks(requiredBlocks().value().orElse(Set.of()))
                .withThreads(threads > 0 ? threads : Runtime.getRuntime().availableProcessors())
                .withMaxFileBytes(Math.max(1, maxFileBytes));
    }

    private Checked<Set<BlockKind>> requiredBlocks() {
        return BlockNames.readWithHeader("dora.blocks", blocks);
    }

    private Set<String> skippedRules() {
        Set<String> ids = new HashSet<>();
        for (String id : skipRules) {
            if (!id.isBlank()) {
                ids.add(id.strip());
            }
        }
        return ids;
    }
}
