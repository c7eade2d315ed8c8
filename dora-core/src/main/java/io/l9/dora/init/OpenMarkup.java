package io.l9.dora.init;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out whether a Markdown file ends within code or a comment, where what is added would be a part of it. A fence counts in lists and quotes, too,
 * however far it is indented.
 */
final class OpenMarkup {

    private static final Pattern CONTAINERS = Pattern.compile("(?:[ \t>]++|[-*+][ \t]|[0-9]{1,9}[.)][ \t]){0,20}");
    private static final Pattern FENCE = Pattern.compile("(`{3,}(?=[^`]*$)|~{3,}).*");

    private Optional<String> fence = Optional.empty();
    private boolean inComment;

    private OpenMarkup() {}

    /** Returns what is open behind the last line, in words; empty where nothing is. */
    static Optional<String> after(List<String> lines) {
        OpenMarkup markup = new OpenMarkup();
        lines.forEach(line -> markup.take(withoutContainers(line)));
        return markup.inComment
                ? Optional.of("a comment that nothing closes")
                : markup.fence.map(opened -> "code that no `" + opened + "` closes");
    }

    private static String withoutContainers(String line) {
        Matcher containers = CONTAINERS.matcher(line);
        return (containers.lookingAt() ? line.substring(containers.end()) : line).strip();
    }

    private void take(String line) {
        if (fence.isPresent()) {
            fence = fence.filter(opened -> !closes(line, opened));
        } else if (inComment || line.startsWith("<!--")) {
            inComment = !line.contains("-->");
        } else {
            Matcher opening = FENCE.matcher(line);
            fence = opening.matches() ? Optional.of(opening.group(1)) : Optional.empty();
        }
    }

    private static boolean closes(String line, String opened) {
        char sign = opened.charAt(0);
        return line.startsWith(opened) && line.chars().allMatch(c -> c == sign);
    }
}
