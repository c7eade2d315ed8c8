package io.l9.dora.commit;

import io.l9.dora.Dora;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Severity;
import io.l9.dora.report.Validation;
import io.l9.dora.reports.ConsoleReport;
import io.l9.dora.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Holds what is staged in a folder to its contract, for the hook {@code pre-commit}. Ends with 0 when the commit may go on, with 10 when it breaks the contract,
 * with 2 when nobody can tell. A JVM that cannot start it ends with 1.
 */
public final class StagedCheck {

    static final int PASSES = 0;
    static final int VIOLATIONS = 10;
    static final int CANNOT_TELL = 2;

    private final PrintStream out;

    StagedCheck(PrintStream out) {
        this.out = out;
    }

    /**
     * Starts the program.
     *
     * @param arguments as {@link CheckArguments} reads them
     */
    public static void main(String[] arguments) {
        // Whatever the locale, this is what git writes, and what terminals show.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = new StagedCheck(out).run(arguments);
        out.flush();
        System.exit(code);
    }

    int run(String... arguments) {
        try {
            CheckArguments said = CheckArguments.of(arguments);
            return tell(Dora.checkCommit(said.request()), said);
        } catch (IllegalArgumentException e) {
            return cannotTell(String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            // Also what is missing, or too large: with a stack trace nobody would know how to commit.
            return cannotTell(Printable.of(e.toString()));
        }
    }

    private int tell(Checked<Validation> outcome, CheckArguments said) {
        outcome.diagnostics().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .forEach(this::print);
        return outcome.value().map(validation -> tell(validation, said)).orElseGet(this::cannotTell);
    }

    private int tell(Validation validation, CheckArguments said) {
        validation.notes().stream()
                .filter(note -> note.severity() != Severity.INFO)
                .forEach(this::print);
        // The texts of what is mere information are in the reports of a build, and here there is none.
        ConsoleReport.of(validation.withoutInformation(), said.style()).forEach(line -> out.println(line.text()));
        if (!validation.fails()) {
            return PASSES;
        }
        out.println("DORA: nothing is committed; what is staged counts: once a file is mended, `git add` it again"
                + said.repair()
                        .map(command -> "; to add and repair blocks: " + command)
                        .orElse("")
                + "; to commit all the same: git commit --no-verify");
        return VIOLATIONS;
    }

    private int cannotTell() {
        out.println("DORA: the commit cannot be checked; to commit all the same: git commit --no-verify");
        return CANNOT_TELL;
    }

    private int cannotTell(String why) {
        out.println("DORA: the commit cannot be checked: " + why + "; to commit all the same: git commit --no-verify");
        return CANNOT_TELL;
    }

    private void print(Diagnostic problem) {
        out.println("DORA: " + problem);
    }
}
