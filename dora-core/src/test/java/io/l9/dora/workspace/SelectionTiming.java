package io.l9.dora.workspace;

import java.nio.file.Path;
import java.util.Arrays;

/** Prints how long it takes to find the files below a folder. Run by hand: arguments are the folder, {@code git} or {@code walk}, rounds. */
final class SelectionTiming {

    private SelectionTiming() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        boolean walk = arguments[1].equals("walk");
        long[] nanos = new long[Integer.parseInt(arguments[2])];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            SelectionBuilder sink = new SelectionBuilder(Tree.SCOPE);
            Selection selection =
                    walk ? walked(root, sink) : Workspace.open(root).select(Tree.SCOPE);
            nanos[i] = System.nanoTime() - start;
            if (i == 0) {
                System.out.printf(
                        "first %d ms, %d candidates%n",
                        nanos[i] / 1_000_000, selection.candidates().size());
            }
        }
        Arrays.sort(nanos);
        System.out.printf("median %d ms%n", nanos[nanos.length / 2] / 1_000_000);
    }

    private static Selection walked(Path root, SelectionBuilder sink) {
        new TreeWalk(new PathNames(root)).list(Tree.SCOPE::concerns, sink);
        return sink.build(Origin.FILE_SYSTEM);
    }
}
