package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Lists candidates in a process of its own, since the environment of this one cannot be changed. */
final class ListingProgram {

    private ListingProgram() {}

    /** Returns a line for every candidate: its UTF-16 code units in hexadecimal, and the size of its content. */
    static List<String> run(Path root, Map<String, String> environment) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListingProgram.class.getName(),
                        root.toString())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor())
                .as(() -> new String(output, StandardCharsets.UTF_8))
                .isZero();
        return new String(output, StandardCharsets.US_ASCII).lines().toList();
    }

    public static void main(String[] arguments) throws Exception {
        Workspace workspace = Workspace.open(Path.of(arguments[0]));
        for (String path : workspace.select(Tree.SCOPE).candidates()) {
            FileContent.Bytes content = (FileContent.Bytes) workspace.read(path, 100);
            StringBuilder line = new StringBuilder();
            path.chars().forEach(c -> line.append(Integer.toHexString(c)).append(' '));
            System.out.println(line + ": " + content.bytes().length);
        }
    }
}
