package io.l9.dora.workspace;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contents that one thread read before it needs them, and those that it asked for last, up to a bound. What is still to be asked for makes no room for
 * others: it would have to be read again.
 */
final class ReadAhead {

    private final long most;
    private final TreeMap<String, byte[]> ahead = new TreeMap<>();
    private final LinkedHashMap<String, byte[]> passed = new LinkedHashMap<>();
    private long size;

    /** @param most how many bytes are kept */
    ReadAhead(long most) {
        this.most = most;
    }

    boolean has(String path) {
        return ahead.containsKey(path) || passed.containsKey(path);
    }

    /** Returns what is kept of a file. */
    Optional<byte[]> get(String path) {
        passTo(path);
        return Optional.ofNullable(ahead.containsKey(path) ? ahead.get(path) : passed.get(path));
    }

    /** A thread asks in about the order of paths: what lies before one that it asks for, it will hardly ask for any more. */
    private void passTo(String path) {
        passed.putAll(ahead.headMap(path));
        ahead.headMap(path).clear();
    }

    /** Keeps the content of a file if there is room; or tells that there is none. */
    boolean add(String path, byte[] content) {
        Iterator<byte[]> oldest = passed.values().iterator();
        while (size + content.length > most && oldest.hasNext()) {
            size -= oldest.next().length;
            oldest.remove();
        }
        if (size + content.length > most) {
            return false;
        }
        ahead.put(path, content);
        size += content.length;
        return true;
    }
}
