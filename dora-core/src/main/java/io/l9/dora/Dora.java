package io.l9.dora;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.ScanRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The engine as a front end sees it. Stateless: every call stands for itself. */
public final class Dora {

    private Dora() {}

    /**
     * Holds a tree to its contract. Reads only.
     *
     * @return the outcome; or, when the request or the contract is wrong or the root cannot be read, what is wrong with it
     */
    public static Checked<Validation> validate(ValidationRequest request) {
        return Run.prepare(request).map(Run::validate);
    }

    /**
     * Says of each file why it is in or out and what the contract makes of it. Reads only, but the whole tree, since some rules need all of it.
     *
     * @param files paths relative to the root, or absolute
     * @return one explanation a file, in their order, with the run that they are taken from; or what is wrong with the request or the contract
     */
    public static Checked<Explanations> explain(ValidationRequest request, List<Path> files) {
        return Run.prepare(request).map(run -> run.explain(files));
    }

    /**
     * Finds the root that a folder belongs to: the nearest folder upwards that holds a contract, else the top of the git working tree.
     *
     * @return empty where there is neither
     */
    public static Optional<Path> rootOf(Path folder) {
        return ScanRoot.find(folder);
    }
}
