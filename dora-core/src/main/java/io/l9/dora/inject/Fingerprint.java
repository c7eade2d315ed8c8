package io.l9.dora.inject;

import io.l9.dora.rule.Subject;
import io.l9.dora.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Tells whether files are what they were when they were read before, without holding on to their text. */
final class Fingerprint {

    private Fingerprint() {}

    /** Returns a short text that no other content of the file and its sidecar shares. */
    static String of(Target target) {
        return of(target.inFile()) + target.sidecar().map(Fingerprint::of).orElse("-");
    }

    /** Returns such a text, that of nothing where there is no file. */
    static String of(Optional<Target> target) {
        return target.map(Fingerprint::of).orElse("-");
    }

    private static String of(Subject subject) {
        MessageDigest sha256 = Sha256.digest();
        if (subject instanceof Subject.Scanned document) {
            document.text().addTo(sha256);
            sha256.update(document.text().charset().name().getBytes(StandardCharsets.UTF_8));
        } else {
            sha256.update(((Subject.Unreadable) subject).reason().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
