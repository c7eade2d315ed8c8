package io.l9.dora;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.l9.dora.text.Offender;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may know which, and what logic may not do. */
class ArchitectureTest {

    private static final String ROOT = "io.l9.dora";

    private static final String RE2J = "com.google.re2j";
    private static final String SNAKEYAML = "org.yaml.snakeyaml..";
    private static final String JACKSON = "com.fasterxml.jackson..";

    /** What each package may know besides itself and the Java library; a name without a dot in front is a library. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("", Set.of("..")),
            Map.entry(".text", Set.of()),
            Map.entry(".value", Set.of(".text")),
            Map.entry(".block", Set.of(".text", ".value")),
            Map.entry(".diagnostic", Set.of(".text")),
            Map.entry(".yaml", Set.of(".text", ".value", ".block", ".diagnostic", SNAKEYAML)),
            Map.entry(".document", Set.of(".text", ".value", ".diagnostic")),
            Map.entry(".contract", Set.of(".text", ".value", ".block", ".diagnostic", ".document", ".yaml", RE2J)),
            Map.entry(".format", Set.of(".text", ".value", ".block")),
            Map.entry(".formats", Set.of(".format", ".formats..")),
            Map.entry(".formats.json", Set.of(".text", ".value", ".block", ".format")),
            Map.entry(".formats.python", Set.of(".text", ".value", ".block", ".format")),
            Map.entry(".formats.yaml", Set.of(".text", ".value", ".block", ".format", ".diagnostic", ".yaml")),
            Map.entry(
                    ".formats.markdown",
                    Set.of(".text", ".value", ".block", ".format", ".diagnostic", ".yaml", ".formats.yaml")),
            Map.entry(".rule", Set.of(".text", ".value", ".block", ".diagnostic", ".contract", ".format")),
            Map.entry(".tail", Set.of(".text", ".value", ".block", ".contract")),
            Map.entry(
                    ".rules",
                    Set.of(
                            ".tail",
                            ".text",
                            ".value",
                            ".block",
                            ".diagnostic",
                            ".contract",
                            ".format",
                            ".rule",
                            ".baseline",
                            ".registry",
                            RE2J)),
            Map.entry(
                    ".schema",
                    Set.of(".text", ".value", ".block", ".diagnostic", ".document", ".contract", ".yaml", ".format")),
            Map.entry(
                    ".inject",
                    Set.of(
                            ".tail",
                            ".trace",
                            ".text",
                            ".value",
                            ".block",
                            ".diagnostic",
                            ".document",
                            ".contract",
                            ".format",
                            ".rule",
                            ".schema")),
            Map.entry(".trace", Set.of(".text", ".value", ".ledger")),
            Map.entry(".audit", Set.of(".text")),
            Map.entry(".hook", Set.of(".contract")),
            Map.entry(".ledger", Set.of(".text", ".value", ".diagnostic", ".document", JACKSON)),
            Map.entry(".baseline", Set.of(".text", ".value", ".diagnostic", ".document", ".ledger")),
            Map.entry(
                    ".registry",
                    Set.of(".text", ".value", ".diagnostic", ".document", ".contract", ".ledger", JACKSON)),
            Map.entry(
                    ".codegen",
                    Set.of(
                            ".text",
                            ".value",
                            ".block",
                            ".diagnostic",
                            ".contract",
                            ".rule",
                            ".schema",
                            ".inject",
                            ".workspace")),
            Map.entry(".init", Set.of(".text", ".value", ".diagnostic", ".contract", ".yaml")),
            Map.entry(".workspace", Set.of(".text", ".block", ".diagnostic", ".contract", ".audit")),
            Map.entry(".cache", Set.of(".workspace")),
            Map.entry(
                    ".report",
                    Set.of(".text", ".value", ".block", ".diagnostic", ".contract", ".rule", ".inject", ".registry")),
            Map.entry(
                    ".reports",
                    Set.of(
                            ".text",
                            ".value",
                            ".block",
                            ".diagnostic",
                            ".audit",
                            ".contract",
                            ".rule",
                            ".inject",
                            ".registry",
                            ".init",
                            ".report",
                            ".reports.html",
                            ".workspace",
                            JACKSON)),
            Map.entry(
                    ".reports.html",
                    Set.of(".text", ".block", ".diagnostic", ".contract", ".rule", ".report", JACKSON)));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    static Stream<String> packages() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyWhatItStandsOn(String name) {
        direction(name).check(PRODUCT);
    }

    private static ArchRule direction(String name) {
        String[] known = Stream.concat(
                        Stream.of("java..", "org.jspecify..", ROOT + name),
                        MAY_KNOW.getOrDefault(name, Set.of()).stream().map(p -> p.startsWith(".") ? ROOT + p : p))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(ROOT + name)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .because("that is the order of the packages");
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = new TreeSet<>();
        PRODUCT.forEach(c -> found.add(c.getPackageName().substring(ROOT.length())));
        assertThat(found).isEqualTo(new TreeSet<>(MAY_KNOW.keySet()));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void packagesAreNullMarked() {
        Set<JavaPackage> packages = PRODUCT.getPackage(ROOT).getSubpackagesInTree();
        assertThat(packages).isNotEmpty();
        assertThat(packages)
                .filteredOn(p -> !p.getClasses().isEmpty())
                .allMatch(p -> p.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    @Test
    void onlyTheWorkspaceTouchesDiskAndProcesses() {
        touchesDiskOrProcesses().check(PRODUCT);
    }

    private static ArchRule touchesDiskOrProcesses() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".workspace")
                .should()
                .dependOnClassesThat(nameMatching("java\\.nio\\.file\\.Files"
                        + "|java\\.nio\\.channels\\..*"
                        + "|java\\.io\\.(File|File[A-Z].*|RandomAccessFile)"
                        + "|java\\.lang\\.Process.*|java\\.lang\\.Runtime"
                        + "|java\\.net\\..*|javax\\.net\\..*"))
                .because("logic is a function of bytes");
    }

    @Test
    void textOfScannedFilesMeetsNoBacktrackingPattern() {
        usesPatterns().check(PRODUCT);
    }

    private static ArchRule usesPatterns() {
        return noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".text",
                        ROOT + ".value",
                        ROOT + ".block",
                        ROOT + ".yaml",
                        ROOT + ".format..",
                        ROOT + ".formats..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex")
                .orShould()
                .callMethodWhere(on(String.class, Set.of("matches", "replaceAll", "replaceFirst", "split")))
                .because("a scanned tree is hostile");
    }

    private static DescribedPredicate<JavaCall<?>> on(Class<?> type, Set<String> methods) {
        return describe(
                type.getSimpleName() + "." + new TreeSet<>(methods),
                call -> call.getTargetOwner().isEquivalentTo(type) && methods.contains(call.getName()));
    }

    @Test
    void logicTakesNothingFromItsSurroundings() {
        asksItsSurroundings().check(PRODUCT);
    }

    private static ArchRule asksItsSurroundings() {
        return noClasses()
                .should()
                .callMethodWhere(on(
                        System.class,
                        Set.of("getenv", "getProperty", "getProperties", "currentTimeMillis", "nanoTime")))
                .orShould()
                .callMethodWhere(target(name("now")).and(target(owner(inTime()))))
                .orShould()
                .callMethodWhere(
                        target(owner(JavaClass.Predicates.type(Clock.class))).and(target(nameMatching("system.*"))))
                .orShould()
                .callMethodWhere(on(Locale.class, Set.of("getDefault")))
                .orShould()
                .callMethodWhere(on(Charset.class, Set.of("defaultCharset")))
                .orShould()
                .callMethodWhere(on(TimeZone.class, Set.of("getDefault")))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|UUID|Date)|java\\.util\\.concurrent\\.ThreadLocalRandom")
                .because("clock, environment and randomness come in with the request");
    }

    private static DescribedPredicate<JavaClass> inTime() {
        return JavaClass.Predicates.resideInAPackage("java.time..");
    }

    @Test
    void logicUsesNoDefaultCharsetOrLocale() {
        usesDefaults().check(PRODUCT);
    }

    private static ArchRule usesDefaults() {
        return noClasses()
                .should()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(String.class, byte[].class, int.class, int.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .because("the same tree gives the same bytes on every machine");
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(PRODUCT);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PRODUCT);
    }

    @Test
    void mavenIsUnknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "javax.inject..")
                .check(PRODUCT);
    }

    @Test
    void theRulesSeeAnOffender() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);
        for (ArchRule rule : List.of(
                direction(".text"), touchesDiskOrProcesses(), usesPatterns(), asksItsSurroundings(), usesDefaults())) {
            assertThatThrownBy(() -> rule.check(offender))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Offender");
        }
    }

    @Test
    void aRuleThatMatchesNothingFails() {
        JavaClasses nothing = new ClassFileImporter().importClasses();
        assertThatThrownBy(() -> direction(".text").check(nothing)).hasMessageContaining("failed to check any classes");
    }
}
