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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** About half a million files. */
    private static final int MOST_BYTES = 96 << 20;

    private static final List<String> PROGRAM =
            List.of(Dora.class.getName(), "org.yaml.snakeyaml.Yaml", "com.google.re2j.Pattern");

    private final ValidationRequest request;
    private final String source;
    private final byte[] contract;
    private final Optional<CachePlace> place;
    private Optional<CompletableFuture<Found>> found = Optional.empty();

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

    /** What earlier runs have left. */
    static final class Found {

        static final Found NOTHING = new Found(new byte[0], Optional.empty());

        private final byte[] file;
        private final Optional<CachedResults> results;

        private Found(byte[] file, Optional<CachedResults> results) {
            this.file = file;
            this.results = results;
        }

        /** Returns all of it. */
        byte[] file() {
            return file;
        }

        /** Returns what of it still holds; empty where git does not vouch for anything. */
        Optional<CachedResults> results() {
            return results;
        }
    }

    /** Begins to remember. Returns at once. */
    void begin() {
        if (found.isEmpty()) {
            found = place.filter(CachePlace::isThere)
                    .map(file -> CompletableFuture.supplyAsync(() -> find(file), VerdictMemory::inThreadOfItsOwn));
        }
    }

    private Found find(CachePlace cache) {
        CompletableFuture<Optional<FileStamps>> stamps =
                CompletableFuture.supplyAsync(cache::stamps, VerdictMemory::inThreadOfItsOwn);
        byte[] file = cache.read(MOST_BYTES);
        byte[] fingerprint = fingerprint();
        return new Found(
                file,
                fingerprint.length == 0
                        ? Optional.empty()
                        : stamps.join().map(all -> CachedResults.read(file, fingerprint, all)));
    }

    /** Waits for what is remembered of the files of a selection. */
    Recollection of(Selection selection) {
        boolean pays =
                request.caching() == Caching.ALWAYS || selection.candidates().size() >= FEWEST_FILES;
        if (place.isEmpty() || !pays || selection.origin() != Origin.GIT) {
            return Recollection.none();
        }
        begin();
        int fewest =
                request.caching() == Caching.ALWAYS ? 1 : selection.candidates().size() / SHARE;
        return new Recollection(found(), selection.sidecars(), Optional.of(place.get()), fewest, this::store);
    }

    private Found found() {
        try {
            return found.map(CompletableFuture::join).orElse(Found.NOTHING);
        } catch (CompletionException e) {
            return Found.NOTHING;
        }
    }

    /** Writes what was remembered and what was learned, as far as git vouches for it now. */
    private void store(CachePlace.Draft draft, byte[] old, Recollection.Learned learned) {
        byte[] fingerprint = fingerprint();
        Optional<byte[]> content = fingerprint.length == 0
                ? Optional.empty()
                : place.flatMap(CachePlace::stamps).flatMap(stamps -> {
                    CachedResults.Update update =
                            CachedResults.read(old, fingerprint, stamps).update();
                    learned.addTo(update, stamps, draft.begun());
                    return update.write(fingerprint, MOST_BYTES);
                });
        content.ifPresentOrElse(draft::finish, draft::discard);
    }

    /** Returns what stands for all that verdicts depend on besides paths and bytes; nothing where that is not known. */
    private byte[] fingerprint() {
        Optional<String> program = ProgramIdentity.of(PROGRAM);
        if (program.isEmpty()) {
            return new byte[0];
        }
        String settings = String.join(
                "\n",
                program.get(),
                String.valueOf(request.maxFileBytes()),
                new TreeSet<>(request.skippedRules()).toString(),
                source);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = settings.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            digest.update(text);
            return digest.digest(contract);
        } catch (NoSuchAlgorithmException e) {
            return new byte[0];
        }
    }

    private static void inThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task, "dora-memory");
        thread.setDaemon(true);
        thread.start();
    }
}
