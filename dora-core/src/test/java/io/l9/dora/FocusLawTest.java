package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Sidecar;
import io.l9.dora.rule.Finding;
import io.l9.dora.workspace.Tree;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happened to a tree: the findings under a focus are those of the whole tree that are in changed files, or that are not there among the unchanged
 * files alone.
 */
class FocusLawTest extends FocusScenario {

    private static final List<String> PATHS =
            List.of("a.py", "m/b.py", "m/c.py", "m/d d.py", "n/e.py", "n/f.json", "n/f.json.dora.yaml", "n/\u00e9.md");
    private static final Set<String> AMONG_FILES = Set.of("unique_component_id", "consistency");

    private final Map<String, String> files = new TreeMap<>();
    private Map<String, String> index = Map.of();
    private Map<String, String> head = Map.of();

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findingsAreThoseThatTheChangesBring(int seed) throws Exception {
        Random random = new Random(seed);
        edit(random, 12);
        commit();
        Map<String, String> base = head;
        tree.git("checkout", "--quiet", "-b", "branch");
        for (int commits = random.nextInt(3); commits > 0; commits--) {
            edit(random, 2);
            commit();
        }
        edit(random, 1 + random.nextInt(2));
        tree.git("add", "--all");
        index = Map.copyOf(files);
        edit(random, random.nextInt(3));

        Set<String> changed = different(base, index);
        changed.addAll(different(base, files));
        assertThat(found(since("main"))).isEqualTo(expected("files", files, changed));
        assertThat(found(Focus.STAGED)).isEqualTo(expected("index", index, different(head, index)));
    }

    /** Returns the findings of rules that have no need of an earlier tree. */
    private List<Finding> found(Focus focus) {
        return validate(focus).findings().stream()
                .filter(finding -> !finding.rule().equals("immutable_fields"))
                .toList();
    }

    private void commit() throws Exception {
        tree.git("add", "--all").git("commit", "--quiet", "--allow-empty", "--message", "edits");
        index = Map.copyOf(files);
        head = index;
    }

    private void edit(Random random, int edits) throws Exception {
        for (int i = 0; i < edits; i++) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            String other = PATHS.get(random.nextInt(PATHS.size()));
            switch (random.nextInt(6)) {
                case 0 -> put(path, null);
                case 1 -> {
                    String content = files.get(path);
                    put(path, null);
                    put(other, content);
                }
                default -> put(path, content(path, random));
            }
        }
    }

    private void put(String path, @Nullable String content) throws Exception {
        if (content == null) {
            files.remove(path);
            Files.deleteIfExists(tree.path(path));
        } else {
            files.put(path, content);
            tree.write(path, content);
        }
    }

    private static String content(String path, Random random) {
        String id = "PAY-OPER-00" + random.nextInt(3);
        return switch (path.substring(path.lastIndexOf('.'))) {
            case ".json" -> random.nextBoolean() ? "[]" : "{}";
            case ".yaml" -> InjectScenario.sidecar(id);
            default ->
                random.nextInt(4) == 0
                        ? NO_BLOCK
                        : Blocks.python(random.nextInt(3))
                                .replace("2026-01", "2026-0" + (1 + random.nextInt(3)))
                                .replace("payments", random.nextBoolean() ? "payments" : "orders");
        };
    }

    private static Set<String> different(Map<String, String> one, Map<String, String> other) {
        Set<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> one.getOrDefault(path, "").equals(other.getOrDefault(path, "")));
        return paths;
    }

    private List<Finding> expected(String name, Map<String, String> content, Set<String> changed) throws Exception {
        Map<String, String> unchanged = new HashMap<>(content);
        unchanged.keySet().removeIf(path -> isIn(changed, path));
        Set<List<Object>> old = new HashSet<>();
        allFindings(name + "-unchanged", unchanged).stream()
                .filter(finding -> AMONG_FILES.contains(finding.rule()))
                .forEach(finding -> old.add(place(finding)));
        return allFindings(name, content).stream()
                .filter(finding -> isIn(changed, finding.path())
                        || (AMONG_FILES.contains(finding.rule()) && !old.contains(place(finding))))
                .toList();
    }

    private List<Finding> allFindings(String name, Map<String, String> content) throws Exception {
        Tree plain = new Tree(Files.createDirectory(folder.toRealPath().resolve(name)));
        for (Map.Entry<String, String> file : content.entrySet()) {
            plain.write(file.getKey(), file.getValue());
        }
        return Dora.validate(ValidationRequest.of(plain.root())).orThrow().findings();
    }

    private static List<Object> place(Finding finding) {
        return List.of(finding.rule(), finding.path(), finding.position());
    }

    private static boolean isIn(Set<String> changed, String path) {
        return changed.contains(path)
                || changed.contains(Sidecar.of(path))
                || (Sidecar.is(path) && changed.contains(Sidecar.fileOf(path)));
    }
}
