package io.l9.dora.init;

import io.l9.dora.contract.Contract;
import io.l9.dora.init.Draft.State;
import java.util.List;
import java.util.Optional;

/** What the files that people read first say of the contract. */
final class Sections {

    private static final List<String> CONTRIBUTING = List.of(
            "CONTRIBUTING.md", "contributing.md", "Contributing.md", ".github/CONTRIBUTING.md", "docs/CONTRIBUTING.md");
    private static final List<String> README = List.of("README.md", "readme.md", "Readme.md");
    private static final List<String> OTHER_ENDINGS = List.of("", ".rst", ".txt", ".adoc");

    private final Tree tree;
    private final String plugin;

    Sections(Tree tree, String plugin) {
        this.tree = tree;
        this.plugin = plugin;
    }

    /** Returns what becomes of the two files. */
    List<Draft> drafts(String project, Overwrite overwrite) {
        Optional<String> contributing = first(CONTRIBUTING);
        String title = DomainName.words(project);
        return List.of(
                draft("CONTRIBUTING", contributing, "Contributing", contributing(), overwrite),
                draft(
                        "README",
                        first(README),
                        title,
                        readme(contributing
                                .or(() -> otherMarkup("CONTRIBUTING"))
                                .orElse(CONTRIBUTING.get(0))),
                        overwrite));
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(tree::holds).findFirst();
    }

    /** A file of another markup is not ours to write into, and a second one beside it would be one too many. */
    private Draft draft(String name, Optional<String> there, String title, String body, Overwrite overwrite) {
        Optional<String> other = otherMarkup(name);
        if (there.isEmpty() && other.isPresent()) {
            return Draft.leave(
                    Part.SECTIONS,
                    other.get(),
                    State.BLOCKED,
                    Optional.of("it is no Markdown; say there yourself: " + firstClause(body)));
        }
        String path = there.orElse(name + ".md");
        return new Section(path, title, body).draft(tree.at(path), overwrite);
    }

    private Optional<String> otherMarkup(String name) {
        return first(OTHER_ENDINGS.stream().map(ending -> name + ending).toList());
    }

    /** Returns what the first words behind the heading say, which is what matters. */
    private static String firstClause(String body) {
        String text = body.lines().skip(2).findFirst().orElse("");
        int end = text.indexOf(':') < 0 ? text.indexOf('.') : text.indexOf(':');
        return end < 0 ? text : text.substring(0, end);
    }

    private String contributing() {
        return """
                ## DORA blocks

                All generated files must have DORA blocks. `%s` says which files, and with which fields;
                `meta.codegen.schema.yaml` says where the values come from.

                    mvn %s:validate
                    mvn %s:inject

                The first command checks all files as continuous integration does, the second one adds missing blocks and
                repairs invalid ones. The `component_id` of a file never changes.""".replace("%s:", plugin + ":").replace("%s", Contract.FILE_NAME);
    }

    private static String readme(String contributing) {
        return """
                ## DORA

                DORA compliance is mandatory: every file that the contract applies to has a DORA block, and what breaks the
                contract is not merged. [How to contribute](%s) says how to add one.""".replace("%s", contributing);
    }
}
