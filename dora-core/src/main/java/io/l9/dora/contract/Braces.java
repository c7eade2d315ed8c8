package io.l9.dora.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Writes out the braces of a glob: {@code *.{yml,yaml}} is {@code *.yml} and {@code *.yaml}. They may stand in each other. */
final class Braces {

    private static final int MOST_ALTERNATIVES = 64;
    private static final int DEEPEST = 8;

    private final String glob;
    private int position;

    private Braces(String glob) {
        this.glob = glob;
    }

    /**
     * Returns the globs without braces that {@code glob} stands for, in its order.
     *
     * @throws PatternSyntaxException when a brace is not closed, or when there are more than 64
     */
    static List<String> expand(String glob) {
        return glob.indexOf('{') < 0 ? List.of(glob) : new Braces(glob).sequence(0);
    }

    /** Reads up to the comma or brace that ends an alternative, or to the end of the glob at depth 0. */
    private List<String> sequence(int depth) {
        List<String> results = List.of("");
        int literal = position;
        while (position < glob.length() && !endsAlternative(depth)) {
            if (glob.charAt(position) != '{') {
                position += lengthOfPlain();
                continue;
            }
            results = product(results, List.of(glob.substring(literal, position)));
            results = product(results, group(depth + 1));
            literal = position;
        }
        return product(results, List.of(glob.substring(literal, position)));
    }

    private boolean endsAlternative(int depth) {
        char c = glob.charAt(position);
        return depth > 0 && (c == ',' || c == '}');
    }

    private List<String> group(int depth) {
        if (depth > DEEPEST) {
            throw error("braces more than " + DEEPEST + " deep");
        }
        List<String> results = new ArrayList<>();
        do {
            position++;
            results.addAll(sequence(depth));
        } while (position < glob.length() && glob.charAt(position) == ',');
        if (position == glob.length()) {
            throw error("a `{` that is not closed");
        }
        position++;
        return results;
    }

    /** Returns the length of an escape, of a class in brackets, or of one character. */
    private int lengthOfPlain() {
        char c = glob.charAt(position);
        if (c == '\\') {
            return Math.min(2, glob.length() - position);
        }
        int close = c == '[' ? glob.indexOf(']', position + 2) : -1;
        return close < 0 ? 1 : close + 1 - position;
    }

    private List<String> product(List<String> heads, List<String> tails) {
        if (heads.size() * tails.size() > MOST_ALTERNATIVES) {
            throw error("braces that stand for more than " + MOST_ALTERNATIVES + " patterns");
        }
        List<String> results = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                results.add(head + tail);
            }
        }
        return results;
    }

    private PatternSyntaxException error(String description) {
        return new PatternSyntaxException(description, glob, position);
    }
}
