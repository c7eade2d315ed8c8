package io.l9.dora.reports.html;

import io.l9.dora.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;

/**
 * What a person should know about the run.
 *
 * @param notes none of them a finding
 */
record NotesPart(List<Diagnostic> notes) {

    private static final int MOST = 200;

    /** Writes the notes; nothing if there are none. */
    void write(HtmlWriter out) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        out.open("section", "class", "notes", "aria-labelledby", "notes-title").markup("\n");
        out.element("h2", "Notes on the run", "id", "notes-title").open("ul").markup("\n");
        for (Diagnostic note : notes.subList(0, Math.min(MOST, notes.size()))) {
            out.open("li")
                    .element(
                            "span",
                            note.severity().id(),
                            "class",
                            "badge " + note.severity().id());
            out.element("code", note.location().toString())
                    .text(" " + note.message())
                    .close("li")
                    .markup("\n");
        }
        if (notes.size() > MOST) {
            out.element("li", "and " + Figures.grouped(notes.size() - MOST) + " more")
                    .markup("\n");
        }
        out.close("ul").close("section").markup("\n");
    }
}
