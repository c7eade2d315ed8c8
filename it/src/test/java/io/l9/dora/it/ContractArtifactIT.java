package io.l9.dora.it;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractArtifactIT {

    @TempDir
    Path temp;

    @Test
    void aContractComesFromADependencyOfThePlugin() throws Exception {
        ContractArtifact.install();
        Build build = Maven.ofThisBuild()
                .run(Project.copy("validate-contract-from-artifact", temp), "verify")
                .fails()
                .scans(1);
        build.showsEnd("-Ddora.file=README.md -> [Help 1]").hides("engine.py");
    }
}
