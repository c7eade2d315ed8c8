package io.l9.dora.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The npm packages that a list pins: one {@code name@version SHA-512} a line. {@code npm pack} fetches the archives alone, so that neither
 * dependencies nor scripts of a package come with it; an archive that is not the one that was pinned is not opened.
 */
public final class NpmPackages {

    private final Path folder;

    /**
     * Fetches and unpacks what is not there yet.
     *
     * @param pins the lines of the list
     * @param folder where the packages are kept between builds
     */
    public NpmPackages(List<String> pins, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        this.folder = folder;
        Files.createDirectories(folder);
        List<String> missing =
                pins.stream().filter(pin -> !Files.exists(archive(pin))).toList();
        if (!missing.isEmpty()) {
            List<String> command = new ArrayList<>(List.of("npm", "pack", "--silent", "--pack-destination", "."));
            missing.forEach(pin -> command.add(pin.split(" ", 2)[0]));
            run(command);
        }
        for (String pin : pins) {
            unpack(pin);
        }
    }

    /** Returns the text of a file, given as the package's name and a path below it. */
    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void unpack(String pin) throws IOException, InterruptedException, GeneralSecurityException {
        byte[] expected = Base64.getDecoder().decode(pin.split(" ", 2)[1]);
        byte[] found = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive(pin)));
        if (!Arrays.equals(expected, found)) {
            throw new IOException(archive(pin) + " is not the archive that was pinned");
        }
        String name = pin.substring(0, pin.lastIndexOf('@'));
        Files.createDirectories(folder.resolve(name));
        run(List.of("tar", "-xzf", archive(pin).getFileName().toString(), "--strip-components=1", "-C", name));
    }

    /** {@code @scope/name@1.0} is packed into {@code scope-name-1.0.tgz}. */
    private Path archive(String pin) {
        String spec = pin.split(" ", 2)[0];
        int at = spec.lastIndexOf('@');
        return folder.resolve(
                spec.substring(0, at).replace("@", "").replace('/', '-') + "-" + spec.substring(at + 1) + ".tgz");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("last.log");
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit + "\n" + Files.readString(log));
        }
    }
}
