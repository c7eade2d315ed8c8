package io.l9.dora.init;

import io.l9.dora.contract.Contract;
import io.l9.dora.init.Draft.State;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Drafts what a tree starts with. What is there stays, unless somebody says that it may be overwritten; of files that take lines or a section only those
 * are added.
 */
public final class Initializer {

    private static final String META_SCHEMA = "meta.codegen.schema.yaml";

    /** What stands for the kind of a template in its name, as contracts know it. */
    private static final List<String> FILE_TYPES = List.of("py", "yaml", "md", "json");

    private final Setup setup;
    private final Tree tree;
    private final Contract contract;
    private final List<String> reports;
    private final Set<Part> parts;
    private final Project project;

    /**
     * Prepares the drafts.
     *
     * @param contract the contract that will hold
     * @param reports the reports that runs may write under it, from the root
     */
    public Initializer(Setup setup, Tree tree, Contract contract, List<String> reports) {
        this.setup = setup;
        this.tree = tree;
        this.contract = contract;
        this.reports = List.copyOf(reports);
        this.parts = setup.partsFor(tree);
        this.project = ProjectReader.read(
                tree.folder(),
                ProjectReader.MANIFESTS.stream().map(this::textAt).toList());
    }

    private Optional<String> textAt(String path) {
        return tree.at(path) instanceof Present.Content file
                ? Optional.of(new String(file.bytes(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** Tells whether the contract that will hold is the {@linkplain #contractText one to start with}, since there is none. */
    public static boolean startsContract(Setup setup, Tree tree) {
        boolean free = !tree.holds(Contract.FILE_NAME) || setup.overwrite().allows(Part.CONTRACT);
        return setup.ownContract() && free && setup.partsFor(tree).contains(Part.CONTRACT);
    }

    /** Returns the contract that a tree starts with. */
    public static String contractText(Setup setup, Tree tree) {
        boolean reachable = setup.partsFor(tree).contains(Part.EDITOR) || tree.holds(EditorFiles.OF_CONTRACTS);
        return StarterContract.text(reachable ? Optional.of(EditorFiles.OF_CONTRACTS) : Optional.empty());
    }

    /**
     * Drafts everything.
     *
     * @param applies tells of a path whether the contract applies to a file there
     */
    public Initialization draft(Predicate<String> applies) {
        List<Draft> drafts = new ArrayList<>();
        if (parts.contains(Part.CONTRACT)) {
            drafts.add(contract());
        }
        List<Draft> others = others();
        Optional<SchemaProposal> schema =
                parts.contains(Part.SCHEMA) ? Optional.of(propose(others, applies)) : Optional.empty();
        schema.ifPresent(
                proposal -> drafts.add(whole(new WholeFile(Part.SCHEMA, META_SCHEMA, SchemaText.of(proposal)))));
        drafts.addAll(others);
        return new Initialization(drafts, schema, parts, false, List.of());
    }

    private Draft contract() {
        boolean same = textAt(Contract.FILE_NAME)
                .map(text -> text.replace("\r\n", "\n"))
                .filter(text -> text.equals(StarterContract.text(Optional.empty()))
                        || text.equals(StarterContract.text(Optional.of(EditorFiles.OF_CONTRACTS))))
                .isPresent();
        return same
                ? Draft.leave(Part.CONTRACT, Contract.FILE_NAME, State.PRESENT, Optional.empty())
                : whole(new WholeFile(Part.CONTRACT, Contract.FILE_NAME, contractText(setup, tree)));
    }

    private List<Draft> others() {
        List<Draft> drafts = new ArrayList<>();
        if (parts.contains(Part.TEMPLATES)) {
            FILE_TYPES.forEach(type -> drafts.add(whole(new WholeFile(
                    Part.TEMPLATES, contract.codegen().templateName(type), Resources.text("template." + type)))));
        }
        Locations locations = Locations.of(contract.audit());
        Blanks blanks = Blanks.of(setup.plugin(), locations);
        ShippedFile.ALL.stream()
                .filter(file -> parts.contains(file.part()))
                .forEach(file -> drafts.add(whole(new WholeFile(file.part(), file.path(), file.text(blanks)))));
        if (parts.contains(Part.SECTIONS)) {
            drafts.addAll(
                    new Sections(tree, setup.plugin()).drafts(project.domain().value(), setup.overwrite()));
        }
        if (parts.contains(Part.GIT)) {
            GitFiles.of(locations, reports).forEach(file -> drafts.add(file.draft(tree.at(file.path()))));
        }
        if (parts.contains(Part.EDITOR)) {
            EditorFiles.schemas().forEach(file -> drafts.add(whole(file)));
            drafts.add(settings());
        }
        return drafts;
    }

    private Draft settings() {
        Draft draft = whole(EditorFiles.settings());
        return draft.state() == State.DIFFERS ? draft.with("add to it: " + EditorFiles.lines()) : draft;
    }

    private Draft whole(WholeFile file) {
        return file.draft(tree.at(file.path()), setup.overwrite());
    }

    /** The files that are to be made count, too: a second run sees them. Those for editors may be ignored by git. */
    private SchemaProposal propose(List<Draft> drafts, Predicate<String> applies) {
        Set<String> files = new TreeSet<>(tree.files());
        drafts.stream()
                .filter(draft -> draft.state() == State.NEW && draft.part() != Part.EDITOR)
                .map(Draft::path)
                .filter(applies)
                .forEach(files::add);
        return SchemaGuesser.propose(new Vocabulary(contract), project, List.copyOf(files));
    }
}
