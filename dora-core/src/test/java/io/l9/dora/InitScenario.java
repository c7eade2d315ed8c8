package io.l9.dora;

import io.l9.dora.init.Draft;
import io.l9.dora.init.Draft.State;
import io.l9.dora.init.Initialization;
import io.l9.dora.report.Injection;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.reports.InitText;
import io.l9.dora.reports.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A tree that {@code init} is run on. */
abstract class InitScenario {

    static final String PLUGIN = "io.l9.dora:dora-maven-plugin:1.0.0";

    static final String SCHEMA = "meta.codegen.schema.yaml";

    static final String CONTRACT = ".l9-codegen-dora-contract.yaml";

    @TempDir
    Path temp;

    RegistryTree tree;

    @BeforeEach
    void open() throws Exception {
        Path root = Files.createDirectory(temp.resolve("shop"));
        tree = new RegistryTree(root);
        tree.git("init", "--quiet");
    }

    InitRequest request() {
        return InitRequest.show(tree.request(), PLUGIN);
    }

    Initialization show() {
        return Dora.init(request()).orThrow();
    }

    static List<String> shown(Initialization outcome) {
        return InitText.of(outcome, Style.PLAIN).stream()
                .map(ConsoleReport.Line::text)
                .toList();
    }

    Initialization write() {
        return Dora.init(request().writing()).orThrow();
    }

    Injection inject() {
        return Dora.inject(InjectRequest.of(tree.request(), Instant.parse("2026-01-02T02:04:00Z")))
                .orThrow();
    }

    boolean passes() {
        return !Dora.validate(tree.request()).orThrow().fails();
    }

    Map<String, String> contents() throws IOException {
        return MessyTree.snapshot(tree.root());
    }

    static Map<String, State> states(Initialization outcome) {
        return outcome.drafts().stream().collect(Collectors.toMap(Draft::path, Draft::state));
    }

    static Draft draft(Initialization outcome, String path) {
        return outcome.drafts().stream()
                .filter(draft -> draft.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static String after(Draft draft) {
        return new String(draft.after().orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
