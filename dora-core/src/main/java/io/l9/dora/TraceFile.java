package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.trace.TraceLines;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file of a tree that keeps traces apart from the files that they are about.
 *
 * @param path from the root, as a {@link io.l9.dora.workspace.Selection} would spell it
 */
record TraceFile(Workspace workspace, String path) {

    /** No file that a contract is about has such a name. */
    private static final String SUFFIX = ".jsonl";

    /** Some kilobytes for each of some hundred thousand files. */
    private static final long MAX_BYTES = 1L << 30;

    /** Returns the file that a request names, empty where it names none; or what is wrong with the name. */
    static Checked<Optional<TraceFile>> of(TraceRequest request, Workspace workspace) {
        return request.sideFile()
                .map(name -> named(name, workspace).map(Optional::of))
                .orElseGet(() -> Checked.of(Optional.empty(), List.of()));
    }

    private static Checked<TraceFile> named(String name, Workspace workspace) {
        Optional<String> path = workspace.pathOf(name);
        List<Diagnostic> problems = new ArrayList<>();
        if (!name.endsWith(SUFFIX)) {
            problems.add(expected("a file whose name ends in " + SUFFIX, name));
        }
        if (path.isEmpty()) {
            String root = Printable.value(workspace.root().toString());
            problems.add(expected("a file below the root " + root, name));
        }
        return problems.isEmpty()
                ? Checked.of(new TraceFile(workspace, path.orElseThrow()), List.of())
                : Checked.failed(problems);
    }

    private static Diagnostic expected(String what, String name) {
        return Diagnostic.error(
                Location.of("dora.trace.file"), "expected " + what + ", found " + Printable.value(name));
    }

    /**
     * Returns what is to become of the file.
     *
     * @param change makes of the lines that are there those that are to be there
     */
    Plan plan(UnaryOperator<TraceLines> change) {
        FileContent content = workspace.read(path, MAX_BYTES);
        if (content instanceof FileContent.Bytes bytes) {
            return SourceText.decode(bytes.bytes(), StandardCharsets.UTF_8)
                            instanceof SourceText.Decoding.Decoded decoded
                    ? plan(decoded.text(), change)
                    : other();
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        return unreadable.reason() == FileContent.Reason.VANISHED
                ? planned(Plan.Kind.ADDED, Optional.empty(), change.apply(new TraceLines()))
                : refused(unreadable.message());
    }

    private Plan plan(SourceText before, UnaryOperator<TraceLines> change) {
        return TraceLines.read(before.string(0, before.length()))
                .map(lines -> planned(Plan.Kind.UPDATED, Optional.of(before), change.apply(lines)))
                .orElseGet(TraceFile::other);
    }

    private Plan planned(Plan.Kind kind, Optional<SourceText> before, TraceLines lines) {
        SourceText after = SourceText.of(lines.toString());
        boolean isSame = before.map(text -> text.sameAs(after)).orElse(after.length() == 0);
        return isSame
                ? new Plan.Unchanged()
                : new Plan.Change(kind, List.of(new DocumentChange(path, before, Optional.of(after))));
    }

    private static Plan other() {
        return refused("is not a file of traces");
    }

    private static Plan refused(String reason) {
        return new Plan.Refused(List.of(
                new Refusal(Category.UNREADABLE, reason, "move it away, or name another file with dora.trace.file")));
    }
}
