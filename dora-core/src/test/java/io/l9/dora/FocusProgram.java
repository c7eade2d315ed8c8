package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Checked;
import io.l9.dora.report.Validation;
import io.l9.dora.workspace.Tree;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks what is staged in a process of its own, which is told by its environment which index that is. */
final class FocusProgram {

    private FocusProgram() {}

    private static List<String> command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-cp", System.getProperty("java.class.path"), FocusProgram.class.getName());
    }

    /** Has each commit write what this program says to {@code .git/seen}. */
    static void installAsHook(Tree tree) throws Exception {
        tree.write(".git/hooks/pre-commit", "#!/bin/sh\n" + String.join(" ", command()) + " . commit > .git/seen\n")
                .shell("chmod +x .git/hooks/pre-commit");
    }

    /**
     * Returns what this program says of a tree.
     *
     * @param asks {@code staged} for what is staged, {@code commit} for what git is about to commit
     */
    static List<String> run(Tree tree, String asks, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command())).redirectErrorStream(true);
        builder.command().addAll(List.of(tree.root().toString(), asks));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ValidationRequest request = ValidationRequest.of(Path.of(arguments[0])).withFocus(Focus.STAGED);
        Checked<Validation> outcome =
                arguments[1].equals("commit") ? Dora.checkCommit(request) : Dora.validate(request);
        outcome.diagnostics().forEach(out::println);
        outcome.value().ifPresent(validation -> {
            validation.notes().forEach(out::println);
            validation.violations().forEach(finding -> out.println(finding.path() + " " + finding.rule()));
        });
    }
}
