package io.l9.dora.init;

import io.l9.dora.text.Printable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out the name and the version of a project from what its build tools read. */
public final class ProjectReader {

    /** The files that may say it, in the order in which they are asked. */
    public static final List<String> MANIFESTS = List.of(Pyproject.NAME, PackageJson.NAME, Pom.NAME);

    private static final String FIRST_VERSION = "0.1.0";
    private static final String NO_NAME = "repository";

    private ProjectReader() {}

    /**
     * What one manifest says.
     *
     * @param file its name
     */
    record Manifest(String file, Optional<String> name, Optional<String> version) {}

    /**
     * Finds out what is known.
     *
     * @param folder the name of the root; empty for the root of a file system
     * @param manifests the texts of the files of {@link #MANIFESTS}; empty for one that is not there or cannot be read
     */
    public static Project read(String folder, List<Optional<String>> manifests) {
        List<Manifest> said = Stream.of(
                        manifests.get(0).map(Pyproject::read),
                        manifests.get(1).map(PackageJson::read),
                        manifests.get(2).map(Pom::read))
                .flatMap(Optional::stream)
                .toList();
        return new Project(domain(folder, said), version(said));
    }

    private static Guess domain(String folder, List<Manifest> said) {
        for (Manifest manifest : said) {
            Optional<String> domain = manifest.name().flatMap(DomainName::of);
            if (domain.isPresent()) {
                return new Guess(domain.get(), "the name in " + manifest.file());
            }
        }
        return DomainName.of(folder)
                .map(domain -> new Guess(domain, "the folder is called " + Printable.value(folder)))
                .orElse(new Guess(NO_NAME, "nothing tells a name"));
    }

    private static Guess version(List<Manifest> said) {
        for (Manifest manifest : said) {
            Optional<String> version = manifest.version().flatMap(VersionName::of);
            if (version.isPresent()) {
                return new Guess(version.get(), "the version in " + manifest.file());
            }
        }
        return said.stream()
                .filter(manifest ->
                        manifest.version().filter(version -> !version.isBlank()).isPresent())
                .findFirst()
                .map(ProjectReader::unfit)
                .orElse(new Guess(FIRST_VERSION, "nothing tells a version"));
    }

    private static Guess unfit(Manifest manifest) {
        String version = Printable.value(manifest.version().orElseThrow().strip());
        return new Guess(
                FIRST_VERSION, "the version in " + manifest.file() + ", `" + version + "`, is no semantic version");
    }
}
