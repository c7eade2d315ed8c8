package io.l9.dora.reports.html;

import io.l9.dora.block.Sidecar;
import io.l9.dora.report.Governance;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known of the files that findings are about. A finding in a sidecar is about the file that the sidecar stands for. */
final class FindingFiles {

    private final Map<String, JudgedFile> judged;
    private final Results results;

    FindingFiles(Results results) {
        this.results = results;
        judged = results.validation().filesWithFindings().stream()
                .collect(Collectors.toMap(JudgedFile::path, Function.identity(), (first, second) -> first));
    }

    /** Returns the governance level that the file states, {@value Governance#NO_LEVEL} if it states none. */
    String level(Finding finding) {
        return file(finding)
                .flatMap(JudgedFile::governanceLevel)
                .filter(level -> !level.isBlank())
                .orElse(Governance.NO_LEVEL);
    }

    /** Returns the {@code component_id} that the file states, empty if it states none. */
    String component(Finding finding) {
        return file(finding).flatMap(JudgedFile::componentId).orElse("");
    }

    /** Tells whether the goal {@code inject} would change the file. */
    boolean hasFix(Finding finding) {
        return results.fixes().containsKey(pathOf(finding));
    }

    private Optional<JudgedFile> file(Finding finding) {
        return Optional.ofNullable(judged.get(pathOf(finding)));
    }

    private String pathOf(Finding finding) {
        String path = finding.path();
        boolean standsForAnother = Sidecar.is(path) && !judged.containsKey(path);
        return standsForAnother ? Sidecar.fileOf(path) : path;
    }
}
