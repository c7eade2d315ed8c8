package io.l9.dora.workspace;

import io.l9.dora.workspace.FileContent.Reason;
import io.l9.dora.workspace.FileContent.Unreadable;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Reads contents that git keeps. They are asked for one by one, in about the order of their paths; so git is asked for those that follow, too. What is
 * ahead, and what was read last, is kept up to a bound. Safe for several threads.
 */
final class Blobs {

    private static final List<String> CONTENTS = List.of("cat-file", "--batch");
    private static final int FIELDS = 3;
    private static final int SIZE = 2;
    private static final int BUFFER = 1 << 16;
    private static final int AHEAD = 256;
    private static final int MOST_KEPT_BYTES = 1 << 26;
    private static final int LARGEST_KEPT = 1 << 22;

    private final Git git;
    private final SortedMap<String, String> objects;
    private final LinkedHashMap<String, byte[]> kept = new LinkedHashMap<>();
    private int keptBytes;

    /** @param objects the content's object by the path of the file */
    Blobs(Git git, SortedMap<String, String> objects) {
        this.git = git;
        this.objects = objects;
    }

    boolean has(String path) {
        return objects.containsKey(path);
    }

    /**
     * Returns the content of a file.
     *
     * @param path one that it {@linkplain #has has}
     */
    synchronized FileContent read(String path, long maxBytes) {
        byte[] known = kept.get(path);
        if (known == null) {
            return fetch(path, maxBytes);
        }
        return known.length > maxBytes ? ContentReader.tooLarge(known.length, maxBytes) : FileContent.of(known.clone());
    }

    private FileContent fetch(String path, long maxBytes) {
        List<String> paths = new ArrayList<>(AHEAD);
        Iterator<String> following = objects.tailMap(path).keySet().iterator();
        while (paths.size() < AHEAD && following.hasNext()) {
            String next = following.next();
            if (!kept.containsKey(next)) {
                paths.add(next);
            }
        }
        StringBuilder question = new StringBuilder();
        paths.forEach(next -> question.append(objects.get(next)).append('\n'));
        Batch batch = new Batch(paths, maxBytes);
        Git.Outcome outcome = git.run(CONTENTS, question.toString().getBytes(StandardCharsets.US_ASCII), batch::read);
        return batch.first.orElseGet(
                () -> new Unreadable(Reason.IO_ERROR, "git does not give its content: " + outcome.reason()));
    }

    private void keep(String path, byte[] bytes) {
        kept.put(path, bytes);
        keptBytes += bytes.length;
        Iterator<Map.Entry<String, byte[]>> oldest = kept.entrySet().iterator();
        while (keptBytes > MOST_KEPT_BYTES) {
            keptBytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    /** The answers to one question: a line {@code OBJECT blob SIZE}, the content and a line end each; {@code OBJECT missing} where there is none. */
    private final class Batch {

        private final List<String> paths;
        private final long maxBytes;
        private Optional<FileContent> first = Optional.empty();

        Batch(List<String> paths, long maxBytes) {
            this.paths = paths;
            this.maxBytes = maxBytes;
        }

        /** Git may end before the last answer: some versions do at what a partial clone lacks. */
        void read(InputStream stream) throws IOException {
            InputStream in = new BufferedInputStream(stream, BUFFER);
            for (String path : paths) {
                String[] answer = line(in).split(" ", -1);
                if (answer.length == FIELDS) {
                    FileContent content = content(in, Long.parseLong(answer[SIZE]), path);
                    first = first.or(() -> Optional.of(content));
                } else if (answer.length > 1) {
                    first = first.or(
                            () -> Optional.of(new Unreadable(Reason.IO_ERROR, "git does not have its content")));
                }
            }
        }

        private FileContent content(InputStream in, long size, String path) throws IOException {
            FileContent content;
            if (size > (first.isEmpty() ? Math.min(maxBytes, ContentReader.LARGEST_ARRAY) : LARGEST_KEPT)) {
                in.skipNBytes(size);
                content = ContentReader.tooLarge(size, maxBytes);
            } else {
                byte[] bytes = in.readNBytes((int) size);
                content = FileContent.of(bytes);
                if (size <= LARGEST_KEPT) {
                    keep(path, first.isEmpty() ? bytes.clone() : bytes);
                }
            }
            if (in.read() != '\n') {
                throw new EOFException("an answer of git that has no end");
            }
            return content;
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
