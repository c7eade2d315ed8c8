package io.l9.dora.hook;

import io.l9.dora.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the script of the check is told about its repository and machine, as assignments of a POSIX shell.
 *
 * @param java the program that was running when the check was installed
 * @param javaVersion what it says of itself, so that another one in its place is noticed by the next install
 * @param jars the names of the jars beside the settings
 * @param classPath the same, as the JVM wants them where they are
 * @param mainClass the class to start
 * @param arguments what it is told
 * @param folder the root below the top of the working tree, with {@code /} between its parts; empty for the top
 * @param contract the contract whose files make a commit wait
 * @param contractFile the file that it was read from, below the top of the working tree; empty when it is in no file of the tree
 * @param contractId git's name of the content of that file; empty likewise
 * @param install the command that installs the check
 */
public record CheckSettings(
        String java,
        String javaVersion,
        List<String> jars,
        String classPath,
        String mainClass,
        List<String> arguments,
        String folder,
        Contract contract,
        Optional<String> contractFile,
        Optional<String> contractId,
        String install) {

    public CheckSettings {
        jars = List.copyOf(jars);
        arguments = List.copyOf(arguments);
    }

    /** Returns the file. */
    public byte[] bytes() {
        return Stream.of(
                        "# Written by install-hooks, which writes it anew each time. Read by " + CheckFiles.CHECK + ".",
                        "java=" + ShellWord.of(java),
                        "# of version " + javaVersion,
                        "jars=" + ShellWord.of(String.join(" ", jars)),
                        "class_path=" + ShellWord.of(classPath),
                        "main_class=" + ShellWord.of(mainClass),
                        "folder=" + ShellWord.of(folder),
                        "contract=" + ShellWord.of(contractFile.orElse("")),
                        "contract_id=" + ShellWord.of(contractId.orElse("")),
                        "install=" + ShellWord.of(install),
                        "with_pathspecs() { \"$@\" -- " + words(Pathspecs.of(contract, folder)) + "; }",
                        "with_arguments() { \"$@\" " + words(arguments) + "; }")
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String words(Collection<String> texts) {
        return texts.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
