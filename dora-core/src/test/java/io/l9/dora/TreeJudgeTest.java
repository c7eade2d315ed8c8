package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.report.JudgedFile;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.ValuePool;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.workspace.Contents;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.ReadBuffer;
import io.l9.dora.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read over each other: nothing that stays of one may look at its bytes again. */
class TreeJudgeTest {

    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());
    private static final int MOST = 1 << 20;

    @TempDir
    Path root;

    @Test
    void whatIsReadNextChangesNothingOfWhatWasFound() throws Exception {
        Files.writeString(root.resolve("meta.codegen.schema.yaml"), MessyTree.SCHEMA);
        MessyTree.write(root.resolve("with"), MessyTree.files());
        Dora.inject(InjectRequest.of(ValidationRequest.of(root), Instant.parse("2026-01-02T03:04:05Z")))
                .orThrow();
        MessyTree.write(root.resolve("without"), MessyTree.files());
        Workspace workspace = Workspace.open(root);
        List<String> paths = workspace.select(CONTRACT).candidates();

        Judged expected = judge(new Owned(workspace), paths);
        Judged judged = judge(new Scribbled(workspace), paths);

        assertThat(expected.entries()).hasSizeGreaterThan(20);
        assertThat(judged.entries()).isEqualTo(expected.entries());
        assertThat(judged.files())
                .map(JudgedFile::toString)
                .isEqualTo(expected.files().stream().map(JudgedFile::toString).toList());
        assertThat(judged.findings())
                .map(Finding::toString)
                .isEqualTo(expected.findings().stream().map(Finding::toString).toList());
    }

    private static Judged judge(Contents contents, List<String> paths) {
        return new TreeJudge(
                        new RuleEngine(CONTRACT, BuiltInRules.rules(), BuiltInRules.repositoryRules()),
                        new SubjectReader(contents, CONTRACT, Set.of(), MOST),
                        FocusedFiles.ALL,
                        Optional.empty(),
                        subject -> {},
                        new ProgressCount(Progress.NONE),
                        new ValuePool(),
                        Recollection.none())
                .judge(paths, 1);
    }

    /** A tree that lends nothing. */
    private record Owned(Contents tree) implements Contents {

        @Override
        public FileContent read(String path, long maxBytes) {
            return tree.read(path, maxBytes);
        }
    }

    /** A tree whose bytes are scribbled over as soon as they may be. */
    private static final class Scribbled implements Contents {

        private final Contents tree;
        private final List<byte[]> lent = new ArrayList<>();

        Scribbled(Contents tree) {
            this.tree = tree;
        }

        @Override
        public FileContent read(String path, long maxBytes) {
            return tree.read(path, maxBytes);
        }

        @Override
        public FileContent read(String path, long maxBytes, ReadBuffer room) {
            lent.forEach(bytes -> Arrays.fill(bytes, (byte) '#'));
            lent.clear();
            FileContent content = tree.read(path, maxBytes, room);
            if (content instanceof FileContent.Bytes file) {
                lent.add(file.array());
            }
            return content;
        }
    }
}
