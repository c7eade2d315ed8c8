package io.l9.dora.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An artifact that holds a contract and nothing else, put into the repository of the builds under test. */
final class ContractArtifact {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId>
              <artifactId>organisation-contract</artifactId>
              <version>1</version>
            </project>
            """;

    private ContractArtifact() {}

    /** Installs {@code example:organisation-contract:1} with the files of the project of that name. */
    static synchronized void install() throws IOException {
        Path folder = Path.of(System.getProperty("it.repository"), "example/organisation-contract/1");
        Files.createDirectories(folder);
        Path jar = folder.resolve("organisation-contract-1.jar");
        if (Files.exists(jar)) {
            return;
        }
        Files.writeString(folder.resolve("organisation-contract-1.pom"), POM);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("organisation.yaml"));
            Files.copy(Path.of("src/it/organisation-contract/organisation.yaml"), zip);
        }
    }
}
