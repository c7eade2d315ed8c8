package io.l9.dora.init;

import java.util.ArrayList;
import java.util.List;

/** What git has to know of the product: what it leaves behind is not for the repository, and how two sides of a list are merged. */
final class GitFiles {

    /** Where the product works; nobody else has a business there. */
    private static final String OWN_FOLDER = "/.dora/";

    /** Beside the log: the file that keeps its writers apart, and those of days before. */
    private static final List<String> BESIDE_LOG =
            List.of("", ".dora-lock", ".[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]");

    private static final String BASELINE = ".l9-dora-baseline.json";
    private static final String SPECIAL = "\\*?[]#! ";

    private GitFiles() {}

    /**
     * Returns the files with the lines that they have to have.
     *
     * @param reports the reports that runs may write, from the root
     */
    static List<LineFile> of(Locations locations, List<String> reports) {
        return List.of(
                new LineFile(".gitignore", ignored(locations, reports)),
                new LineFile(
                        ".gitattributes",
                        List.of(
                                attribute(locations.registry()) + " merge=union",
                                attribute(BASELINE) + " merge=union")));
    }

    /** By name, file by file: what git ignores is not checked, and sources may lie beside a report or a log. */
    private static List<String> ignored(Locations locations, List<String> reports) {
        List<String> lines = new ArrayList<>();
        reports.forEach(report -> lines.add("/" + escaped(report)));
        locations.log().ifPresent(log -> BESIDE_LOG.forEach(end -> lines.add("/" + escaped(log) + end)));
        lines.add(OWN_FOLDER);
        return lines;
    }

    private static String escaped(String path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            out.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append(c);
        }
        return out.toString();
    }

    /** A pattern of attributes ends at a blank, so that blanks are matched as any character; it has no negation, and no comment behind a slash. */
    private static String attribute(String path) {
        return "/" + escaped(path).replace("\\ ", "?").replace("\\#", "#").replace("\\!", "!");
    }
}
