package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.hook.CheckFiles;
import io.l9.dora.hook.PreCommit;
import io.l9.dora.report.HookChanges;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.GitHooks;
import io.l9.dora.workspace.InstalledFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the check of commits out of a repository: first the lines that start it. What others wrote stays as it is. */
final class HookRemoval {

    private final GitHooks hooks;
    private final HookPlaces places;
    private final boolean dryRun;
    private final List<Path> written = new ArrayList<>();
    private final List<Path> removed = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private HookRemoval(GitHooks hooks, boolean dryRun) {
        this.hooks = hooks;
        this.places = new HookPlaces(hooks);
        this.dryRun = dryRun;
    }

    /**
     * Takes it away. The contract does not matter.
     *
     * @param outside whether also from a hooks folder that lies outside of the repository, where it may serve others
     */
    static Checked<HookChanges> uninstall(Path root, boolean outside, boolean dryRun) {
        return GitHooks.of(root).flatMap(hooks -> new HookRemoval(hooks, dryRun).uninstall(outside));
    }

    private Checked<HookChanges> uninstall(boolean outside) {
        try {
            if (!places.isElsewhere() || outside) {
                forgetCheck();
                if (places.script().read().filter(CheckFiles::isScript).isPresent()) {
                    remove(places.script());
                }
            }
            if (places.store().isFolder()) {
                removeAll(places.store());
            }
            return Checked.of(new HookChanges(hooks.folder(), written, removed, dryRun, notes), List.of());
        } catch (IOException e) {
            return Checked.failed(List.of(Diagnostic.error(
                    Location.of(Printable.of(hooks.folder().toString())),
                    "the check is not taken away: " + e.getMessage())));
        }
    }

    private void forgetCheck() throws IOException {
        InstalledFile file = places.preCommit();
        if (file.obstacle().isPresent() || !file.isThere()) {
            return;
        }
        PreCommit hook = PreCommit.of(file.read().orElseThrow());
        if (hook.obstacle().isPresent()) {
            noteCallsOf(hook, file);
            return;
        }
        Optional<byte[]> rest = hook.withoutSection();
        if (rest.isEmpty()) {
            remove(file);
            return;
        }
        if (!file.holds(rest.get(), false)) {
            if (!dryRun) {
                file.write(rest.get(), false);
            }
            written.add(file.path());
        }
        noteCallsOf(PreCommit.of(rest.get()), file);
    }

    private void noteCallsOf(PreCommit hook, InstalledFile file) {
        if (hook.namesScript()) {
            notes.add(Diagnostic.warning(
                    Location.of(file.toString()),
                    "still names " + CheckFiles.SCRIPT + ": take those lines away by hand"));
        }
    }

    /** An installation that was cut short may have left folders, too. Links are no folders. */
    private void removeAll(InstalledFile file) throws IOException {
        for (InstalledFile child : file.children()) {
            removeAll(child);
        }
        remove(file);
    }

    private void remove(InstalledFile file) throws IOException {
        if (!dryRun) {
            file.delete();
        }
        removed.add(file.path());
    }
}
