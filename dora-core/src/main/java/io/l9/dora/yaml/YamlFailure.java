package io.l9.dora.yaml;

/** Ends the reading of a document; does not leave this package. */
final class YamlFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient YamlProblem problem;

    YamlFailure(YamlProblem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    YamlProblem problem() {
        return problem;
    }
}
