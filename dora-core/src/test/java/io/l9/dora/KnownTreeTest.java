package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Fix;
import io.l9.dora.workspace.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a validation has found out is as good for planning as reading all files once more. */
class KnownTreeTest extends CachingScenario {

    private static final Instant NOW = Instant.parse("2026-01-02T02:04:00Z");
    private static final int FILES = 30;
    private static final int IDS = 12;

    private Random random = new Random(0);

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void fixesAreThoseThatAllFilesGive(int seed) throws Exception {
        random = new Random(seed);
        tree.write("meta.codegen.schema.yaml", MessyTree.SCHEMA).write("a.py", NO_BLOCK);
        for (int i = 0; i < FILES; i++) {
            writeFile("m" + random.nextInt(3) + "/f" + i);
        }
        tree.commit();
        if (seed % 5 == 0) {
            // Of these trees, files are remembered and not read.
            remember();
        }
        Run run = RunPreparation.prepareFocused(cached(Focus.ALL)).orThrow();
        Selection selection = run.selectToJudge();
        KnownTree known = BaselineCheck.of(run).orThrow().judge(selection).orThrow();
        KnownTree unknown = new KnownTree(known.validation(), List.of(), selection.candidates());

        List<String> failing = new ArrayList<>(new TreeSet<>(known.validation().failingFiles()));
        failing.retainAll(selection.candidates());
        List<String> asked = failing.subList(0, Math.min(failing.size(), 1 + random.nextInt(FILES)));
        Map<String, Fix> fixes = fixes(run, selection, known, asked);
        assertThat(fixes).isEqualTo(fixes(run, selection, unknown, asked)).isNotEmpty();
    }

    private static Map<String, Fix> fixes(Run run, Selection selection, KnownTree known, List<String> asked) {
        FixCollector collector = new FixCollector();
        assertThat(InjectRun.preview(InjectRequest.of(run.request(), NOW), run, selection, known, asked, collector))
                .isTrue();
        return collector.fixes().byPath();
    }

    /** Files that are sound, that lack a block or an id, share an id, do not agree, or hold ids that no rule sees. */
    private void writeFile(String path) throws Exception {
        String block = Blocks.python(1 + random.nextInt(IDS));
        switch (random.nextInt(12)) {
            case 0, 1 -> tree.write(path + ".py", NO_BLOCK);
            case 2 -> tree.write(path + ".py", block.replaceAll(" +\"component_id\".*\n", ""));
            case 3 -> tree.write(path + ".py", block.replace("\"layer\": \"operations\"", "\"layer\": \"analytics\""));
            case 4 -> tree.write(path + ".py", block + "\n" + Blocks.python(1 + random.nextInt(IDS)));
            case 5 -> tree.write(path + ".py", block.replace("\"audit_trail\": True", "\"audit_trail\": (("));
            case 6 -> tree.write(path + ".py", block.replace("# END DORA BLOCK\n", ""));
            case 7 -> tree.write(path + ".json", "{}\n");
            case 8 -> tree.write(path + ".json", "[1]\n").write(path + ".json.dora.yaml", sidecar());
            case 9 -> tree.write(path + ".py", block).write(path + ".py.dora.yaml", sidecar());
            case 10 -> tree.write(path + ".json.dora.yaml", sidecar());
            default -> tree.write(path + ".py", block);
        }
    }

    private String sidecar() {
        return "dora_block:\n  component_id: PAY-OPER-%03d\n".formatted(1 + random.nextInt(IDS));
    }
}
