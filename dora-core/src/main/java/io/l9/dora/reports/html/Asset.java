package io.l9.dora.reports.html;

import io.l9.dora.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of the page that is the same in every report.
 *
 * @param text as it stands in the page, with LF as line end
 */
record Asset(String text) {

    /** Returns resources of this package, one behind the other. */
    static Asset of(List<String> names) {
        return new Asset(names.stream().map(Asset::read).collect(Collectors.joining("\n", "\n", "")));
    }

    /** Returns one resource of this package. */
    static String read(String name) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how a content security policy names exactly this text (CSP 3, 2.3.1: a hash-source). */
    String hashSource() {
        byte[] hash = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}
