package io.l9.dora;

import io.l9.dora.contract.AuditRules;
import io.l9.dora.contract.AuditRules.Gate;
import io.l9.dora.contract.Contract;
import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.report.Report;
import io.l9.dora.report.Results;
import io.l9.dora.reports.BuiltInReports;
import io.l9.dora.reports.BuiltInReports.Kind;
import io.l9.dora.text.Printable;
import io.l9.dora.workspace.ResultFile;
import io.l9.dora.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where reports are: beside the report for people that the contract places, by its name without the extension.
 *
 * @param folder from the root, with a slash behind it; empty for the root itself
 * @param base the name of each report, without its extension
 */
public record ReportFiles(String folder, String base) {

    /** Asks for no report at all. */
    public static final String NONE = "none";

    /** What came of writing reports. */
    public record Outcome(List<String> written, List<Diagnostic> problems) {

        public Outcome {
            written = List.copyOf(written);
            problems = List.copyOf(problems);
        }
    }

    /** Returns where the reports of a check are. */
    public static ReportFiles of(Gate gate) {
        int name = gate.report().lastIndexOf('/') + 1;
        int dot = gate.report().lastIndexOf('.');
        int end = dot > name ? dot : gate.report().length();
        return new ReportFiles(gate.report().substring(0, name), gate.report().substring(name, end));
    }

    /** Returns what runs leave behind under a contract: reports, and the log with its files of earlier days. */
    static List<Glob> outputs(AuditRules rules) {
        List<Glob> outputs = new ArrayList<>();
        for (String path : of(rules.gate()).paths()) {
            outputs.add(Glob.literal(path));
        }
        if (rules.log().isPresent()) {
            outputs.add(Glob.literal(rules.log().get()));
            outputs.add(Glob.dated(rules.log().get()));
        }
        return outputs;
    }

    /** Returns the paths of all reports that runs may write, from the root. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        for (Kind kind : BuiltInReports.all()) {
            paths.add(pathOf(kind.report()));
        }
        return paths;
    }

    /** Returns which reports would lie where a contract has the registry or the log; ignoring case, as some file systems do. */
    static List<Diagnostic> clashes(Contract contract) {
        AuditRules rules = contract.audit();
        Set<String> others = new HashSet<>();
        others.add(rules.registry().toLowerCase(Locale.ROOT));
        if (rules.log().isPresent()) {
            others.add(rules.log().get().toLowerCase(Locale.ROOT));
        }
        List<Diagnostic> clashes = new ArrayList<>();
        for (String path : of(rules.gate()).paths()) {
            if (others.contains(path.toLowerCase(Locale.ROOT))) {
                clashes.add(Diagnostic.error(
                        Location.of(contract.source()),
                        "`audit_requirements`: a report beside "
                                + Problems.quoted(rules.gate().report()) + " and another file at "
                                + Problems.quoted(path)));
            }
        }
        return clashes;
    }

    /** Returns the path of a report from the root. */
    public String pathOf(Report report) {
        return folder + report.fileName(base);
    }

    /**
     * Returns the reports of these names, in the order in which they are written.
     *
     * @param names ids; {@value #NONE} alone is none
     * @param parameter what the user calls the list of names
     * @return them, or which names are unknown
     */
    public static Checked<List<Kind>> named(List<String> names, String parameter) {
        if (names.equals(List.of(NONE))) {
            return Checked.of(List.of(), List.of());
        }
        List<String> known = BuiltInReports.all().stream().map(Kind::id).toList();
        List<Diagnostic> unknown = names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> Diagnostic.error(Location.of(parameter), unknown(name, known)))
                .toList();
        return unknown.isEmpty()
                ? Checked.of(
                        BuiltInReports.all().stream()
                                .filter(kind -> names.contains(kind.id()))
                                .toList(),
                        List.of())
                : Checked.failed(unknown);
    }

    private static String unknown(String name, List<String> known) {
        return name.equals(NONE)
                ? "`" + NONE + "` stands alone: no report and some reports cannot be had together"
                : "unknown report " + Problems.quoted(name) + "; "
                        + NearestName.hint(
                                name,
                                Stream.concat(known.stream(), Stream.of(NONE)).toList());
    }

    /**
     * Writes reports, each as a whole: below the root only, through no link, over nothing but an earlier report of its kind. One that cannot be written
     * keeps no other from being written.
     *
     * @param root the root of the tree
     * @return the paths of those that were written, and why the others were not
     */
    public Outcome write(Path root, Results results, List<Kind> reports) {
        List<String> written = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        try {
            Workspace workspace = Workspace.openPlain(root);
            for (Kind kind : reports) {
                String path = pathOf(kind.report());
                Optional<String> obstacle = ResultFile.below(workspace, path)
                        .write(kind.startsReport(), out -> kind.report().write(results, out));
                obstacle.ifPresentOrElse(
                        reason -> problems.add(Diagnostic.error(
                                Location.of(Printable.of(path)),
                                "the report " + kind.id() + " cannot be written: " + reason)),
                        () -> written.add(path));
            }
        } catch (IOException e) {
            problems.add(Diagnostic.error(
                    Location.of(Printable.of(root.toString())), "the root is not a folder that can be read"));
        }
        return new Outcome(written, problems);
    }
}
