package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.Contract;
import io.l9.dora.report.Coverage.Extent;
import io.l9.dora.report.Validation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever changes what files are held to changes what every one of them is worth. */
class ContractChangeTest extends FocusScenario {

    private static final String NARROW = "dora_block_contract: {applies_to: {file_types: [\"*.md\"]}}\n";
    private static final String WIDE = "dora_block_contract: {applies_to: {file_types: [\"*.md\", \"*.py\"]}}\n";
    private static final String NOTE = ": the contract is among what has changed, so every file counts as changed";

    /** Leaves {@code main} with a contract that the old sin is no matter of, and goes to a branch. */
    private void narrowBranch(String contract) throws Exception {
        tree.write(contract, NARROW);
        branch();
    }

    @Test
    void aBranchThatWidensTheContractIsToldAboutEveryFile() throws Exception {
        narrowBranch(Contract.FILE_NAME);
        tree.write(Contract.FILE_NAME, WIDE).commit();

        Validation validation = validate(since("main"));
        assertThat(lines(validation)).containsExactly("old.py presence");
        assertThat(notes(validation)).contains(Contract.FILE_NAME + NOTE);
        assertThat(validation.coverage().leftOut()).isEmpty();
        assertThat(validation.coverage().extent()).isEqualTo(Extent.TREE);
    }

    @Test
    void aCommitThatChangesTheContractIsToldAboutEveryFile() throws Exception {
        narrowBranch(Contract.FILE_NAME);
        tree.write(Contract.FILE_NAME, WIDE).git("add", ".");

        Validation validation = validate(Focus.STAGED);
        assertThat(lines(validation)).containsExactly("old.py presence");
        assertThat(notes(validation)).contains(Contract.FILE_NAME + NOTE);
        assertThat(validation.coverage().extent()).isEqualTo(Extent.COMMIT);

        tree.git("commit", "--quiet", "--message", "wider")
                .write("x.py", Blocks.python(2))
                .git("add", ".");
        assertThat(violations(Focus.STAGED))
                .as("the next commit leaves it alone")
                .isEmpty();
    }

    @Test
    void aContractThatComesOrGoesHasChanged() throws Exception {
        branch().write(Contract.FILE_NAME, WIDE).commit();
        assertThat(violations(since("main"))).containsExactly("old.py presence");
        assertThat(violations(since("HEAD"))).isEmpty();

        tree.git("rm", "--quiet", Contract.FILE_NAME);
        assertThat(violations(since("HEAD"))).containsExactly("old.py presence");
    }

    @Test
    void aContractByAnotherNameIsOneToo() throws Exception {
        narrowBranch("rules/contract.yaml");
        tree.link("contract.yaml", "rules/contract.yaml").commit();
        tree.write("rules/contract.yaml", WIDE);

        assertThat(violationsUnder("rules/contract.yaml")).isEqualTo(1);
        assertThat(violationsUnder("file:" + tree.path("rules/../contract.yaml")))
                .isEqualTo(1);
    }

    @Test
    void aContractOutsideOfTheTreeIsNoPartOfAChange() throws Exception {
        branch();
        Path outside = Files.writeString(folder.resolve("contract.yaml"), WIDE);
        tree.write("sub/contract.yaml", "a: 1\n");

        assertThat(violationsUnder(outside.toString())).isZero();
    }

    private int violationsUnder(String contract) {
        return Dora.validate(request(since("HEAD")).withContract(contract))
                .orThrow()
                .violations()
                .size();
    }
}
