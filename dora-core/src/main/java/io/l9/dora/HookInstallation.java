package io.l9.dora;

import io.l9.dora.HookRequest.Launcher;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.hook.CheckFiles;
import io.l9.dora.hook.CheckSettings;
import io.l9.dora.hook.PreCommit;
import io.l9.dora.report.HookChanges;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.ClassArchive;
import io.l9.dora.workspace.GitHooks;
import io.l9.dora.workspace.InstalledFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Puts the check of commits into a repository: first what it consists of, last the lines that start it, so that one that is cut short starts nothing. */
final class HookInstallation {

    private final HookRequest request;
    private final Contract contract;
    private final GitHooks hooks;
    private final HookPlaces places;
    private final List<Path> written = new ArrayList<>();
    private final List<Path> removed = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private HookInstallation(HookRequest request, Contract contract, GitHooks hooks) {
        this.request = request;
        this.contract = contract;
        this.hooks = hooks;
        this.places = new HookPlaces(hooks);
    }

    /** Installs it; or says all that keeps it from being installed. */
    static Checked<HookChanges> install(HookRequest request) {
        return RunPreparation.prepare(request.tree())
                .flatMap(run -> GitHooks.of(run.workspace().root())
                        .flatMap(hooks -> new HookInstallation(request, run.contract(), hooks).install()));
    }

    private Checked<HookChanges> install() {
        try {
            List<Diagnostic> obstacles = places.obstacles(request.outside());
            Map<String, byte[]> jars = jars(obstacles);
            if (!obstacles.isEmpty()) {
                return Checked.failed(obstacles);
            }
            if (hooks.place() == GitHooks.Place.WORKING_TREE) {
                notes.add(Diagnostic.info(
                        Location.of(Printable.of(hooks.folder().toString())),
                        "is part of the working tree: once its files are committed, by `git add` first, they start the check for everybody who has"
                                + " installed it"));
            }
            fillStore(jars);
            put(places.script(), CheckFiles.script(), true);
            callCheck();
            return Checked.of(new HookChanges(hooks.folder(), written, removed, request.dryRun(), notes), List.of());
        } catch (IOException e) {
            return Checked.failed(List.of(Diagnostic.error(
                    Location.of(Printable.of(hooks.folder().toString())),
                    "the check is not installed: " + e.getMessage())));
        }
    }

    /** Returns the jars of the class path by the names that they get, in its order. */
    private Map<String, byte[]> jars(List<Diagnostic> obstacles) throws IOException {
        Map<String, byte[]> jars = new LinkedHashMap<>();
        for (Path jar : request.launcher().jars()) {
            InstalledFile file = InstalledFile.behind(jar);
            Optional<byte[]> bytes = file.read();
            if (bytes.isEmpty()) {
                obstacles.add(HookPlaces.error(
                        file, "is no jar; the check is installed from the plugin as a repository of artifacts has it"));
                continue;
            }
            String name = plain(String.valueOf(jar.getFileName()));
            jars.put(jars.containsKey(name) ? jars.size() + "-" + name : name, bytes.get());
        }
        return jars;
    }

    /** They stand in a shell script, apart by spaces, and in a class path. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars()
                .forEach(c -> plain.append(
                        c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-') ? (char) c : '_'));
        return plain.toString();
    }

    private void fillStore(Map<String, byte[]> jars) throws IOException {
        int before = written.size();
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            put(places.inStore(jar.getKey()), jar.getValue(), false);
        }
        List<String> names = List.copyOf(jars.keySet());
        put(places.inStore(CheckFiles.SETTINGS), settings(names).bytes(), false);
        put(places.inStore(CheckFiles.CHECK), CheckFiles.check(), true);
        InstalledFile archive = places.inStore(CheckFiles.ARCHIVE);
        if (!request.dryRun() && (written.size() > before || !archive.isThere())) {
            makeArchive(archive, names);
        }
        TreeSet<String> kept = new TreeSet<>(names);
        kept.addAll(List.of(CheckFiles.SETTINGS, CheckFiles.CHECK, CheckFiles.ARCHIVE));
        for (InstalledFile file : places.store().children()) {
            if (!kept.contains(String.valueOf(file.path().getFileName())) && !file.isFolder()) {
                remove(file);
            }
        }
    }

    private void makeArchive(InstalledFile archive, List<String> jars) {
        Launcher launcher = request.launcher();
        new ClassArchive(launcher.java(), places.store().path(), jars, launcher.mainClass())
                .make(CheckFiles.ARCHIVE, CheckFiles.samples())
                .ifPresentOrElse(
                        why -> note(archive.path(), "there is no class archive, and the check starts slower: " + why),
                        () -> written.add(archive.path()));
    }

    private CheckSettings settings(List<String> jars) {
        Launcher launcher = request.launcher();
        Optional<String> file = contractFile();
        return new CheckSettings(
                launcher.java().toString(),
                Printable.value(launcher.javaVersion()),
                jars,
                ClassArchive.classPath(jars),
                launcher.mainClass(),
                arguments(),
                hooks.rootBelowTop(),
                contract,
                file,
                file.flatMap(hooks::idOf),
                request.install());
    }

    /** Returns where the contract of the tree is below the top of the working tree, if it is. */
    private Optional<String> contractFile() {
        String start = hooks.rootBelowTop().isEmpty() ? "" : hooks.rootBelowTop() + "/";
        return request.tree().contract().isEmpty()
                ? Optional.of(start + Contract.FILE_NAME)
                : request.tree()
                        .contract()
                        .flatMap(ContractSource::file)
                        .map(file -> request.tree().root().resolve(file).normalize())
                        .filter(file -> file.startsWith(hooks.top()))
                        .map(file -> hooks.top().relativize(file).toString());
    }

    private List<String> arguments() {
        ValidationRequest tree = request.tree();
        List<String> arguments = new ArrayList<>();
        tree.contract().ifPresent(contract -> arguments.add("contract=" + contract));
        if (!tree.skippedRules().isEmpty()) {
            arguments.add("skipRules=" + String.join(",", new TreeSet<>(tree.skippedRules())));
        }
        if (!tree.blocks().isEmpty()) {
            arguments.add("blocks=" + BlockNames.of(tree.blocks()));
        }
        if (tree.maxFileBytes() != ValidationRequest.DEFAULT_MAX_FILE_BYTES) {
            arguments.add("maxFileBytes=" + tree.maxFileBytes());
        }
        if (!tree.goals().equals(GoalNames.SHORT)) {
            arguments.add("plugin=" + tree.goals().plugin());
        }
        request.repair().ifPresent(command -> arguments.add("repair=" + command));
        return arguments;
    }

    private void callCheck() throws IOException {
        InstalledFile file = places.preCommit();
        Optional<PreCommit> hook = file.read().map(PreCommit::of);
        if (hook.filter(PreCommit::callsByItself).isPresent()) {
            note(file.path(), "calls " + CheckFiles.SCRIPT + " by itself; left as it is");
        } else {
            put(file, hook.map(PreCommit::withSection).orElseGet(PreCommit::ofItsOwn), true);
        }
    }

    private void put(InstalledFile file, byte[] bytes, boolean program) throws IOException {
        if (!file.holds(bytes, program)) {
            if (!request.dryRun()) {
                file.write(bytes, program);
            }
            written.add(file.path());
        }
    }

    private void remove(InstalledFile file) throws IOException {
        if (!request.dryRun()) {
            file.delete();
        }
        removed.add(file.path());
    }

    private void note(Path path, String message) {
        notes.add(Diagnostic.warning(Location.of(Printable.of(path.toString())), message));
    }
}
