package io.l9.dora.schema;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The path of a file that an instance schema is about, from the root.
 *
 * @param path with {@code /} between its parts, none of them {@code .} or {@code ..}
 * @param value where it stands
 */
record OutputPath(String path, Value value) {

    /** A path below the root. */
    static final Form<OutputPath> FORM =
            (value, what, problems) -> Forms.LINE.read(value, what, problems).flatMap(text -> {
                Optional<String> path = normalized(text);
                if (path.isEmpty()) {
                    problems.wrongKind(value, what, "the path of a file below the root, with `/` between its parts");
                }
                return path.map(normal -> new OutputPath(normal, value));
            });

    private static Optional<String> normalized(String text) {
        if (text.startsWith("/") || text.endsWith("/") || text.indexOf('\\') >= 0 || hasDrive(text)) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        boolean inside = true;
        for (String part : text.split("/", -1)) {
            if (part.equals("..")) {
                inside &= parts.pollLast() != null;
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return inside && !parts.isEmpty() ? Optional.of(String.join("/", parts)) : Optional.empty();
    }

    private static boolean hasDrive(String text) {
        return text.length() > 1 && text.charAt(1) == ':';
    }
}
