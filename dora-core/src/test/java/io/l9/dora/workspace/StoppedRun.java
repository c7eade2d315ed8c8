package io.l9.dora.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Leaves behind what a run does that is killed while it makes files. */
public final class StoppedRun {

    private final Path root;
    private final List<FileChange> changes = new ArrayList<>();

    private StoppedRun(Path root) {
        this.root = root;
    }

    /** Starts one in a folder. */
    public static StoppedRun in(Path root) {
        return new StoppedRun(root);
    }

    /** Has it make a file. */
    public StoppedRun file(String path, String content) {
        changes.add(FileChange.create(path, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Kills it once the first file is in its place. */
    public void stop() throws IOException {
        die(new MortalDisk(), Transaction::commit);
    }

    /** Kills it when all is staged. */
    public void stopBeforeTheCommit() throws IOException {
        MortalDisk disk = new MortalDisk();
        die(disk, transaction -> {
            disk.dead = true;
            disk.step();
        });
    }

    private interface End {
        void of(Transaction transaction) throws IOException;
    }

    private void die(Disk disk, End end) throws IOException {
        try (Transaction transaction = Transaction.begin(Workspace.open(root), disk, Duration.ZERO)) {
            for (FileChange change : changes) {
                transaction.stage(List.of(change));
            }
            end.of(transaction);
        } catch (DyingDisk.Killed e) {
            return;
        }
        throw new IllegalStateException("the run has come to its end");
    }

    /** Changes nothing any more once a file is in its place. */
    private static final class MortalDisk extends Disk {

        private volatile boolean dead;

        @Override
        void step() {
            if (dead) {
                throw new DyingDisk.Killed();
            }
        }

        /** One at a time: several threads put files in their place, and only the first of them is to get there. */
        @Override
        synchronized void rename(Path from, Path to) throws IOException {
            super.rename(from, to);
            dead = true;
        }
    }
}
