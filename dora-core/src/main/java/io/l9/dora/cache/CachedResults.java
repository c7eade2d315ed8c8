package io.l9.dora.cache;

import io.l9.dora.workspace.FileStamps;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The results of earlier runs that still hold: those of files that git vouches for, under the stamp that they had. Read from a file of
 *
 * <ul>
 *   <li>a head, whose last line ends with the fingerprint of all that results depend on besides paths and bytes,
 *   <li>how many texts results have in common, and these texts,
 *   <li>a record for each file, in the order of git's index: path, stamp, result, the first and the last behind their length,
 *   <li>the CRC-32C of all that.
 * </ul>
 *
 * <p>The loops are over bytes, since there may be a million records.
 */
public final class CachedResults {

    private static final byte[] HEAD = "dora results 3\n".getBytes(StandardCharsets.US_ASCII);
    private static final int CHECKSUM = 4;
    private static final int NONE = -1;

    private final byte[] file;
    private final FileStamps stamps;
    private String[] texts = {};
    private int recordsAt;

    /** Where the record of each file starts that has one. */
    private final int[] recordAt;

    private CachedResults(byte[] file, FileStamps stamps) {
        this.file = file;
        this.stamps = stamps;
        this.recordAt = new int[stamps.size()];
        Arrays.fill(recordAt, NONE);
    }

    /**
     * Reads a file.
     *
     * @param file left alone from here on; empty where there is none
     * @param fingerprint of what results depend on now; none begins with another one
     * @param stamps the files as they are now
     * @return what still holds; nothing where the file is of other circumstances, or broken
     */
    public static CachedResults read(byte[] file, byte[] fingerprint, FileStamps stamps) {
        CachedResults results = new CachedResults(file, stamps);
        try {
            results.find(fingerprint);
        } catch (BrokenCacheException e) {
            results.texts = new String[0];
            results.recordsAt = 0;
            Arrays.fill(results.recordAt, NONE);
        }
        return results;
    }

    /** Returns what of these results still holds. The texts that they have in common are the same. */
    public CachedResults at(FileStamps later) {
        CachedResults results = new CachedResults(file, later);
        results.texts = texts;
        results.recordsAt = recordsAt;
        if (recordsAt > 0) {
            results.findRecords();
        }
        return results;
    }

    private void find(byte[] fingerprint) {
        int start = HEAD.length + fingerprint.length;
        int end = file.length - CHECKSUM;
        if (start <= end
                && Arrays.equals(file, 0, HEAD.length, HEAD, 0, HEAD.length)
                && Arrays.equals(file, HEAD.length, start, fingerprint, 0, fingerprint.length)
                && Arrays.equals(file, end, file.length, checksum(file, end), 0, CHECKSUM)) {
            findTexts(new ByteReader(file, start, end));
            findRecords();
        }
    }

    private void findTexts(ByteReader in) {
        int count = in.number();
        if (count > CommonTexts.MOST) {
            throw new BrokenCacheException();
        }
        texts = new String[count];
        for (int i = 0; i < count; i++) {
            texts[i] = in.text();
        }
        recordsAt = in.at();
    }

    /** Both are in one order, so that one look at each is enough. */
    private void findRecords() {
        ByteReader in = new ByteReader(file, recordsAt, file.length - CHECKSUM);
        int i = 0;
        while (!in.isAtEnd()) {
            int record = in.at();
            int length = in.number();
            int path = in.skip(length);
            int stamp = in.skip(stamps.stampLength());
            in.skip(in.number());
            while (i < stamps.size() && stamps.comparePath(i, file, path, path + length) < 0) {
                i++;
            }
            if (i < stamps.size()
                    && stamps.comparePath(i, file, path, path + length) == 0
                    && stamps.isStamp(i, file, stamp)) {
                recordAt[i] = record;
            }
        }
    }

    /** Returns the texts that results have in common, in the order of their numbers. */
    String[] texts() {
        return texts.clone();
    }

    /** Returns the files that these are about. */
    public FileStamps stamps() {
        return stamps;
    }

    /**
     * Returns the result of a file.
     *
     * @param i the file's number among the stamps
     * @return nothing where it is not known
     */
    public @Nullable ByteReader get(int i) {
        if (recordAt[i] == NONE) {
            return null;
        }
        ByteReader in = new ByteReader(file, recordAt[i], file.length - CHECKSUM);
        in.skip(in.number());
        in.skip(stamps.stampLength());
        int length = in.number();
        int start = in.skip(length);
        return new ByteReader(file, start, start + length, texts);
    }

    /** Makes a file of these results and newer ones. */
    public final class Update {

        private final byte[][] newer = new byte[stamps.size()][];

        /** Adds the result of a file, in the place of an older one. */
        public void put(int i, byte[] result) {
            newer[i] = result;
        }

        /**
         * Returns the file.
         *
         * @param common the texts of the newer results; it was made of the older ones
         * @param mostBytes its largest size; empty where it would be larger
         */
        public Optional<byte[]> write(byte[] fingerprint, CommonTexts common, int mostBytes) {
            ByteWriter out = new ByteWriter();
            out.bytes(HEAD, 0, HEAD.length);
            out.bytes(fingerprint, 0, fingerprint.length);
            List<String> all = common.texts();
            out.number(all.size());
            all.forEach(out::text);
            for (int i = 0; i < newer.length && out.size() <= mostBytes; i++) {
                if (newer[i] != null) {
                    append(i, newer[i], out);
                } else if (recordAt[i] != NONE) {
                    copy(recordAt[i], out);
                }
            }
            byte[] sum = checksum(out.array(), out.size());
            out.bytes(sum, 0, sum.length);
            return out.size() <= mostBytes ? Optional.of(out.toBytes()) : Optional.empty();
        }

        private void append(int i, byte[] result, ByteWriter out) {
            byte[] path = stamps.path(i);
            out.number(path.length);
            out.bytes(path, 0, path.length);
            out.bytes(stamps.stamp(i), 0, stamps.stampLength());
            out.number(result.length);
            out.bytes(result, 0, result.length);
        }

        private void copy(int record, ByteWriter out) {
            ByteReader in = new ByteReader(file, record, file.length - CHECKSUM);
            in.skip(in.number());
            in.skip(stamps.stampLength());
            in.skip(in.number());
            out.bytes(file, record, in.at());
        }
    }

    /** Starts a file that keeps these results. */
    public Update update() {
        return new Update();
    }

    private static byte[] checksum(byte[] bytes, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, end);
        int value = (int) sum.getValue();
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }
}
