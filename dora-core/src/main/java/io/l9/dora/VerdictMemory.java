package io.l9.dora;

import io.l9.dora.cache.CachedResults;
import io.l9.dora.workspace.CachePlace;
import io.l9.dora.workspace.FileStamps;
import io.l9.dora.workspace.Origin;
import io.l9.dora.workspace.ProgramIdentity;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Workspace;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What runs over one tree remember of its files: the verdict of each that git vouches for. It is looked for while the files are listed, and whatever goes
 * wrong with it, the files are read as ever.
 */
final class VerdictMemory {

    /** Below, reading all files takes no longer than asking git about them. */
    private static final int FEWEST_FILES = 1_000;

    /** To write anew what is remembered pays once a fiftieth of the files had to be read. */
    private static final int SHARE = 50;

    /** More than a million files. */
    private static final int MOST_BYTES = 192 << 20;

    private static final int BYTES_A_FILE = 190;

    private static final List<String> PROGRAM =
            List.of(Dora.class.getName(), "org.yaml.snakeyaml.Yaml", "com.google.re2j.Pattern");

    private final ValidationRequest request;
    private final String source;
    private final byte[] contract;
    private final Optional<CachePlace> place;
    private Optional<CompletableFuture<Optional<CachedResults>>> found = Optional.empty();
    private Optional<byte[]> fingerprint = Optional.empty();
    private Optional<CompletableFuture<Void>> writing = Optional.empty();

    /**
     * Remembers nothing yet.
     *
     * @param source where the contract is from
     * @param contract its bytes; none for the built-in one
     */
    VerdictMemory(ValidationRequest request, Workspace workspace, String source, byte[] contract) {
        this.request = request;
        this.source = source;
        this.contract = contract;
        this.place = request.caching() == Caching.OFF ? Optional.empty() : workspace.cache();
    }

    /** Begins to remember. Returns at once. */
    void begin() {
        if (found.isEmpty()) {
            found = place.filter(CachePlace::isThere)
                    .map(file -> CompletableFuture.supplyAsync(() -> find(file), VerdictMemory::inThreadOfItsOwn));
        }
    }

    private Optional<CachedResults> find(CachePlace cache) {
        CompletableFuture<Optional<FileStamps>> stamps =
                CompletableFuture.supplyAsync(cache::stamps, VerdictMemory::inThreadOfItsOwn);
        byte[] file = cache.read(MOST_BYTES);
        byte[] now = fingerprint();
        return stamps.join().filter(all -> now.length > 0).map(all -> CachedResults.read(file, now, all));
    }

    /** Waits for what is remembered of the files of a selection. */
    Recollection of(Selection selection) {
        if (place.isEmpty() || !pays(selection.candidates().size()) || selection.origin() != Origin.GIT) {
            return Recollection.none();
        }
        begin();
        if (found.isEmpty()) {
            // It is that of the program that judges, not of one that has taken its place meanwhile.
            inThreadOfItsOwn(this::fingerprint);
        }
        int fewest =
                request.caching() == Caching.ALWAYS ? 1 : selection.candidates().size() / SHARE;
        return new Recollection(found(), selection.sidecars(), Optional.of(place.get()), fewest, this::store);
    }

    /** What is to be remembered is in memory, together with all that the run itself remembers. */
    private boolean pays(int files) {
        boolean isEnough = request.caching() == Caching.ALWAYS || files >= FEWEST_FILES;
        return isEnough && (long) files * BYTES_A_FILE <= CachePlace.mostBytes(MOST_BYTES);
    }

    private Optional<CachedResults> found() {
        try {
            return found.flatMap(CompletableFuture::join);
        } catch (CompletionException e) {
            return Optional.empty();
        }
    }

    private void store(CachePlace.Draft draft, Optional<CachedResults> known, Recollection.Learned learned) {
        writing = Optional.of(
                CompletableFuture.runAsync(() -> write(draft, known, learned), VerdictMemory::inThreadOfItsOwn));
    }

    /** Writes what was remembered and what was learned, as far as git vouches for it now. */
    private void write(CachePlace.Draft draft, Optional<CachedResults> known, Recollection.Learned learned) {
        Optional<byte[]> content = Optional.empty();
        try {
            byte[] now = fingerprint();
            content = place.filter(cache -> now.length > 0)
                    .flatMap(CachePlace::stamps)
                    .flatMap(stamps -> content(known, learned, stamps, draft.begun(), now));
        } finally {
            content.ifPresentOrElse(draft::finish, draft::discard);
        }
    }

    private static Optional<byte[]> content(
            Optional<CachedResults> known, Recollection.Learned learned, FileStamps stamps, long begun, byte[] now) {
        CachedResults older =
                known.map(results -> results.at(stamps)).orElseGet(() -> CachedResults.read(new byte[0], now, stamps));
        CachedResults.Update update = older.update();
        learned.addTo(update, stamps, begun);
        return update.write(now, learned.common(), MOST_BYTES);
    }

    /** Waits for what is being written, so that nothing goes on behind the back of whoever asked for the run. That it failed is no harm. */
    void settle() {
        try {
            writing.ifPresent(CompletableFuture::join);
        } catch (CompletionException e) {
            // The next run reads more files.
            writing = Optional.empty();
        }
    }

    /** Returns what stands for all that verdicts depend on besides paths and bytes; nothing where that is not known. Found out once: of the program that runs. */
    private synchronized byte[] fingerprint() {
        byte[] now = fingerprint.orElseGet(this::findFingerprint);
        fingerprint = Optional.of(now);
        return now;
    }

    private byte[] findFingerprint() {
        Optional<String> program = ProgramIdentity.of(PROGRAM);
        if (program.isEmpty()) {
            return new byte[0];
        }
        String settings = String.join(
                "\n",
                program.get(),
                String.valueOf(request.maxFileBytes()),
                new TreeSet<>(request.skippedRules()).toString(),
                new TreeSet<>(request.blocks()).toString(),
                source);
        byte[] text = settings.getBytes(StandardCharsets.UTF_8);
        // Behind their lengths, so that no fingerprint begins with another one. A hash would be shorter, and takes
        // longer to load than all of this.
        return ByteBuffer.allocate(2 * Integer.BYTES + text.length + contract.length)
                .putInt(text.length)
                .putInt(contract.length)
                .put(text)
                .put(contract)
                .array();
    }

    private static void inThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "dora-memory");
        thread.setDaemon(true);
        thread.start();
    }
}
