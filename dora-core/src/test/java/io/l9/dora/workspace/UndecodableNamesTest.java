package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that are not UTF-8, and a locale that knows ASCII only: files are found and read all the same. */
class UndecodableNamesTest {

    private static final List<String> NAMES =
            List.of("bad\udcff.py", "bad\udcfe.py", "\u00e9/\ud83d\ude00\udcc3.py", "\ufffd.py", "\u00e9.py");

    @TempDir
    Path folder;

    Tree tree;

    @BeforeEach
    void names() throws Exception {
        tree = new Tree(folder.toRealPath());
        tree.shell(
                "mkdir $'\\xc3\\xa9'; for n in $'bad\\xff' $'bad\\xfe' $'\\xc3\\xa9/\\xf0\\x9f\\x98\\x80\\xc3' $'\\xef\\xbf\\xbd' $'\\xc3\\xa9'; do"
                        + " printf '%s' \"$n\" > \"$n.py\"; done");
    }

    @Test
    void findsAndReadsThemByWalk() throws Exception {
        assertFound(tree.open());
    }

    @Test
    void findsAndReadsThemByGit() throws Exception {
        tree.git("init", "--quiet");
        assertFound(tree.open());
        tree.git("add", "--all");
        assertFound(tree.open());
        Files.writeString(tree.path(".gitignore"), "bad*\n");
        tree.git("rm", "--cached", "--quiet", "-r", ".");
        assertThat(tree.judge("bad\udcff.py")).isEqualTo(new Verdict.Excluded(Exclusion.IGNORED, ".gitignore:1: bad*"));
    }

    private static void assertFound(Workspace workspace) {
        assertThat(workspace.select(Tree.SCOPE).candidates()).containsExactlyInAnyOrderElementsOf(NAMES);
        for (String name : NAMES) {
            assertThat(workspace.judge(name, Tree.SCOPE)).as(name).isInstanceOf(Verdict.Candidate.class);
            FileContent.Bytes content = (FileContent.Bytes) workspace.read(name, 100);
            assertThat(PathNames.decode(content.bytes(), 0, content.bytes().length) + ".py")
                    .isEqualTo(name);
        }
    }

    @Test
    void localeMakesNoDifference() throws Exception {
        assertThat(selectedUnder("C")).isEqualTo(selectedUnder("C.UTF-8")).hasSize(NAMES.size());
        tree.git("init", "--quiet");
        assertThat(selectedUnder("C")).isEqualTo(selectedUnder("C.UTF-8")).hasSize(NAMES.size());
    }

    private List<String> selectedUnder(String locale) throws Exception {
        return ListingProgram.run(tree.root(), Map.of("LC_ALL", locale));
    }
}
