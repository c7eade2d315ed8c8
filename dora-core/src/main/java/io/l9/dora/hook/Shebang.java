package io.l9.dora.hook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/** The first line of a script: which program reads it. */
final class Shebang {

    private static final String START = "#!";
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "ksh", "mksh", "zsh");

    private Shebang() {}

    /** Tells whether a POSIX shell, or one that reads what such a one does, runs a file that begins with {@code line}. */
    static boolean isOfShell(String line) {
        if (!line.startsWith(START)) {
            return false;
        }
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(line.substring(START.length()), " \t\r");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return !words.isEmpty() && SHELLS.contains(program(words));
    }

    /** Behind {@code env} there may be options and variables in front of the program. */
    private static String program(List<String> words) {
        String first = name(words.get(0));
        if (!first.equals("env")) {
            return first;
        }
        return words.stream()
                .skip(1)
                .filter(word -> !word.startsWith("-") && word.indexOf('=') < 0)
                .findFirst()
                .map(Shebang::name)
                .orElse("");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
