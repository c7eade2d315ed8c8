package io.l9.dora.init;

import io.l9.dora.Dora;
import io.l9.dora.InjectRequest;
import io.l9.dora.ValidationRequest;
import io.l9.dora.report.Injection;
import java.nio.file.Path;
import java.time.Instant;

/** Does what {@code dora:inject -Ddora.commit=true} does, in a process of its own. */
final class MendingProgram {

    private MendingProgram() {}

    /** Commits in the folder that the first argument names; the second one is the time of the run in seconds. */
    public static void main(String[] arguments) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(arguments[1]));
        Injection injection = Dora.inject(InjectRequest.of(ValidationRequest.of(Path.of(arguments[0])), now)
                        .withCommits())
                .orThrow();
        System.exit(injection.commits().orElseThrow().left().isEmpty() ? 0 : 1);
    }
}
