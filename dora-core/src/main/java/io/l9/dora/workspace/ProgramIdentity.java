package io.l9.dora.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Tells one build of a program from the others by its bytes, whatever its version is called and wherever it lies; and one user of it from another, since
 * not every file can be read by both.
 */
public final class ProgramIdentity {

    private ProgramIdentity() {}

    /**
     * Returns a text that another build of the program, another Java or another user does not have.
     *
     * @param classes the names of one class of each jar, or folder of classes, that it is made of
     * @return empty where that cannot be found out
     */
    public static Optional<String> of(List<String> classes) {
        StringBuilder text = new StringBuilder(Runtime.version().toString());
        try {
            text.append('\n').append(user());
            // One jar may hold all of them.
            Set<Path> places = new LinkedHashSet<>();
            for (String name : classes) {
                CodeSource source = Class.forName(name, false, ProgramIdentity.class.getClassLoader())
                        .getProtectionDomain()
                        .getCodeSource();
                if (source == null) {
                    return Optional.empty();
                }
                places.add(Path.of(source.getLocation().toURI()));
            }
            for (Path place : places) {
                text.append('\n').append(digest(place));
            }
            return Optional.of(text.toString());
        } catch (IOException
                | UncheckedIOException
                | ClassNotFoundException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private static String user() throws IOException {
        return ProcessHandle.current()
                .info()
                .user()
                .orElseThrow(() -> new IOException("whose process this is cannot be told"));
    }

    private static String digest(Path location) throws IOException {
        if (Files.isRegularFile(location)) {
            return digest(List.of(location));
        }
        try (Stream<Path> files = Files.walk(location)) {
            return digest(files.filter(Files::isRegularFile).sorted().toList());
        }
    }

    private static String digest(List<Path> files) throws IOException {
        CRC32C sum = new CRC32C();
        long size = 0;
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            sum.update(bytes);
            size += bytes.length;
        }
        return size + " " + Long.toHexString(sum.getValue());
    }
}
