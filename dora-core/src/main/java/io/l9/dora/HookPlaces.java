package io.l9.dora;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.hook.CheckFiles;
import io.l9.dora.hook.PreCommit;
import io.l9.dora.workspace.GitHooks;
import io.l9.dora.workspace.InstalledFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The files of one repository that installing hooks is about, and what stands in the way. */
final class HookPlaces {

    private final GitHooks hooks;

    HookPlaces(GitHooks hooks) {
        this.hooks = hooks;
    }

    InstalledFile store() {
        return InstalledFile.at(hooks.own(CheckFiles.FOLDER));
    }

    InstalledFile inStore(String name) {
        return InstalledFile.at(store().path().resolve(name));
    }

    InstalledFile script() {
        return InstalledFile.at(hooks.folder().resolve(CheckFiles.SCRIPT));
    }

    InstalledFile preCommit() {
        return InstalledFile.at(hooks.folder().resolve(PreCommit.NAME));
    }

    boolean isElsewhere() {
        return hooks.place() == GitHooks.Place.ELSEWHERE;
    }

    /** Returns all that keeps hooks from being installed. */
    List<Diagnostic> obstacles(boolean outside) throws IOException {
        List<Diagnostic> obstacles = new ArrayList<>();
        InstalledFile folder = InstalledFile.at(hooks.folder());
        if (folder.isThere() && !folder.isFolder()) {
            return List.of(error(
                    folder,
                    "is no folder, and core.hooksPath names it, so that git runs no hooks here; to have hooks, take that setting away:"
                            + " git config --show-origin core.hooksPath says where it is"));
        }
        if (isElsewhere() && !outside) {
            obstacles.add(error(
                    InstalledFile.at(hooks.folder()),
                    "is the hooks folder that core.hooksPath names, outside of the repository: it may serve others, too; if it is to be used all the same:"
                            + " -Ddora.hooks.outside=true"));
        }
        if (store().isThere() && !store().isFolder()) {
            obstacles.add(error(store(), "is no folder; move it away"));
        }
        foreignScript().ifPresent(obstacles::add);
        obstacles.addAll(foreignHook());
        return obstacles;
    }

    private Optional<Diagnostic> foreignScript() throws IOException {
        InstalledFile script = script();
        Optional<String> obstacle = script.obstacle();
        if (obstacle.isPresent()) {
            return Optional.of(error(script, obstacle.get() + "; move it away"));
        }
        return script.read().filter(bytes -> !CheckFiles.isScript(bytes)).isPresent()
                ? Optional.of(error(script, "is there, and was not installed by this goal; move it away"))
                : Optional.empty();
    }

    private List<Diagnostic> foreignHook() throws IOException {
        InstalledFile file = preCommit();
        Optional<String> obstacle = file.obstacle();
        if (obstacle.isPresent()) {
            return List.of(
                    error(
                            file,
                            obstacle.get()
                                    + ", and is left alone; put a shell script in its place, which may run it, and install again"));
        }
        List<Diagnostic> errors = new ArrayList<>();
        if (file.isThere() && !file.isProgram()) {
            errors.add(error(
                    file,
                    "is there and may not be executed, so that git does not run it; make it so, or move it away"));
        }
        file.read()
                .map(PreCommit::of)
                .filter(hook -> !hook.callsByItself())
                .ifPresent(hook -> hook.obstacle()
                        .ifPresent(why -> errors.add(
                                error(file, why + ", and is left alone; " + (hook.isOfShell() ? line() : program())))));
        return errors;
    }

    private String line() {
        return "have it run this line, and install again: "
                + PreCommit.call(hooks.folder().toString());
    }

    private String program() {
        return "have it call this program and fail when that fails, and install again: " + script();
    }

    static Diagnostic error(InstalledFile file, String message) {
        return Diagnostic.error(Location.of(file.toString()), message);
    }
}
