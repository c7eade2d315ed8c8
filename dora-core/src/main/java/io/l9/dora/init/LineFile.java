package io.l9.dora.init;

import io.l9.dora.init.Draft.State;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines that a file of lines has to have somewhere.
 *
 * @param path the file, from the root
 * @param lines the lines
 */
record LineFile(String path, List<String> lines) {

    private static final String COMMENT = "# DORA";

    LineFile {
        lines = List.copyOf(lines);
    }

    /** Returns what becomes of the file. */
    Draft draft(Present present) {
        if (present instanceof Present.Unreadable unreadable) {
            return Draft.leave(Part.GIT, path, State.BLOCKED, Optional.of(unreadable.reason()));
        }
        if (present instanceof Present.Content content) {
            return into(content.bytes());
        }
        return Draft.create(Part.GIT, path, COMMENT + "\n" + String.join("\n", lines) + "\n");
    }

    private Draft into(byte[] bytes) {
        AppendedText file = new AppendedText(bytes);
        if (!file.isText()) {
            return Draft.leave(Part.GIT, path, State.BLOCKED, Optional.of("it is no text of ASCII or UTF-8"));
        }
        List<String> there = file.lines().stream().map(String::strip).toList();
        List<String> missing = lines.stream()
                .filter(line -> !there.contains(AppendedText.view(line)))
                .toList();
        if (missing.isEmpty()) {
            return Draft.leave(Part.GIT, path, State.PRESENT, Optional.empty());
        }
        List<String> more =
                new ArrayList<>(missing.stream().map(AppendedText::view).toList());
        if (!there.contains(COMMENT)) {
            more.add(0, COMMENT);
        }
        return Draft.change(Part.GIT, path, State.ADDS_LINES, bytes, file.with(more))
                .with(Printable.of(String.join(", ", missing)));
    }
}
