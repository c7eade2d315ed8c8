package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change may not do to a file, wherever git puts the file. */
class ImmutableFieldsTest extends FocusScenario {

    private static final String RULE = "immutable_fields";
    private static final String OTHER_ID = Blocks.python(1).replace("PAY-OPER-001", "PAY-OPER-009");

    private Tree committed() throws Exception {
        return tree.write("a.py", Blocks.python(1))
                .write("z.py", Blocks.python(3))
                .commit();
    }

    private List<String> immutable(Focus focus) {
        return violations(focus).stream().filter(line -> line.endsWith(RULE)).toList();
    }

    @Test
    void withoutAnythingToCompareWithItIsSilent() throws Exception {
        committed().write("a.py", OTHER_ID);

        assertThat(immutable(Focus.ALL)).isEmpty();
        assertThat(immutable(named("a.py"))).isEmpty();
    }

    @Test
    void whatIsStagedIsComparedWithTheLastCommit() throws Exception {
        committed().write("a.py", OTHER_ID);
        assertThat(immutable(Focus.STAGED)).isEmpty();

        tree.git("add", "a.py");
        assertThat(immutable(Focus.STAGED)).containsExactly("a.py " + RULE);
        tree.write("a.py", Blocks.python(1));
        assertThat(immutable(Focus.STAGED)).containsExactly("a.py " + RULE);
    }

    @Test
    void aBranchIsComparedWithWhereItBegan() throws Exception {
        committed()
                .git("checkout", "--quiet", "-b", "branch")
                .write("a.py", OTHER_ID)
                .commit();
        tree.git("checkout", "--quiet", "main").write("z.py", Blocks.python(4)).commit();
        tree.git("checkout", "--quiet", "branch");

        assertThat(immutable(since("main"))).containsExactly("a.py " + RULE);
        assertThat(immutable(since("HEAD"))).isEmpty();
        assertThat(immutable(Focus.STAGED.withRatchetFrom("main"))).isEmpty();
    }

    @Test
    void renamesAreFollowed() throws Exception {
        String body = "def book(amount):\n    return -amount, amount\n";
        tree.write("a.py", Blocks.python(1) + body).commit();
        tree.git("mv", "a.py", "b.py").write("b.py", OTHER_ID + body).git("add", "b.py");

        Validation validation = validate(Focus.STAGED);
        assertThat(validation.violations())
                .singleElement()
                .satisfies(finding -> assertThat(finding.help()).endsWith("for this is a.py, renamed"));
        assertThat(immutable(Focus.STAGED)).containsExactly("b.py " + RULE);
        assertThat(immutable(since("HEAD"))).containsExactly("b.py " + RULE);
    }

    /** Blocks are so much alike that git takes two small files for one. */
    @Test
    void aFileThatComesWhileAnotherGoesIsNoRename() throws Exception {
        tree.write("a.py", Blocks.python(1))
                .write("c.py", Blocks.python(3) + "def book(amount):\n    return -amount, amount\n")
                .commit();
        tree.git("rm", "--quiet", "a.py", "c.py")
                .write("b.py", OTHER_ID)
                .write("d.py", Blocks.python(4) + "import decimal\n\nprint(decimal.Decimal(1))\n")
                .git("add", "-A");
        tree.shell("git diff --cached --name-status -M | grep --quiet ^R");

        assertThat(immutable(Focus.STAGED)).isEmpty();
        assertThat(immutable(since("HEAD"))).isEmpty();
    }

    @Test
    void aBlockMayMoveIntoASidecarAndTheSidecarWithItsFile() throws Exception {
        String block = "{\"_dora_block\": " + InjectScenario.json("PAY-OPER-001") + "}";
        tree.write("a.json", block).commit();
        tree.write("a.json", "[\"one\", \"two\", \"three\", \"four\"]")
                .write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-002"));
        assertThat(immutable(since("HEAD"))).containsExactly("a.json.dora.yaml " + RULE);

        tree.write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"));
        assertThat(immutable(since("HEAD"))).isEmpty();
        tree.commit().git("mv", "a.json", "b.json").git("mv", "a.json.dora.yaml", "b.json.dora.yaml");
        assertThat(immutable(since("HEAD"))).isEmpty();
        tree.write("b.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-003"));
        assertThat(immutable(since("HEAD"))).containsExactly("b.json.dora.yaml " + RULE);
    }

    @Test
    void aSidecarAloneMayChange() throws Exception {
        tree.write("a.json", "[]")
                .write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-001"))
                .commit();
        tree.write("a.json.dora.yaml", InjectScenario.sidecar("PAY-OPER-002"));

        assertThat(immutable(since("HEAD"))).containsExactly("a.json.dora.yaml " + RULE);
    }

    @Test
    void twoFilesMayNotSwapTheirIds() throws Exception {
        committed().write("a.py", Blocks.python(3)).write("z.py", Blocks.python(1));

        assertThat(immutable(since("HEAD"))).containsExactly("a.py " + RULE, "z.py " + RULE);
    }

    @Test
    void anIdDoesNotStayWithAFileThatIsNew() throws Exception {
        committed().write("a.py", OTHER_ID).write("b.py", Blocks.python(1));

        assertThat(immutable(since("HEAD"))).containsExactly("a.py " + RULE);
    }

    @Test
    void whatAFileHeldThatCouldNotBeReadDoesNotCount() throws Exception {
        tree.write("a.py", "__dora_block__ = {'component_id': 'PAY-OPER-001'\n")
                .commit()
                .write("a.py", OTHER_ID);

        assertThat(immutable(since("HEAD"))).isEmpty();
    }

    @Test
    void aCloneWithoutContentsSaysHowToGetThem() throws Exception {
        committed()
                .git("config", "uploadpack.allowFilter", "true")
                .write("a.py", OTHER_ID)
                .commit();
        new Tree(folder.toRealPath()).git("clone", "--quiet", "--filter=blob:none", "file://" + tree.root(), "clone");
        tree = new Tree(folder.toRealPath().resolve("clone"));

        Validation validation = validate(since("HEAD~1"));
        assertThat(lines(validation)).isEmpty();
        String command = "git diff --cached --stat ";
        assertThat(notes(validation)).contains("former content of 1 file,").contains(command);

        String note = notes(validation);
        tree.git(note.substring(note.indexOf(command) + 4).strip().split(" "));
        assertThat(immutable(since("HEAD~1"))).containsExactly("a.py " + RULE);
    }
}
