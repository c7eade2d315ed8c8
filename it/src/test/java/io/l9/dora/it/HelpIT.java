package io.l9.dora.it;

import static io.l9.dora.it.Maven.goal;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpIT {

    @TempDir
    Path temp;

    @Test
    void namesTheGoals() throws Exception {
        Maven.ofThisBuild()
                .run(Project.copy("validate-without-pom", temp), goal("help"))
                .succeeds()
                .shows("dora:explain", "dora:generate", "dora:help", "dora:inject", "dora:strip", "dora:validate");
    }

    @Test
    void listsTheParametersOfAGoal() throws Exception {
        Maven.ofThisBuild()
                .run(Project.copy("validate-without-pom", temp), goal("help"), "-Ddetail", "-Dgoal=validate")
                .succeeds()
                .showsEnd("User property: dora.report.json");
    }
}
