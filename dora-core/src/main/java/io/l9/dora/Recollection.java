package io.l9.dora;

import io.l9.dora.block.Sidecar;
import io.l9.dora.cache.BrokenCacheException;
import io.l9.dora.cache.ByteReader;
import io.l9.dora.cache.ByteWriter;
import io.l9.dora.cache.CachedResults;
import io.l9.dora.cache.CommonTexts;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.Subject;
import io.l9.dora.workspace.CachePlace;
import io.l9.dora.workspace.FileStamps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts that are remembered during one run, and those that it adds. A verdict over a file and its sidecar holds as long as git vouches for both. Safe
 * for several threads.
 */
final class Recollection {

    private final Optional<CachedResults> known;
    private final CommonTexts common;
    private final Set<String> sidecars;
    private final Optional<CachePlace> place;
    private final int fewest;
    private final Store store;
    private final Collection<byte[]> learned = new ConcurrentLinkedQueue<>();
    private final AtomicInteger files = new AtomicInteger();
    private boolean isBegun;
    private Optional<CachePlace.Draft> draft = Optional.empty();

    /** Keeps what was learned for later runs. */
    @FunctionalInterface
    interface Store {

        /**
         * Begins to write it, and returns at once.
         *
         * @param known what earlier runs have left
         */
        void begin(CachePlace.Draft draft, Optional<CachedResults> known, Learned learned);
    }

    /**
     * Begins with what is remembered.
     *
     * @param known what earlier runs have left; empty where git does not vouch for anything
     * @param sidecars those that were listed
     * @param place where to leave what is learned; empty for nowhere
     * @param fewest how many files must have been learned about to be worth it
     */
    Recollection(
            Optional<CachedResults> known, Set<String> sidecars, Optional<CachePlace> place, int fewest, Store store) {
        this.known = known;
        this.common = known.map(CommonTexts::new).orElseGet(CommonTexts::new);
        this.sidecars = sidecars;
        this.place = place;
        this.fewest = fewest;
        this.store = store;
    }

    /** Remembers nothing and learns nothing. */
    static Recollection none() {
        return new Recollection(Optional.empty(), Set.of(), Optional.empty(), 0, (draft, results, learned) -> {});
    }

    /** The part of one thread, for files in about the order of their paths. */
    Part part() {
        return new Part();
    }

    /** The draft is the clock: what has not changed since it was begun holds what was read after that. */
    private synchronized boolean hasBegun() {
        if (!isBegun) {
            isBegun = true;
            draft = place.flatMap(CachePlace::begin);
        }
        return draft.isPresent();
    }

    /** Begins to leave for later runs what was learned, if it is worth it. */
    synchronized void finish() {
        boolean isWorthIt = files.get() >= Math.max(1, fewest);
        draft.ifPresent(begun -> {
            if (isWorthIt) {
                store.begin(begun, known, new Learned(new ArrayList<>(learned), common));
            } else {
                begun.discard();
            }
        });
    }

    /** What one thread remembers and learns. */
    final class Part {

        private final @Nullable CachedResults results = known.orElse(null);
        private final ByteWriter news = new ByteWriter();
        private boolean isLearning;
        private int near;

        /** Returns the verdict of a file; nothing where it is not known. */
        @Nullable
        FileVerdict recall(String path) {
            if (results == null) {
                return null;
            }
            int i = results.stamps().find(path, near);
            near = Math.max(near, i);
            ByteReader in = i < 0 ? null : results.get(i);
            try {
                return in == null ? null : read(path, in, results.stamps());
            } catch (BrokenCacheException e) {
                return null;
            }
        }

        private @Nullable FileVerdict read(String path, ByteReader in, FileStamps stamps) {
            boolean hasSidecar = in.octet() != 0;
            if (hasSidecar != isListed(path) || (hasSidecar && !isStampOf(Sidecar.of(path), in, stamps))) {
                return null;
            }
            return VerdictCodec.read(path, hasSidecar, in);
        }

        private boolean isStampOf(String sidecar, ByteReader in, FileStamps stamps) {
            int i = stamps.find(sidecar, near);
            byte[] stamp = in.bytes(stamps.stampLength());
            return i >= 0 && stamps.isStamp(i, stamp, 0);
        }

        /** To be called before a file is read that is to be learned about. */
        boolean beginReading() {
            isLearning = isLearning || hasBegun();
            return isLearning;
        }

        /** Learns what a file gave; it was read after {@link #beginReading}. */
        void learn(Target target, FileVerdict verdict) {
            boolean hasSidecar = isListed(target.path());
            if (!isLearning || hasSidecar != target.sidecar().isPresent() || !isSure(target, hasSidecar)) {
                return;
            }
            int start = news.size();
            news.text(target.path());
            news.octet(hasSidecar ? 1 : 0);
            ByteWriter spelled = new ByteWriter();
            if (VerdictCodec.write(verdict, hasSidecar, common, spelled)) {
                news.number(spelled.size());
                news.bytes(spelled.toBytes(), 0, spelled.size());
                files.incrementAndGet();
            } else {
                news.cut(start);
            }
        }

        /**
         * A sidecar that is needed is looked for even when it is not listed; and whether a file can be read does not depend on its stamp alone. What may
         * hide ids is read by every run, so that each knows of it.
         */
        private boolean isSure(Target target, boolean hasSidecar) {
            return target.inFile() instanceof Subject.Scanned
                    && target.sidecar().map(Subject.Scanned.class::isInstance).orElse(true)
                    && (hasSidecar || !target.takesSidecar())
                    && !target.mayHideIds();
        }

        /** Hands on what was learned. */
        void end() {
            if (news.size() > 0) {
                learned.add(news.toBytes());
            }
        }
    }

    private boolean isListed(String path) {
        return !sidecars.isEmpty() && sidecars.contains(Sidecar.of(path));
    }

    /**
     * What a run has learned.
     *
     * @param parts verdicts, one behind the other: path, whether there is a sidecar, length, bytes
     * @param common the texts that they have in common
     */
    record Learned(List<byte[]> parts, CommonTexts common) {

        /**
         * Adds what is proven: what git vouches for, and has not changed since before the run began to read.
         *
         * @param second when that was, by the clock of the file system
         */
        void addTo(CachedResults.Update update, FileStamps stamps, long second) {
            for (byte[] part : parts) {
                int near = 0;
                for (ByteReader in = new ByteReader(part, 0, part.length); !in.isAtEnd(); ) {
                    String path = in.text();
                    boolean hasSidecar = in.octet() != 0;
                    byte[] verdict = in.bytes(in.number());
                    int i = stamps.find(path, near);
                    near = Math.max(near, i);
                    int beside = hasSidecar ? stamps.find(Sidecar.of(path), near) : i;
                    if (isProven(i, stamps, second) && isProven(beside, stamps, second)) {
                        update.put(i, result(hasSidecar ? stamps.stamp(beside) : new byte[0], verdict));
                    }
                }
            }
        }

        private static boolean isProven(int i, FileStamps stamps, long second) {
            return i >= 0 && stamps.isOlderThan(i, second);
        }

        private static byte[] result(byte[] sidecarStamp, byte[] verdict) {
            ByteWriter out = new ByteWriter();
            out.octet(sidecarStamp.length == 0 ? 0 : 1);
            out.bytes(sidecarStamp, 0, sidecarStamp.length);
            out.bytes(verdict, 0, verdict.length);
            return out.toBytes();
        }
    }
}
