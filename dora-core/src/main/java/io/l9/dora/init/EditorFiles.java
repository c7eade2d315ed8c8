package io.l9.dora.init;

import java.util.List;

/** The JSON Schemas of the product's files, so that they need no network, and what tells VS Code of them. */
final class EditorFiles {

    /** The folder of the schemas, in which no file needs a block. */
    static final String FOLDER = ".l9-dora-schemas";

    static final String SETTINGS = ".vscode/settings.json";

    /** The schema of contracts. */
    static final String OF_CONTRACTS = FOLDER + "/contract.schema.json";

    private static final List<String> SCHEMAS = List.of(
            "/io/l9/dora/contract/contract.schema.json",
            "/io/l9/dora/schema/meta-schema.schema.json",
            "/io/l9/dora/schema/instance.schema.json",
            "/io/l9/dora/registry/registry.schema.json");

    private EditorFiles() {}

    /** Returns the schemas. */
    static List<WholeFile> schemas() {
        return SCHEMAS.stream()
                .map(resource -> new WholeFile(
                        Part.EDITOR, FOLDER + resource.substring(resource.lastIndexOf('/')), Resources.text(resource)))
                .toList();
    }

    /** Returns the settings, which are for a workspace that has none: JSON with comments is not merged. */
    static WholeFile settings() {
        return new WholeFile(Part.EDITOR, SETTINGS, Resources.text("vscode-settings.json"));
    }

    /** Returns what is to be added to settings that are there, on one line. */
    static String lines() {
        String text = settings().text().strip();
        return String.join(
                " ",
                text.substring(1, text.length() - 1)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
