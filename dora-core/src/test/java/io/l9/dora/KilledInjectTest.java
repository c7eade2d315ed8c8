package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.workspace.Transaction;
import io.l9.dora.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that inject are killed at random moments, {@code -Ddora.kills=N} times, and run at the same time. */
class KilledInjectTest {

    private static final int KILLS = Integer.getInteger("dora.kills", 4);
    private static final int FILES = Integer.getInteger("dora.kills.files", 500);

    @TempDir
    Path folder;

    Path root;
    Map<String, String> before;

    @BeforeEach
    void makeFiles() throws Exception {
        root = folder.toRealPath();
        write("meta.codegen.schema.yaml", MessyTree.SCHEMA);
        for (int i = 0; i < FILES; i++) {
            String path = "d" + i % 40 + "/f" + i;
            switch (i % 5) {
                case 0 -> write(path + ".py", "\"\"\"Text " + i + "\"\"\"\r\nimport os\r\n");
                case 1 -> write(path + ".yaml", "retries: " + i);
                case 2 -> write(path + ".md", "# Title " + i + "\n");
                case 3 -> write(path + ".json", "{\"max\": " + i + "}\n");
                default -> write(path + ".json", "[" + i + "]");
            }
        }
        Dora.registry(RegistryRequest.refresh(ValidationRequest.of(root))).orThrow();
        before = snapshot();
    }

    @Test
    void killedAtAnyMomentARunHarmsNoFileAndTheNextOneBringsOrder() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        long start = System.nanoTime();
        assertThat(outputOf(InjectProgram.start(root))).isEqualTo("started\n" + FILES + " 0\n");
        long whole = System.nanoTime() - start;
        Map<String, String> after = snapshot();
        int finished = 0;
        int undone = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            restore(after);
            killAfter((long) (random.nextDouble() * whole));
            assertEachFileIsWhole(after, "kill " + kill + " of seed " + seed);

            boolean recovered;
            try (Transaction next = Transaction.begin(Workspace.open(root))) {
                recovered = !next.recovered().notes().isEmpty();
            }
            Map<String, String> now = snapshot();
            assertThat(now).as("kill %d of seed %d", kill, seed).isIn(before, after);
            if (recovered && now.equals(after)) {
                finished++;
            } else if (recovered) {
                undone++;
            }
        }
        System.out.printf(
                "%d kills over %d files: %d finished, %d undone by the next run, seed %d%n",
                KILLS, FILES, finished, undone, seed);
    }

    @Test
    void runsAtOnceGiveWhatOneGives() throws Exception {
        assertThat(outputOf(InjectProgram.start(root))).isEqualTo("started\n" + FILES + " 0\n");
        Map<String, String> after = snapshot();
        restore(after);
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(InjectProgram.start(root));
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(outputOf(process));
        }
        assertThat(outputs)
                .containsExactlyInAnyOrder(
                        "started\n" + FILES + " 0\n", "started\n0 0\n", "started\n0 0\n", "started\n0 0\n");
        assertThat(snapshot()).isEqualTo(after);
    }

    private void killAfter(long nanoseconds) throws Exception {
        Process process = InjectProgram.start(root);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).isEqualTo("started");
        TimeUnit.NANOSECONDS.sleep(nanoseconds);
        process.destroyForcibly();
        process.waitFor();
    }

    private void assertEachFileIsWhole(Map<String, String> after, String when) throws Exception {
        snapshot().forEach((path, content) -> {
            if (!path.startsWith(".dora/") && !path.contains(".dora-")) {
                assertThat(content).as("%s, %s", path, when).isIn(before.get(path), after.get(path));
            }
        });
        before.keySet().forEach(path -> assertThat(root.resolve(path)).as(when).exists());
    }

    private void restore(Map<String, String> after) throws IOException {
        for (String path : after.keySet()) {
            String content = before.get(path);
            if (content == null) {
                Files.deleteIfExists(root.resolve(path));
            } else {
                write(path, content);
            }
        }
    }

    private static String outputOf(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), content, StandardCharsets.ISO_8859_1);
    }

    private Map<String, String> snapshot() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(root.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
