package io.l9.dora.init;

import io.l9.dora.contract.Contract;
import io.l9.dora.init.Draft.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Stream.of(
                        draft(contributing, "CONTRIBUTING", "Contributing", contributing(), overwrite),
                        draft(
                                first(README),
                                "README",
                                DomainName.words(project),
                                readme(contributing.orElse(CONTRIBUTING.get(0))),
                                overwrite))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> first(List<String> names) {
        return names.stream().filter(tree::holds).findFirst();
    }

    /** A file of another markup is not ours to write into, and a second one beside it would be one too many. */
    private Optional<Draft> draft(Optional<String> there, String name, String title, String body, Overwrite overwrite) {
        Optional<String> other = OTHER_ENDINGS.stream()
                .map(ending -> name + ending)
                .filter(tree::holds)
                .findFirst();
        if (there.isEmpty() && other.isPresent()) {
            return Optional.of(Draft.leave(
                    Part.SECTIONS,
                    other.get(),
                    State.BLOCKED,
                    Optional.of("it is no Markdown; say there: "
                            + body.lines().skip(2).findFirst().orElse(""))));
        }
        String path = there.orElse(name + ".md");
        return new Section(path, Optional.of(title), body).draft(tree.at(path), overwrite);
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
