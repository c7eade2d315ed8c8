package io.l9.dora.maven;

import io.l9.dora.Dora;
import io.l9.dora.NamedPaths;
import io.l9.dora.RunStamp;
import io.l9.dora.TraceRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Traces;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The traces that a goal leaves behind its own work, by a run of their own: that a trace cannot be written does not keep a block from being written.
 *
 * @param task what traces say that ran
 * @param run the id and the time that they say
 * @param files the only files to write
 * @param sideFile the file that takes them instead
 */
record TraceBehind(String task, RunStamp run, NamedPaths files, Optional<String> sideFile) {

    /** Writes the traces of a tree. */
    Traces of(ValidationRequest tree) {
        Checked<Injection> traced =
                Dora.trace(new TraceRequest(tree, task, run, files, sideFile, Optional.empty(), Optional.empty()));
        List<Diagnostic> notes = new ArrayList<>();
        traced.diagnostics().forEach(problem -> notes.add(note(problem.location(), problem.message())));
        traced.value().ifPresent(injection -> {
            injection.unfinished().ifPresent(reason -> notes.add(note(Location.of("."), reason)));
            injection
                    .refused()
                    .forEach(file -> file.reasons()
                            .forEach(refusal -> notes.add(note(
                                    refusal.place().orElseGet(() -> Location.of(Printable.of(file.path()))),
                                    refusal.reason() + "; " + refusal.help()))));
        });
        long written =
                traced.value().map(injection -> injection.changed().size()).orElse(0);
        return new Traces(written, sideFile, notes);
    }

    private static Diagnostic note(Location location, String words) {
        return Diagnostic.warning(location, "no trace was written: " + words);
    }
}
