package io.l9.dora.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs git in one folder to ask, never to change, unless it is {@linkplain #committing told to}: no lock is taken, no hook or monitor of the repository's configuration is started,
 * no prompt is shown, nothing is fetched.
 */
final class Git {

    /**
     * The folder decides which repository is asked. A hook has {@code GIT_DIR}, {@code GIT_WORK_TREE} and {@code GIT_INDEX_FILE} set for
     * the repository that it runs in, and a build that it starts may look at another one. So of git's variables these alone pass:
     * they say how git is set up on the machine.
     */
    private static final Set<String> KEPT_VARIABLES =
            Set.of("GIT_EXEC_PATH", "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM");

    private static final String KEPT_PREFIX = "GIT_CONFIG";

    /**
     * Even a listing can fetch what a partial clone lacks, and the repository says by which command. Not every git knows
     * {@code GIT_NO_LAZY_FETCH}; without a protocol none can do so.
     */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_ALLOW_PROTOCOL", "",
            "LC_ALL", "C");

    /** A folder of the tree that looks like a bare repository would bring its own configuration; see {@code safe.bareRepository}. */
    private static final List<String> SETTINGS =
            List.of("-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit");

    /** Who commits, and when, is the user's to say. */
    private static final Set<String> COMMIT_VARIABLES = Set.of(
            "GIT_AUTHOR_NAME",
            "GIT_AUTHOR_EMAIL",
            "GIT_AUTHOR_DATE",
            "GIT_COMMITTER_NAME",
            "GIT_COMMITTER_EMAIL",
            "GIT_COMMITTER_DATE");

    /**
     * No hook of a folder is run, and nothing goes on behind the run's back; filters of files and signatures are as the user has set them. Hooks of the
     * configuration have names, and are {@linkplain ConfiguredHooks switched off} by them.
     */
    private static final List<String> COMMIT_SETTINGS = List.of(
            "core.hooksPath=/dev/null",
            "gc.auto=0",
            "maintenance.auto=false",
            "commit.status=false",
            "i18n.commitEncoding=UTF-8");

    /** The variable that names the index to git. */
    static final String INDEX_VARIABLE = "GIT_INDEX_FILE";

    private static final int MOST_ANSWER_BYTES = 1 << 16;
    private static final byte[] NO_INPUT = {};

    private final String executable;
    private final Path folder;
    private final Duration limit;
    private final List<String> settings;
    private final Map<String, String> environment;
    private final Set<String> keptVariables;

    /**
     * @param executable what to start
     * @param folder where
     * @param limit how long git may take; it can hang on a tree, at a pipe called {@code .gitignore} for instance
     */
    Git(String executable, Path folder, Duration limit) {
        this(executable, folder, limit, SETTINGS, ENVIRONMENT, KEPT_VARIABLES);
    }

    private Git(
            String executable,
            Path folder,
            Duration limit,
            List<String> settings,
            Map<String, String> environment,
            Set<String> keptVariables) {
        this.executable = executable;
        this.folder = folder;
        this.limit = limit;
        this.settings = settings;
        this.environment = environment;
        this.keptVariables = keptVariables;
    }

    /** Returns this git as one that may also add files to the index and commit them, under the user's name. Paths are no patterns there, and no hook is run. */
    Git committing() throws GitException {
        Map<String, String> literal = new HashMap<>(environment);
        literal.put("GIT_LITERAL_PATHSPECS", "1");
        Set<String> kept = new HashSet<>(keptVariables);
        kept.addAll(COMMIT_VARIABLES);
        Git git = new Git(executable, folder, limit, settings, literal, kept).with(COMMIT_SETTINGS);
        return ConfiguredHooks.switchedOff(git);
    }

    /** Returns this git with more settings, {@code NAME=VALUE} each, which go before those of every file. */
    Git with(List<String> more) {
        List<String> all = new ArrayList<>(settings);
        more.forEach(setting -> all.addAll(List.of("-c", setting)));
        return new Git(executable, folder, limit, all, environment, keptVariables);
    }

    /** Returns this git with another file for its index. */
    Git withIndex(String file) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(INDEX_VARIABLE, file);
        return new Git(executable, folder, limit, settings, more, keptVariables);
    }

    /** Returns where it is run. */
    Path folder() {
        return folder;
    }

    /** Returns the file that the caller's environment names for an index, as git does for the hooks of a partial commit. */
    static Optional<String> indexOfCaller() {
        return Optional.ofNullable(new ProcessBuilder().environment().get(INDEX_VARIABLE))
                .filter(file -> !file.isEmpty());
    }

    /**
     * How a run of git ended.
     *
     * @param code git's exit code, or -1 where there is none
     * @param complaints the lines of its standard error, safe to show, or why it did not run
     */
    record Outcome(int code, List<String> complaints) {

        boolean isSuccess() {
            return code == 0;
        }

        /** Requires that the run succeeded. */
        void orThrow() throws GitException {
            if (!isSuccess()) {
                throw new GitException(reason());
            }
        }

        /** Returns the first complaint, which says what went wrong, and what helps where git says that. */
        String reason() {
            return complaints.isEmpty()
                    ? "exit code " + code
                    : complaints.get(0)
                            + DubiousOwnership.remedy(complaints)
                                    .map(command -> "; if its files are to be trusted: " + command)
                                    .orElse("");
        }

        static Outcome none(String why) {
            return new Outcome(-1, List.of(why));
        }
    }

    /** Takes what git writes to its standard output. */
    @FunctionalInterface
    interface Output {

        /** Reads it to its end, or as far as it is wanted: git is not heard any further. */
        void read(InputStream in) throws IOException;
    }

    /**
     * What git answers to a question.
     *
     * @param outcome how the run ended
     * @param text what it wrote, but for the line end behind it; decoded as {@linkplain PathNames#decode names} are, so that no byte is lost
     */
    record Answer(Outcome outcome, String text) {

        /** Returns the text of a run that succeeded and wrote something. */
        Optional<String> found() {
            return outcome.isSuccess() && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }
    }

    /** Runs git for an answer of a line or a few; what goes beyond 64 KiB is cut off. */
    Answer ask(String... arguments) {
        StringBuilder text = new StringBuilder();
        Outcome outcome = run(List.of(arguments), NO_INPUT, in -> {
            byte[] bytes = in.readNBytes(MOST_ANSWER_BYTES);
            in.transferTo(OutputStream.nullOutputStream());
            text.append(PathNames.decode(bytes, 0, bytes.length));
        });
        boolean endsLine = !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
        return new Answer(outcome, text.substring(0, text.length() - (endsLine ? 1 : 0)));
    }

    /** Runs git, hands {@code input} to it and the records of its output to {@code receiver}. */
    Outcome records(List<String> arguments, byte[] input, NulRecords.Receiver receiver) {
        return run(arguments, input, in -> NulRecords.read(in, receiver));
    }

    /** Runs git, hands {@code input} to it, and has {@code output} read what it writes, meanwhile. */
    Outcome run(List<String> arguments, byte[] input, Output output) {
        try {
            return begin(arguments).finish(input, output);
        } catch (IOException e) {
            return Outcome.none("git cannot be started: " + IoReasons.of(e));
        }
    }

    /**
     * Starts git.
     *
     * @return the process, which the caller is to listen to or to end
     */
    GitProcess begin(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(settings);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(this::namesRepository);
        builder.environment().putAll(environment);
        return GitProcess.start(builder, limit);
    }

    private boolean namesRepository(String variable) {
        return variable.startsWith("GIT_") && !variable.startsWith(KEPT_PREFIX) && !keptVariables.contains(variable);
    }
}
