package io.l9.dora;

import io.l9.dora.report.Registration;
import java.io.IOException;
import java.nio.file.Path;

/** Refreshes a registry in a process of its own, so that it can be killed, and be one of several. */
final class RegistryProgram {

    private RegistryProgram() {}

    static Process start(Path root) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistryProgram.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Prints {@code started}, and at the end what became of the registry. */
    public static void main(String[] arguments) {
        System.out.println("started");
        Registration registration = Dora.registry(RegistryRequest.refresh(ValidationRequest.of(Path.of(arguments[0]))))
                .orThrow();
        System.out.println(registration.state());
    }
}
