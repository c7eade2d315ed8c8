package io.l9.dora.inject;

import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.PathBytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change as a patch that {@code git apply} takes: a unified diff with the bytes of the file as they are, whatever its charset. Lines end with LF
 * as for git, so that a CR before it is a part of the line.
 */
public final class Patch {

    private static final int CONTEXT = 3;
    private static final byte[] NO_LINE_END = ascii("\n\\ No newline at end of file\n");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<byte[]> before;
    private final List<byte[]> after;

    private Patch(List<byte[]> before, List<byte[]> after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the patch of some documents, one after the other. */
    public static byte[] of(List<DocumentChange> changes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (DocumentChange change : changes) {
            Patch patch = new Patch(lines(change.bytesBefore()), lines(change.bytesAfter()));
            patch.header(change);
            patch.hunk();
            all.writeBytes(patch.out.toByteArray());
        }
        return all.toByteArray();
    }

    private void header(DocumentChange change) {
        String path = change.document();
        line("diff --git " + name("a/", path) + " " + name("b/", path));
        if (change.before().isEmpty()) {
            line("new file mode 100644");
        } else if (change.after().isEmpty()) {
            line("deleted file mode 100644");
        }
        if (!before.isEmpty() || !after.isEmpty()) {
            line("--- " + (change.before().isEmpty() ? "/dev/null" : ended(name("a/", path))));
            line("+++ " + (change.after().isEmpty() ? "/dev/null" : ended(name("b/", path))));
        }
    }

    /** Writes all that differs as one hunk, from the first line that does to the last. */
    private void hunk() {
        int head = commonHead();
        int tail = commonTail(head);
        if (before.size() == head + tail && after.size() == head + tail) {
            return;
        }
        int start = Math.max(0, head - CONTEXT);
        int trailing = Math.min(CONTEXT, tail);
        int removed = before.size() - tail - head;
        int added = after.size() - tail - head;
        int around = head - start + trailing;
        line("@@ -" + range(start, removed + around) + " +" + range(start, added + around) + " @@");
        lines(' ', before.subList(start, head));
        lines('-', before.subList(head, head + removed));
        lines('+', after.subList(head, head + added));
        lines(' ', before.subList(head + removed, head + removed + trailing));
    }

    /** A range of no lines is named by the line before it. */
    private static String range(int start, int count) {
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private int commonHead() {
        int most = Math.min(before.size(), after.size());
        int i = 0;
        while (i < most && Arrays.equals(before.get(i), after.get(i))) {
            i++;
        }
        return i;
    }

    private int commonTail(int head) {
        int most = Math.min(before.size(), after.size()) - head;
        int i = 0;
        while (i < most && Arrays.equals(before.get(before.size() - 1 - i), after.get(after.size() - 1 - i))) {
            i++;
        }
        return i;
    }

    private void lines(char sign, List<byte[]> lines) {
        for (byte[] line : lines) {
            out.write(sign);
            out.writeBytes(line);
            if (line[line.length - 1] != '\n') {
                out.writeBytes(NO_LINE_END);
            }
        }
    }

    private void line(String text) {
        out.writeBytes(ascii(text + "\n"));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the lines with their ends; none for a document that is empty or not there. */
    private static List<byte[]> lines(Optional<byte[]> content) {
        byte[] raw = content.orElse(new byte[0]);
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '\n' || i == raw.length - 1) {
                lines.add(Arrays.copyOfRange(raw, start, i + 1));
                start = i + 1;
            }
        }
        return lines;
    }

    /** Returns a name as git spells it: one with a blank gets a tab behind it, for tools that would take a time stamp to follow. */
    private static String ended(String name) {
        return name.indexOf(' ') >= 0 && !name.startsWith("\"") ? name + "\t" : name;
    }

    /** Returns a name in ASCII, in quotes where git asks for them: other characters are the octal escapes of their bytes. */
    private static String name(String prefix, String path) {
        StringBuilder quoted = new StringBuilder();
        boolean plain = true;
        for (byte b : PathBytes.of(path)) {
            String spelled = spelled(b);
            plain &= spelled.length() == 1;
            quoted.append(spelled);
        }
        return plain ? prefix + path : "\"" + prefix + quoted + "\"";
    }

    private static String spelled(byte b) {
        return switch (b) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> b < ' ' || b == 0x7F ? octal(b) : String.valueOf((char) b);
        };
    }

    private static String octal(byte b) {
        int c = b & 0xFF;
        return "\\" + (c >> 6) + (c >> 3 & 7) + (c & 7);
    }
}
