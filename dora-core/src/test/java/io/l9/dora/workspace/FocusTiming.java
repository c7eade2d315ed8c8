package io.l9.dora.workspace;

import java.nio.file.Path;

/** Finds the files below a folder, and which of them count. Timed from outside. Arguments: the folder, and {@code staged}, {@code plain} or a commit. */
final class FocusTiming {

    private FocusTiming() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        boolean staged = arguments[1].equals("staged");
        Workspace workspace = staged ? Workspace.openStaged(root).orThrow() : Workspace.open(root);
        Selection selection = workspace.select(Tree.SCOPE);
        int changed = staged || arguments[1].equals("plain")
                ? workspace.staged().map(changes -> changes.paths().size()).orElse(0)
                : workspace.changesSince(arguments[1]).orThrow().paths().size();
        System.out.println(selection.candidates().size() + " candidates, " + changed + " changed");
    }
}
