package io.l9.dora.rules;

import io.l9.dora.block.Sidecar;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.Printable;

/** How messages name the file next to a file. */
final class SidecarName {

    private SidecarName() {}

    static String of(Subject subject) {
        String path = subject.path();
        return Printable.of(Sidecar.of(path.substring(path.lastIndexOf('/') + 1))) + " next to it";
    }
}
