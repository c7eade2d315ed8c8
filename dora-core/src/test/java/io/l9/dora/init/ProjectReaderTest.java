package io.l9.dora.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectReaderTest {

    private static Project of(String folder, String pyproject, String packageJson, String pom) {
        return ProjectReader.read(folder, List.of(Optional.of(pyproject), Optional.of(packageJson), Optional.of(pom)));
    }

    private static Project nothingBut(String folder) {
        return ProjectReader.read(folder, List.of(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void pythonsProjectTellsNameAndVersion() {
        Project project = of(
                "x",
                "[tool.x]\nversion = \"9.9.9\"\n[project]\nname = 'Order-Book' # ours\nversion = \"1.4\"\n[other]\nname = \"z\"\n",
                "",
                "");

        assertThat(project.domain()).isEqualTo(new Guess("order_book", "the name in pyproject.toml"));
        assertThat(project.version()).isEqualTo(new Guess("1.4.0", "the version in pyproject.toml"));
    }

    @Test
    void aPackageTellsItsNameWithoutItsScope() {
        Project project = of("x", "", "{\"name\": \"@team/order-book\", \"version\": \"2.0.1\"}", "");

        assertThat(project.domain()).isEqualTo(new Guess("order_book", "the name in package.json"));
        assertThat(project.version().value()).isEqualTo("2.0.1");
    }

    @Test
    void aPomTellsWhatItSaysOfItselfAndNothingOfItsParent() {
        Project project = of("x", "", "", """
                <?xml version="1.0"?>
                <!-- <project><version>8.8.8</version> -->
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent><artifactId>parent</artifactId><version>7.7.7</version></parent>
                  <name/>
                  <artifactId>order-book</artifactId>
                  <version>3.2.1</version>
                  <dependencies><dependency><artifactId>d</artifactId><version>6.6.6</version></dependency></dependencies>
                </project>
                """);

        assertThat(project.domain()).isEqualTo(new Guess("order_book", "the name in pom.xml"));
        assertThat(project.version().value()).isEqualTo("3.2.1");
    }

    @Test
    void withoutAnyOfThemTheFolderHasTheName() {
        assertThat(nothingBut("Order Book").domain())
                .isEqualTo(new Guess("order_book", "the folder is called Order Book"));
        assertThat(nothingBut("Order Book").version()).isEqualTo(new Guess("0.1.0", "nothing tells a version"));
        assertThat(nothingBut("").domain().value()).isEqualTo("repository");
    }

    @Test
    void aVersionThatIsNotTakenIsTheReason() {
        assertThat(of("x", "", "", "<project><version>1.0-SNAPSHOT</version></project>")
                        .version())
                .isEqualTo(new Guess("0.1.0", "the version in pom.xml, `1.0-SNAPSHOT`, is no semantic version"));
        assertThat(of("x", "[project]\nversion = \"1.x\"", "{\"version\": \"2.0.1\"}", "")
                        .version())
                .isEqualTo(new Guess("2.0.1", "the version in package.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0-beta.1", "1.2.3-SNAPSHOT", "1.2.3+build.5"})
    void aSemanticVersionIsTakenAsItIs(String version) {
        assertThat(VersionName.of(" " + version)).contains(version);
    }

    @Test
    void aVersionWithoutEndIsNone() {
        assertThat(VersionName.of("1.0.0-" + "a.".repeat(1 << 20) + "a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${revision}", "1.0-SNAPSHOT", "1.2.3.4", "1.x", "-1", "", "1..2", "99999999999"})
    void anyOtherVersionIsLeftToPeople(String version) {
        assertThat(VersionName.of(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0.0", "1.2, 1.2.0", "01.2.3, 1.2.3"})
    void missingNumbersAreZero(String version, String semantic) {
        assertThat(VersionName.of(version)).contains(semantic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<", "<project", "</project></x>", "<!--", "<project><version>", "{", "[project", "= \"x\""})
    void whatIsNoSuchFileTellsNothing(String text) {
        assertThat(of("folder", text, text, text).domain().value()).isEqualTo("folder");
    }
}
