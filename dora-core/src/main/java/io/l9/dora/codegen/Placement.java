package io.l9.dora.codegen;

import io.l9.dora.block.Sidecar;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.workspace.FileChange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What changes in the place of a generated file once it has its block. */
public final class Placement {

    /** What a new file may be. */
    public enum Use {
        /** It is read. */
        DATA,
        /** It can be started, too. */
        PROGRAM
    }

    private final FilePair present;
    private final Use use;
    private final List<FileChange> changes = new ArrayList<>(2);

    private Placement(FilePair present, Use use) {
        this.present = present;
        this.use = use;
    }

    /**
     * Returns the changes of a file and of its sidecar; none when they are there already. A sidecar that the new file does not have goes away: it
     * would decide about the file.
     *
     * @param staged what the generator wrote
     * @param plan what becomes of that; not a refusal
     * @param present what is there
     */
    public static List<FileChange> of(FilePair staged, Plan plan, FilePair present, Use use) {
        Placement placement = new Placement(present, use);
        String sidecar = Sidecar.of(staged.path());
        placement.put(staged.path(), present.fileBytes(), after(plan, staged.path(), staged.fileBytes()));
        placement.put(sidecar, present.sidecarBytes(), after(plan, sidecar, staged.sidecarBytes()));
        return placement.changes;
    }

    private static Optional<byte[]> after(Plan plan, String document, Optional<byte[]> staged) {
        if (plan instanceof Plan.Change change) {
            for (DocumentChange changed : change.documents()) {
                if (changed.document().equals(document)) {
                    return changed.bytesAfter();
                }
            }
        }
        return staged;
    }

    private void put(String document, Optional<byte[]> before, Optional<byte[]> after) {
        boolean same = before.isPresent() == after.isPresent()
                && (before.isEmpty() || Arrays.equals(before.get(), after.orElseThrow()));
        if (!same) {
            boolean program = use == Use.PROGRAM && document.equals(present.path());
            changes.add(new FileChange(document, before, after, program));
        }
    }
}
