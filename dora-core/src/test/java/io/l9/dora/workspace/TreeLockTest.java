package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class TreeLockTest {

    private static final String TOO_LONG = "another run is writing below this root and did not end in time";

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void open() throws Exception {
        tree = new Tree(folder.toRealPath());
    }

    @Test
    void aSecondRunWaitsAndSaysForWhatItWaitedInVain() throws Exception {
        try (Transaction first = begin(Duration.ZERO)) {
            assertThat(first.recovered().notes()).isEmpty();
            assertThatThrownBy(() -> begin(Duration.ofMillis(50)))
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith(TOO_LONG);
        }
        begin(Duration.ofSeconds(10)).close();
        assertThat(tree.root()).isEmptyDirectory();
    }

    @Test
    void aSecondProcessWaitsAlsoWhenAThreadOfThisOneHasWaitedInVain() throws Exception {
        try (Transaction first = begin(Duration.ZERO)) {
            assertThat(first.recovered().notes()).isEmpty();
            assertThatThrownBy(() -> begin(Duration.ZERO)).hasMessageStartingWith(TOO_LONG);
            assertThat(outputOf(WritingProgram.start(tree.root(), "begin", 100)))
                    .contains(TOO_LONG);
        }
    }

    @Test
    void anInterruptedWaitEnds() throws Exception {
        try (Transaction first = begin(Duration.ZERO)) {
            assertThat(first.recovered().notes()).isEmpty();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> begin(Duration.ofMinutes(5))).isInstanceOf(TransactionException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(outputOf(WritingProgram.start(tree.root(), "begin", 0)))
                    .as("the first run still has the lock")
                    .contains(TOO_LONG);
        }
    }

    @Test
    void threadsWriteOneAfterTheOther() throws Exception {
        tree.write(WritingProgram.COUNTER, "0");
        inThreads(8, () -> WritingProgram.count(tree.open(), 10));
        assertThat(tree.path(WritingProgram.COUNTER)).hasContent("80");
        assertThat(tree.root()).isDirectoryNotContaining("glob:**/.dora");
    }

    @Test
    void processesWriteOneAfterTheOther() throws Exception {
        tree.write(WritingProgram.COUNTER, "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(WritingProgram.start(tree.root(), "count", 10));
        }
        inThreads(2, () -> WritingProgram.count(tree.open(), 10));
        for (Process process : processes) {
            assertThat(outputOf(process)).isEqualTo("started\n");
        }
        assertThat(tree.path(WritingProgram.COUNTER)).hasContent("50");
        assertThat(tree.root()).isDirectoryNotContaining("glob:**/.dora");
    }

    private interface Task {
        void run() throws Exception;
    }

    private static void inThreads(int count, Task task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                futures.add(pool.submit(() -> {
                    task.run();
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private Transaction begin(Duration limit) throws Exception {
        return Transaction.begin(tree.open(), new Disk(), limit);
    }

    private static String outputOf(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
