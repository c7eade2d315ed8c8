package io.l9.dora.init;

import io.l9.dora.init.Draft.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A section of a Markdown file, between two comments by which it is known again.
 *
 * @param path the file, from the root
 * @param title the heading of a file that is made
 * @param body its lines, with LF between them and none at the end
 */
record Section(String path, String title, String body) {

    static final String BEGIN = "<!-- dora:begin -->";
    static final String END = "<!-- dora:end -->";

    /** Returns what becomes of the file. */
    Draft draft(Present present, Overwrite overwrite) {
        if (present instanceof Present.Unreadable unreadable) {
            return Draft.leave(Part.SECTIONS, path, State.BLOCKED, Optional.of(unreadable.reason()));
        }
        return present instanceof Present.Content content
                ? into(content.bytes(), overwrite)
                : Draft.create(Part.SECTIONS, path, "# " + title + "\n\n" + text() + "\n");
    }

    private String text() {
        return BEGIN + "\n" + body + "\n" + END;
    }

    private String view() {
        return AppendedText.view(text());
    }

    private Draft into(byte[] bytes, Overwrite overwrite) {
        AppendedText file = new AppendedText(bytes);
        if (!file.isText()) {
            return Draft.leave(Part.SECTIONS, path, State.BLOCKED, Optional.of("it is no text of ASCII or UTF-8"));
        }
        int begin = file.text().indexOf(BEGIN);
        int end = file.text().indexOf(END);
        if (begin < 0 && end < 0) {
            return behind(file, bytes);
        }
        boolean isOne = begin >= 0
                && begin < end
                && begin == file.text().lastIndexOf(BEGIN)
                && end == file.text().lastIndexOf(END);
        return isOne
                ? inPlace(file, bytes, begin, end + END.length(), overwrite)
                : Draft.leave(
                        Part.SECTIONS,
                        path,
                        State.BLOCKED,
                        Optional.of("expected one `" + BEGIN + "` and one `" + END + "` behind it"));
    }

    private Draft behind(AppendedText file, byte[] bytes) {
        return OpenMarkup.after(file.lines())
                .map(open -> Draft.leave(Part.SECTIONS, path, State.BLOCKED, Optional.of("at its end is " + open)))
                .orElseGet(() -> Draft.change(Part.SECTIONS, path, State.ADDS_SECTION, bytes, appended(file)));
    }

    private byte[] appended(AppendedText file) {
        boolean hasSpace = file.text().isEmpty()
                || file.lines().get(file.lines().size() - 1).isBlank();
        List<String> lines = view().lines().toList();
        return hasSpace
                ? file.with(lines)
                : file.with(Stream.concat(Stream.of(""), lines.stream()).toList());
    }

    private Draft inPlace(AppendedText file, byte[] bytes, int begin, int end, Overwrite overwrite) {
        boolean same = file.text()
                .substring(begin, end)
                .lines()
                .toList()
                .equals(view().lines().toList());
        if (same) {
            return Draft.leave(Part.SECTIONS, path, State.PRESENT, Optional.empty());
        }
        return overwrite.allows(Part.SECTIONS)
                ? Draft.change(Part.SECTIONS, path, State.OVERWRITTEN, bytes, file.replaced(begin, end, view()))
                : Draft.leave(Part.SECTIONS, path, State.DIFFERS, Optional.of("its section, that is"));
    }
}
