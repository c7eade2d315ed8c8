package io.l9.dora;

import io.l9.dora.block.Scan;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.Subject;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether two files of different names are one that was renamed. Git's own answer goes by all lines, and blocks have most of theirs in common: to
 * git, any small file that goes and any that comes are one. So only what stands outside of the blocks counts here.
 */
final class Likeness {

    /** Less in common is no sign of anything: an empty list, a closing brace. In UTF-16 units. */
    private static final int LEAST_IN_COMMON = 20;

    private Likeness() {}

    /** Tells whether at least half of the longer file, by the text of its lines but for blanks around them, is in the other. Linear. */
    static boolean areOne(Target before, Target now) {
        Map<String, Integer> former = lines(before.inFile());
        Map<String, Integer> present = lines(now.inFile());
        long common = 0;
        for (Map.Entry<String, Integer> line : former.entrySet()) {
            int both = Math.min(line.getValue(), present.getOrDefault(line.getKey(), 0));
            common += (long) both * line.getKey().length();
        }
        return common >= LEAST_IN_COMMON && 2 * common >= Math.max(size(former), size(present));
    }

    private static long size(Map<String, Integer> lines) {
        return lines.entrySet().stream()
                .mapToLong(line -> (long) line.getValue() * line.getKey().length())
                .sum();
    }

    private static Map<String, Integer> lines(Subject subject) {
        Map<String, Integer> lines = new HashMap<>();
        if (subject instanceof Subject.Scanned file) {
            textWithoutBlock(file).lines().map(String::strip).forEach(line -> lines.merge(line, 1, Integer::sum));
        }
        return lines;
    }

    private static String textWithoutBlock(Subject.Scanned file) {
        int length = file.text().length();
        return file.scan() instanceof Scan.Found found
                ? file.text().string(0, found.block().span().start()) + "\n"
                        + file.text().string(found.block().span().end(), length)
                : file.text().string(0, length);
    }
}
