package io.l9.dora.init;

import io.l9.dora.text.Printable;

/**
 * What is guessed of the files of one folder.
 *
 * @param purpose what a file is for that does not say so itself
 */
record Traits(Guess layer, Guess domain, Guess type, Guess level, Guess purpose) {

    private static final String NOTHING_SAYS = "nothing in the names says otherwise";

    /** Returns what holds where no folder says anything. */
    static Traits of(Project project) {
        return new Traits(
                new Guess("foundation", NOTHING_SAYS),
                project.domain(),
                new Guess("utility", NOTHING_SAYS),
                new Guess("medium", NOTHING_SAYS),
                new Guess(
                        "Part of " + DomainName.words(project.domain().value()),
                        "where a file says nothing of itself"));
    }

    /** Returns what holds in a folder that is a module of its own. */
    Traits module(String name) {
        return DomainName.of(name)
                .map(domain -> withDomain(new Guess(domain, called(name))))
                .orElseGet(() ->
                        withDomain(new Guess(domain.value(), "that of the folder above; this name gives no ids")));
    }

    private Traits withDomain(Guess next) {
        return new Traits(
                layer, next, type, level, new Guess("Part of " + DomainName.words(next.value()), purpose.reason()));
    }

    /** Returns what holds in a folder whose name says what its files are. */
    Traits with(FolderRole role, String name) {
        return new Traits(
                role.layer().map(value -> new Guess(value, called(name))).orElse(layer),
                domain,
                new Guess(role.type(), called(name)),
                new Guess(role.level(), called(name)),
                role.serves()
                        .map(words -> new Guess(words + " " + DomainName.words(domain.value()), purpose.reason()))
                        .orElse(purpose));
    }

    /** Returns the same with the level that governed modules have. */
    Traits governed() {
        return new Traits(layer, domain, type, new Guess("high", "the contract governs " + domain.value()), purpose);
    }

    private static String called(String name) {
        return "the folder is called " + Printable.value(name);
    }
}
