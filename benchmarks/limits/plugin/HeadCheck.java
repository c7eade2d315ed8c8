package io.l9.dora.benchmarks;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * The least that a check in Java can do: walks a tree without asking for more than names, reads the first 4 KB of each file, looks for the 14 keys, and
 * for ids that two files have. Names with a dot are files, as the generator makes them. Values are not looked at.
 */
public final class HeadCheck {

    private static final int HEAD = 4096;
    private static final int CHUNK = 256;
    private static final byte[] ID = key("component_id");
    private static final byte[][] OTHERS = {
        key("component_name"), key("module_version"), key("created_at"), key("created_by"), key("layer"), key("domain"), key("type"),
        key("status"), key("governance_level"), key("compliance_required"), key("audit_trail"), key("purpose"), key("dependencies")
    };

    private HeadCheck() {}

    private static byte[] key(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes {@code walk} or the number of threads, and the folder. */
    public static void main(String[] given) {
        System.out.println(run(given[0], new File(given[1])));
    }

    /** Returns what was found, for people. */
    static String run(String how, File root) {
        List<File> files = new ArrayList<>();
        list(root, files);
        return files.size() + " files"
                + (how.equals("walk") ? "" : ", " + check(files, Integer.parseInt(how)) + " of them fail");
    }

    private static void list(File folder, List<File> found) {
        String[] names = folder.list();
        if (names == null) {
            return;
        }
        for (String name : names) {
            if (name.endsWith(".py") || name.endsWith(".yaml") || name.endsWith(".md") || name.endsWith(".json")) {
                found.add(new File(folder, name));
            } else if (name.indexOf('.') < 0 && !name.equals("target")) {
                list(new File(folder, name), found);
            }
        }
    }

    private static int check(List<File> files, int threads) {
        AtomicInteger next = new AtomicInteger();
        Set<String> ids = new HashSet<>();
        int[] failed = new int[1];
        Runnable work = () -> {
            byte[] head = new byte[HEAD];
            List<String> mine = new ArrayList<>();
            int start;
            while ((start = next.getAndAdd(CHUNK)) < files.size()) {
                for (File file : files.subList(start, Math.min(files.size(), start + CHUNK))) {
                    mine.add(id(head, read(file, head)));
                }
            }
            synchronized (ids) {
                for (String id : mine) {
                    if (id.isEmpty() || !ids.add(id)) {
                        failed[0]++;
                    }
                }
            }
        };
        List<Thread> helpers = IntStream.range(1, threads).mapToObj(i -> new Thread(work)).toList();
        helpers.forEach(Thread::start);
        work.run();
        for (Thread helper : helpers) {
            try {
                helper.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return failed[0];
    }

    private static int read(File file, byte[] head) {
        try (FileInputStream in = new FileInputStream(file)) {
            return in.read(head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the id of a file that has all keys, or an empty text. */
    private static String id(byte[] head, int length) {
        int id = after(head, length, ID, 0);
        int from = id;
        for (int i = 0; i < OTHERS.length && from >= 0; i++) {
            int found = after(head, length, OTHERS[i], from);
            from = found < 0 ? after(head, length, OTHERS[i], 0) : found;
        }
        return from < 0 ? "" : value(head, length, id);
    }

    private static int after(byte[] head, int length, byte[] key, int from) {
        for (int at = from; at < length - key.length; at++) {
            if (head[at] == key[0] && matches(head, at, key) && isEnd(head[at + key.length])) {
                return at + key.length;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] head, int at, byte[] key) {
        for (int i = 1; i < key.length; i++) {
            if (head[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEnd(byte next) {
        return next == ':' || next == '"' || next == '\'';
    }

    private static String value(byte[] head, int length, int behindKey) {
        int start = behindKey;
        while (start < length && !(head[start] >= 'A' && head[start] <= 'Z')) {
            start++;
        }
        int end = start;
        while (end < length && head[end] != '"' && head[end] != '\'' && head[end] != '\n') {
            end++;
        }
        return new String(head, start, end - start, StandardCharsets.ISO_8859_1);
    }
}
