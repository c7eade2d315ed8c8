package io.l9.dora.workspace;

import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads contents that git keeps. They are asked for one by one, each thread in about the order of their paths; so git is asked for those that follow, too,
 * and ended as soon as there is no room for more of them. Safe for several threads.
 */
final class Blobs {

    private static final List<String> CONTENTS = List.of("cat-file", "--batch");
    private static final int FIELDS = 3;
    private static final int SIZE = 2;
    private static final int BUFFER = 1 << 16;
    private static final int AHEAD = 256;
    private static final long MOST_KEPT_BYTES = 1 << 23;
    private static final int LARGEST_KEPT = 1 << 22;

    private final Git git;
    private final SortedMap<String, String> objects;

    /** Each thread has a part of the tree of its own, and would only push out what another one read. */
    @SuppressWarnings("ThreadLocalUsage") // One run is all that this lives for.
    private final ThreadLocal<ReadAhead> kept = ThreadLocal.withInitial(() -> new ReadAhead(MOST_KEPT_BYTES));

    /** @param objects the content's object by the path of the file */
    Blobs(Git git, SortedMap<String, String> objects) {
        this.git = git;
        this.objects = objects;
    }

    /** Returns what it was made with. */
    SortedMap<String, String> objects() {
        return objects;
    }

    boolean has(String path) {
        return objects.containsKey(path);
    }

    /**
     * Returns the content of a file.
     *
     * @param path one that it {@linkplain #has has}
     */
    FileContent read(String path, long maxBytes) {
        return kept.get().get(path).map(known -> known(known, maxBytes)).orElseGet(() -> fetch(path, maxBytes));
    }

    private static FileContent known(byte[] bytes, long maxBytes) {
        return bytes.length > maxBytes ? ContentReader.tooLarge(bytes.length, maxBytes) : FileContent.of(bytes.clone());
    }

    private FileContent fetch(String path, long maxBytes) {
        Batch batch = new Batch(following(path), kept.get(), maxBytes);
        StringBuilder question = new StringBuilder();
        batch.paths.forEach(next -> question.append(objects.get(next)).append('\n'));
        Git.Outcome outcome = git.run(CONTENTS, question.toString().getBytes(StandardCharsets.US_ASCII), batch::read);
        return batch.first.orElseGet(
                () -> new Unreadable(Reason.IO_ERROR, "git does not give its content: " + outcome.reason()));
    }

    /** Returns a file and those behind it that are not known yet. */
    private List<String> following(String path) {
        ReadAhead known = kept.get();
        return objects.tailMap(path).keySet().stream()
                .filter(next -> !known.has(next))
                .limit(AHEAD)
                .toList();
    }

    /** The answers to one question: a line {@code OBJECT blob SIZE}, the content and a line end each; {@code OBJECT missing} where there is none. */
    private static final class Batch {

        private final List<String> paths;
        private final ReadAhead kept;
        private final long maxBytes;
        private Optional<FileContent> first = Optional.empty();

        /** @param paths the file that is asked for, and those that will be */
        Batch(List<String> paths, ReadAhead kept, long maxBytes) {
            this.paths = paths;
            this.kept = kept;
            this.maxBytes = maxBytes;
        }

        /** Git may end before the last answer: some versions do at what a partial clone lacks. */
        void read(InputStream stream) throws IOException {
            InputStream in = new BufferedInputStream(stream, BUFFER);
            for (String path : paths) {
                String[] answer = line(in).split(" ", -1);
                if (answer.length == FIELDS) {
                    if (!content(in, Long.parseLong(answer[SIZE]), path)) {
                        return;
                    }
                } else if (answer.length > 1) {
                    first = first.or(
                            () -> Optional.of(new Unreadable(Reason.IO_ERROR, "git does not have its content")));
                }
            }
        }

        /** Reads a content, and tells whether there may be room for the next one. */
        private boolean content(InputStream in, long size, String path) throws IOException {
            boolean isFirst = first.isEmpty();
            if (size > (isFirst ? Math.min(maxBytes, ContentReader.LARGEST_ARRAY) : LARGEST_KEPT)) {
                first = first.or(() -> Optional.of(ContentReader.tooLarge(size, maxBytes)));
                return false;
            }
            byte[] bytes = in.readNBytes((int) size);
            if (in.read() != '\n') {
                throw new EOFException("an answer of git that has no end");
            }
            first = first.or(() -> Optional.of(FileContent.of(bytes)));
            return size > LARGEST_KEPT || kept.add(path, isFirst ? bytes.clone() : bytes);
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
                line.write(b);
            }
            return line.toString(StandardCharsets.US_ASCII);
        }
    }
}
