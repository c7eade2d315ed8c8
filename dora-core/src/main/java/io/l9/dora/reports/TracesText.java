package io.l9.dora.reports;

import io.l9.dora.report.Traces;
import io.l9.dora.text.Printable;
import java.util.Optional;

/** What the summary of a goal says of the traces behind it. */
final class TracesText {

    private TracesText() {}

    /** Returns the end of a summary line; nothing where no traces were asked for. */
    static String of(Optional<Traces> traces) {
        return traces.map(TracesText::of).orElse("");
    }

    private static String of(Traces traces) {
        if (traces.written() == 0) {
            return "; no traces written";
        }
        return traces.file()
                .map(file -> "; traces written to " + Printable.of(file))
                .orElseGet(() -> "; " + Words.count(traces.written(), "trace") + " written");
    }
}
