package io.l9.dora.init;

import io.l9.dora.init.Draft.State;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that is written as a whole.
 *
 * @param part what it belongs to
 * @param path from the root, with {@code /} between its parts
 * @param text all of it, with LF for line ends
 */
public record WholeFile(Part part, String path, String text) {

    /** Returns what becomes of the file. */
    Draft draft(Present present, Overwrite overwrite) {
        if (present instanceof Present.Unreadable unreadable) {
            return Draft.leave(part, path, State.BLOCKED, Optional.of(unreadable.reason()));
        }
        if (!(present instanceof Present.Content content)) {
            return Draft.create(part, path, text);
        }
        if (isSame(content.withoutBlock())) {
            return Draft.leave(part, path, State.PRESENT, Optional.empty());
        }
        return overwrite.allows(part)
                ? Draft.change(part, path, State.OVERWRITTEN, content.bytes(), text.getBytes(StandardCharsets.UTF_8))
                : Draft.leave(part, path, State.DIFFERS, Optional.empty());
    }

    /** What git makes of line ends at checkout is no difference. */
    private boolean isSame(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").equals(text);
    }
}
