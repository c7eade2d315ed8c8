package io.l9.dora.maven;

import static org.apache.maven.api.plugin.testing.MojoExtension.getVariableValueFromObject;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.Mojo;
import org.junit.jupiter.api.Test;

/** What a POM says reaches the goals, and what it does not say has the default of the goal's page. */
@MojoTest
class ParameterWiringTest {

    private static final String STATED = "src/test/resources/wiring/stated.xml";
    private static final String SILENT = "src/test/resources/wiring/silent.xml";

    private static final Map<String, Object> STATED_FOR_ALL = Map.of(
            "skip",
            true,
            "root",
            "tree",
            "contract",
            "classpath:organisation.yaml",
            "skipRules",
            List.of("position", " presence"),
            "blocks",
            List.of("header", "footer"),
            "maxFileBytes",
            1024,
            "threads",
            3);
    private static final Map<String, Object> DEFAULTS_OF_ALL =
            Map.of("skip", false, "skipRules", List.of(), "blocks", List.of(), "maxFileBytes", 16777216, "threads", 0);

    private static final Map<String, Object> STATED_FOR_NAMES =
            Map.of("files", List.of("a.py", "b.md"), "filesFrom", "names.txt");
    private static final Map<String, Object> STATED_FOR_WRITING =
            Map.of("dryRun", true, "patch", "target/dora.patch", "failOnViolation", false);
    private static final Map<String, Object> DEFAULTS_OF_WRITING = Map.of("dryRun", false, "failOnViolation", true);

    @Test
    @InjectMojo(goal = "validate", pom = STATED)
    void validateTakesWhatThePomStates(ValidateMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, STATED_FOR_NAMES);
        assertHolds(mojo, Map.of("staged", true, "ratchetFrom", "origin/main"));
        assertHolds(
                mojo,
                Map.of(
                        "skipValidate", true,
                        "failOnViolation", false,
                        "failIfNoFiles", false,
                        "jsonReport", "target/dora.json",
                        "reports", List.of("sarif", "junit"),
                        "github", false));
    }

    @Test
    @InjectMojo(goal = "validate", pom = SILENT)
    void validateHasDefaults(ValidateMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(
                mojo,
                Map.of(
                        "skipValidate",
                        false,
                        "failOnViolation",
                        true,
                        "failIfNoFiles",
                        true,
                        "github",
                        true,
                        "reports",
                        List.of()));
        assertHolds(mojo, Map.of("staged", false, "files", List.of()));
        assertAbsent(mojo, "root", "contract", "jsonReport", "ratchetFrom", "filesFrom");
    }

    @Test
    @InjectMojo(goal = "report", pom = STATED)
    void reportTakesWhatThePomStates(ReportMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(STATED_FOR_ALL));
        assertHolds(
                mojo, Map.of("skipReport", true, "reports", List.of("sarif", "junit"), "from", "target/earlier.json"));
    }

    @Test
    @InjectMojo(goal = "report", pom = SILENT)
    void reportHasDefaults(ReportMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(DEFAULTS_OF_ALL));
        assertHolds(mojo, Map.of("skipReport", false, "reports", List.of()));
        assertAbsent(mojo, "root", "contract", "from");
    }

    @Test
    @InjectMojo(goal = "site-report", pom = STATED)
    void siteReportTakesWhatThePomStates(SiteReportMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, Map.of("skipSiteReport", true));
    }

    @Test
    @InjectMojo(goal = "explain", pom = STATED)
    void explainTakesWhatThePomStates(ExplainMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, Map.of("skipExplain", true, "files", List.of("a.py", "b.md")));
    }

    @Test
    @InjectMojo(goal = "explain", pom = SILENT)
    void explainHasDefaults(ExplainMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(mojo, Map.of("skipExplain", false, "files", List.of()));
        assertAbsent(mojo, "root", "contract");
    }

    @Test
    @InjectMojo(goal = "inject", pom = STATED)
    void injectTakesWhatThePomStates(io.l9.dora.maven.InjectMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, STATED_FOR_WRITING);
        assertHolds(mojo, STATED_FOR_NAMES);
        assertHolds(mojo, Map.of("skipInject", true, "regenerate", true, "reissueDuplicates", true, "trace", true));
    }

    @Test
    @InjectMojo(goal = "inject", pom = SILENT)
    void injectHasDefaults(io.l9.dora.maven.InjectMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(mojo, DEFAULTS_OF_WRITING);
        assertHolds(
                mojo, Map.of("files", List.of(), "skipInject", false, "regenerate", false, "reissueDuplicates", false));
        assertAbsent(mojo, "root", "contract", "filesFrom", "patch");
    }

    @Test
    @InjectMojo(goal = "strip", pom = STATED)
    void stripTakesWhatThePomStates(StripMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, STATED_FOR_WRITING);
        assertHolds(mojo, STATED_FOR_NAMES);
        assertHolds(mojo, Map.of("skipStrip", true, "stripBlocks", List.of("trace")));
    }

    @Test
    @InjectMojo(goal = "strip", pom = SILENT)
    void stripHasDefaults(StripMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(mojo, DEFAULTS_OF_WRITING);
        assertHolds(mojo, Map.of("files", List.of(), "skipStrip", false));
        assertAbsent(mojo, "root", "contract", "filesFrom", "patch");
    }

    @Test
    @InjectMojo(goal = "trace", pom = STATED)
    void traceTakesWhatThePomStates(TraceMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, STATED_FOR_WRITING);
        assertHolds(mojo, STATED_FOR_NAMES);
        assertHolds(mojo, Map.of("skipTrace", true, "task", "release", "traceFile", ".dora/traces.jsonl"));
    }

    @Test
    @InjectMojo(goal = "trace", pom = SILENT)
    void traceHasDefaults(TraceMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(mojo, DEFAULTS_OF_WRITING);
        assertHolds(mojo, Map.of("files", List.of(), "skipTrace", false, "task", "dora:trace"));
        assertAbsent(mojo, "root", "contract", "filesFrom", "patch", "traceFile");
    }

    @Test
    @InjectMojo(goal = "generate", pom = STATED)
    void generateTakesWhatThePomStates(GenerateMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, STATED_FOR_ALL);
        assertHolds(mojo, STATED_FOR_WRITING);
        assertHolds(
                mojo, Map.of("skipGenerate", true, "staging", "target/generated", "copyOthers", true, "trace", true));
    }

    @Test
    @InjectMojo(goal = "generate", pom = SILENT)
    void generateHasDefaults(GenerateMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, DEFAULTS_OF_ALL);
        assertHolds(mojo, DEFAULTS_OF_WRITING);
        assertHolds(mojo, Map.of("skipGenerate", false, "copyOthers", false));
        assertAbsent(mojo, "root", "contract", "staging", "patch");
    }

    @Test
    @InjectMojo(goal = "init", pom = STATED)
    void initTakesWhatThePomStates(InitMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(STATED_FOR_ALL));
        assertHolds(
                mojo,
                Map.of(
                        "skipInit",
                        true,
                        "write",
                        true,
                        "parts",
                        List.of("schema", "git"),
                        "overwrite",
                        List.of("true")));
    }

    @Test
    @InjectMojo(goal = "init", pom = SILENT)
    void initHasDefaults(InitMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(DEFAULTS_OF_ALL));
        assertHolds(mojo, Map.of("skipInit", false, "write", false, "parts", List.of(), "overwrite", List.of()));
        assertAbsent(mojo, "root", "contract");
    }

    @Test
    @InjectMojo(goal = "install-hooks", pom = STATED)
    void installHooksTakesWhatThePomStates(InstallHooksMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(STATED_FOR_ALL));
        assertHolds(mojo, Map.of("skipInstallHooks", true, "uninstall", true, "outside", true, "dryRun", true));
    }

    @Test
    @InjectMojo(goal = "install-hooks", pom = SILENT)
    void installHooksHasDefaults(InstallHooksMojo mojo) throws IllegalAccessException {
        assertHolds(mojo, ofEveryGoal(DEFAULTS_OF_ALL));
        assertHolds(mojo, Map.of("skipInstallHooks", false, "uninstall", false, "outside", false, "dryRun", false));
        assertAbsent(mojo, "root", "contract");
    }

    /** Returns the parameters that goals have that do not read the tree, too. */
    private static Map<String, Object> ofEveryGoal(Map<String, Object> parameters) {
        Map<String, Object> some = new TreeMap<>(parameters);
        some.keySet().removeAll(List.of("skipRules", "blocks", "maxFileBytes", "threads"));
        return some;
    }

    private static void assertHolds(Mojo mojo, Map<String, Object> expected) throws IllegalAccessException {
        Map<String, Object> actual = new TreeMap<>();
        for (String name : expected.keySet()) {
            actual.put(name, getVariableValueFromObject(mojo, name));
        }
        assertThat(actual).isEqualTo(new TreeMap<>(expected));
    }

    private static void assertAbsent(Mojo mojo, String... names) throws IllegalAccessException {
        for (String name : names) {
            assertThat(MojoExtension.<Object>getVariableValueFromObject(mojo, name))
                    .as(name)
                    .isNull();
        }
    }
}
