package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.registry.Compliance;
import io.l9.dora.registry.FileFacts;
import io.l9.dora.registry.RegistryEntry;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Committed.LeftAlone;
import io.l9.dora.workspace.FileChange;
import io.l9.dora.workspace.TransactionException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * Keeps the registry of a tree in step with the files that a run writes, if there is a registry. Other entries stay as they are. One that cannot be
 * read is left alone: the files matter more, and the goal {@code registry} says what to do.
 */
final class RegistryKeeper {

    private final Run run;
    private final SubjectReader reader;
    private final RuleEngine rules;
    private final Instant now;
    private final String path;
    private final boolean present;
    private final Collection<RegistryEntry> written = new ConcurrentLinkedQueue<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private boolean staged;

    /**
     * Makes one.
     *
     * @param now the time of the run, of which whole seconds are kept
     */
    RegistryKeeper(Run run, SubjectReader reader, Instant now) {
        this.run = run;
        this.reader = reader;
        this.rules = run.rules();
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.path = run.contract().audit().registry();
        this.present = run.workspace().holds(path);
    }

    /**
     * Takes note of a file that will be written with a block that is valid, but for what a migration keeps. Safe for several threads.
     *
     * @param file its path from the root
     * @param changes what changes of it and of its sidecar
     */
    void wrote(String file, List<FileChange> changes) {
        wrote(
                file,
                changes,
                subject -> rules.judge(subject).stream()
                        .anyMatch(finding -> finding.mode().failsBuild()));
    }

    /** Takes note of a file that will be written although something is wrong with it, likewise. */
    void wroteInvalid(String file, List<FileChange> changes) {
        wrote(file, changes, subject -> true);
    }

    private void wrote(String file, List<FileChange> changes, Predicate<Subject> fails) {
        if (present) {
            reader.after(file, changes).ifPresent(subject -> {
                FileFacts facts = BlockFacts.of(subject).facts();
                written.add(facts.entry(Compliance.of(fails.test(subject), facts.hasBlock()), Optional.of(now)));
            });
        }
    }

    /**
     * Stages what the files make of the registry as it is now. To be called once, when all files are staged, and by whom nobody else writes beside.
     *
     * @param sink takes the patch of a dry run
     */
    void stage(Outlet outlet, Optional<PatchSink> sink) throws TransactionException {
        Optional<FileChange> change = change();
        if (change.isEmpty()) {
            return;
        }
        List<FileChange> registry = List.of(change.get());
        Optional<String> obstacle = outlet.stage(registry);
        obstacle.ifPresent(this::leftAlone);
        staged = obstacle.isEmpty();
        if (staged) {
            sink.ifPresent(taker -> GeneratedPatch.of(registry).ifPresent(taker::accept));
        }
    }

    private Optional<FileChange> change() {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Checked<RegistryFile> file = RegistryFile.read(run.workspace(), run.contract());
        if (!file.diagnostics().isEmpty()) {
            leftAlone(firstOf(file.diagnostics()));
        }
        return file.value()
                .filter(registry -> registry.before().isPresent())
                .flatMap(registry -> registry.change(registry.registry().with(written)));
    }

    /** Takes note of the registry if it is among the files that were left alone at a commit; returns them. */
    List<LeftAlone> told(List<LeftAlone> files) {
        files.stream().filter(file -> file.path().equals(path)).forEach(file -> {
            staged = false;
            leftAlone(file.reason());
        });
        return files;
    }

    /** Returns the path of the registry, once a commit has changed it. */
    Optional<String> written() {
        return staged ? Optional.of(path) : Optional.empty();
    }

    private static String firstOf(List<Diagnostic> problems) {
        int more = problems.size() - 1;
        return problems.get(0) + (more == 0 ? "" : ", and " + more + " more");
    }

    private void leftAlone(String reason) {
        notes.add(Run.note(path, "the registry was left as it is, run the goal registry: " + Printable.of(reason)));
    }

    /** Returns what a person should know. */
    List<Diagnostic> notes() {
        return notes;
    }
}
