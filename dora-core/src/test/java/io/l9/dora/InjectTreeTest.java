package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.inject.Plan;
import io.l9.dora.report.Injection;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a whole tree, whatever its files are. */
class InjectTreeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");

    @TempDir
    Path root;

    @TempDir
    Path other;

    @BeforeEach
    void messyTree() throws IOException {
        makeTree(root);
    }

    /** Returns the tree with the blocks that its files have to have. */
    ValidationRequest tree(Path folder) {
        return ValidationRequest.of(folder);
    }

    private static void makeTree(Path folder) throws IOException {
        MessyTree.write(folder, MessyTree.files());
        Files.writeString(folder.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
    }

    @Test
    void afterInjectingValidatePassesOnEverythingThatWasNotRefused() {
        Injection injection = inject(root);
        Validation validation = Dora.validate(tree(root)).orThrow();
        assertThat(injection.changed(Plan.Kind.ADDED)).isGreaterThan(200);
        assertThat(failing(validation)).isEqualTo(refused(injection));
        assertThat(injection.refused()).isEmpty();
    }

    private static Set<String> refused(Injection injection) {
        return injection.refused().stream().map(Injection.Refused::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> failing(Validation validation) {
        return validation.violations().stream().map(Finding::path).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aSecondInjectionChangesNothing() throws IOException {
        inject(root);
        Map<String, String> once = MessyTree.snapshot(root);
        Injection second = Dora.inject(request(root).withRegenerate(false)).orThrow();
        assertThat(second.changed()).isEmpty();
        assertThat(MessyTree.snapshot(root)).isEqualTo(once);
        Injection third = Dora.inject(
                        InjectRequest.of(tree(root), NOW.plusSeconds(1)).withRegenerate(true))
                .orThrow();
        assertThat(third.changed()).isEmpty();
        assertThat(third.refused()).isEmpty();
        assertThat(MessyTree.snapshot(root)).isEqualTo(once);
    }

    @Test
    void strippingRestoresEveryByte() throws IOException {
        Map<String, String> before = MessyTree.snapshot(root);
        inject(root);
        Injection stripped = Dora.strip(StripRequest.of(tree(root))).orThrow();
        assertThat(stripped.refused()).isEmpty();
        assertThat(MessyTree.snapshot(root)).isEqualTo(before);
    }

    @Test
    void theSameTreeGivesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        makeTree(other);
        inject(root);
        Dora.inject(InjectRequest.of(tree(other).withThreads(4), NOW)).orThrow();
        assertThat(MessyTree.snapshot(other)).isEqualTo(MessyTree.snapshot(root));
    }

    @Test
    void gitTakesThePatchOfADryRun() throws Exception {
        makeTree(other);
        Map<String, String> before = MessyTree.snapshot(other);
        byte[] patch = patch(request(other));
        assertThat(MessyTree.snapshot(other)).isEqualTo(before);
        inject(root);
        apply(other, patch);
        assertThat(MessyTree.snapshot(other)).isEqualTo(MessyTree.snapshot(root));

        ByteArrayOutputStream reverse = new ByteArrayOutputStream();
        Dora.strip(StripRequest.of(tree(other)).withDryRun(reverse::writeBytes)).orThrow();
        apply(other, reverse.toByteArray());
        assertThat(MessyTree.snapshot(other)).isEqualTo(before);
    }

    private static byte[] patch(InjectRequest request) {
        ByteArrayOutputStream patch = new ByteArrayOutputStream();
        Injection dry = Dora.inject(request.withDryRun(patch::writeBytes)).orThrow();
        assertThat(dry.dryRun()).isTrue();
        return patch.toByteArray();
    }

    private static void apply(Path folder, byte[] patch) throws Exception {
        Process git = new ProcessBuilder(
                        List.of("git", "-c", "core.autocrlf=false", "apply", "--whitespace=nowarn", "-"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        git.getOutputStream().write(patch);
        git.getOutputStream().close();
        String said = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(said).isZero();
    }

    private InjectRequest request(Path folder) {
        return InjectRequest.of(tree(folder), NOW);
    }

    private Injection inject(Path folder) {
        return Dora.inject(request(folder)).orThrow();
    }
}
