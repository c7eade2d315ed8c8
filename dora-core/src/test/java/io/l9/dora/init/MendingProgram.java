package io.l9.dora.init;

import io.l9.dora.Dora;
import io.l9.dora.InjectRequest;
import io.l9.dora.NamedPaths;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Injection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Does what {@code dora:inject -Ddora.commit=true} does, in a process of its own. */
final class MendingProgram {

    private MendingProgram() {}

    /** Commits in the folder that the first argument names; the second one is the time of the run in seconds, the third one a file with names. */
    public static void main(String[] arguments) throws IOException {
        Instant now = Instant.ofEpochSecond(Long.parseLong(arguments[1]));
        List<Path> listed = Arrays.stream(
                        Files.readString(Path.of(arguments[2])).split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
        Injection injection = Dora.inject(InjectRequest.of(ValidationRequest.of(Path.of(arguments[0])), now)
                        .withFiles(new NamedPaths(List.of(), listed))
                        .withCommits())
                .orThrow();
        System.exit(injection.commits().orElseThrow().left().isEmpty() ? 0 : 1);
    }
}
