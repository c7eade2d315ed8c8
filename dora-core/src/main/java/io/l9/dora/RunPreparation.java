package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.Scope;
import io.l9.dora.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Opens the tree that a request is about, and reads the contract that it is held to. What is wrong with either comes at once. */
final class RunPreparation {

    /** The extensions of templates. */
    private static final String TEMPLATE_TYPES = "{" + String.join(",", TemplateSource.FILE_TYPES) + "}";

    private RunPreparation() {}

    /** One of the trees that a root has: that of its files, or that of git's index. */
    @FunctionalInterface
    private interface Opening {
        Checked<Workspace> open(Path root) throws IOException;
    }

    /** Opens the tree as it is, whatever the request's focus, and reads the contract. */
    static Checked<Run> prepare(ValidationRequest request) {
        return prepare(request, root -> Checked.of(Workspace.open(root), List.of()));
    }

    /** Opens the tree that the request's focus is about, and reads the contract. */
    static Checked<Run> prepareFocused(ValidationRequest request) {
        return request.focus().staged() ? prepare(request, Workspace::openStaged) : prepare(request);
    }

    /** Opens the tree that the request's focus is about, reads the contract, and does some work that begins with a listing; git lists meanwhile. */
    static <T> Checked<T> focused(ValidationRequest request, Function<Run, Checked<T>> work) {
        if (request.focus().staged()) {
            return prepareFocused(request).flatMap(run -> run.toItsEnd(work));
        }
        try {
            Workspace workspace = Workspace.open(request.root());
            return workspace.whileListing(
                    () -> prepare(request, workspace, List.of()).flatMap(run -> run.toItsEnd(work)));
        } catch (IOException e) {
            return Checked.failed(List.of(unreadableRoot(request.root())));
        }
    }

    /** Opens the tree of the commit that git is about to make, and reads the contract. */
    static Checked<Run> prepareCommit(ValidationRequest request) {
        return prepare(request, Workspace::openCommit);
    }

    private static Checked<Run> prepare(ValidationRequest request, Opening opening) {
        try {
            Checked<Workspace> opened = opening.open(request.root());
            return opened.value()
                    .map(workspace -> prepare(request, workspace, opened.diagnostics()))
                    .orElseGet(() -> Checked.failed(opened.diagnostics()));
        } catch (IOException e) {
            return Checked.failed(List.of(unreadableRoot(request.root())));
        }
    }

    private static Checked<Run> prepare(ValidationRequest request, Workspace workspace, List<Diagnostic> notes) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        Checked<Contract> contract = ContractSource.load(request, workspace, read::writeBytes);
        List<Diagnostic> unknown = SkippedRules.unknown(request);
        List<Diagnostic> diagnostics = new ArrayList<>(notes);
        diagnostics.addAll(contract.diagnostics());
        diagnostics.addAll(unknown);
        if (contract.value().isPresent()) {
            diagnostics.addAll(ReportFiles.clashes(contract.orThrow()));
        }
        for (Diagnostic problem : diagnostics) {
            if (problem.severity() == Severity.ERROR) {
                return Checked.failed(diagnostics);
            }
        }
        Contract asked = contract.orThrow().without(request.skippedRules());
        Contract applied = request.blocks().isEmpty() ? asked : asked.withBlocks(request.blocks());
        Scope scope = Scope.of(applied)
                .withControlFiles(controlFiles(request, workspace, applied, diagnostics))
                .withOutputs(ReportFiles.outputs(applied.audit()));
        VerdictMemory memory = new VerdictMemory(request, workspace, applied.source(), read.toByteArray());
        return Checked.of(new Run(request, workspace, applied, scope, diagnostics, memory), List.of());
    }

    /** Returns what is to be said of a root that is none. */
    static Diagnostic unreadableRoot(Path root) {
        return Diagnostic.error(
                Location.of(Printable.of(root.toString())), "the root is not a folder that can be read");
    }

    /** Returns the files that need no block since the product reads or writes them; what cannot be found out is noted. */
    private static List<Glob> controlFiles(
            ValidationRequest request, Workspace workspace, Contract contract, List<Diagnostic> notes) {
        List<Glob> files = new ArrayList<>(ownFiles(request, workspace));
        files.add(Glob.of("/" + contract.codegen().templateName(TEMPLATE_TYPES)));
        files.add(Glob.literal(contract.audit().registry()));
        Checked<List<Glob>> schemas = SchemaSource.patterns(workspace);
        files.addAll(schemas.value().orElse(List.of()));
        if (schemas.value().isEmpty()) {
            for (Diagnostic problem : schemas.diagnostics()) {
                notes.add(Diagnostic.warning(
                        problem.location(), problem.message() + "; instance schemas are not known and need a block"));
            }
        }
        return files;
    }

    private static List<Glob> ownFiles(ValidationRequest request, Workspace workspace) {
        List<Path> files = new ArrayList<>(request.ownFiles());
        request.contract().flatMap(ContractSource::file).ifPresent(files::add);
        List<Glob> globs = new ArrayList<>(files.size());
        for (Path named : files) {
            Path file = workspace.root().resolve(named).normalize();
            if (file.startsWith(workspace.root()) && !file.equals(workspace.root())) {
                globs.add(Glob.literal(workspace.pathOf(file)));
            }
        }
        return globs;
    }
}
