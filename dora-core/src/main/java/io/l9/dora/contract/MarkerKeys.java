package io.l9.dora.contract;

import io.l9.dora.block.Markers;
import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import java.util.Optional;

/** The keys {@code marker_start} and {@code marker_end} of the rule {@code presence}. */
final class MarkerKeys {

    /** A comment line of Python and YAML at once, in ASCII: that is what the formats look for and write. */
    private static final Form<String> MARKER = Form.fitting(
            Forms.LINE, MarkerKeys::isMarker, "a comment of ASCII characters that starts with `#` and says something");

    private MarkerKeys() {}

    private static boolean isMarker(String line) {
        boolean isAscii = true;
        boolean says = false;
        for (int i = 0; i < line.length(); i++) {
            isAscii &= line.charAt(i) < 0x7F;
            says |= Character.isLetterOrDigit(line.charAt(i));
        }
        return isAscii && says && line.startsWith("#") && line.strip().equals(line);
    }

    /** Reads the two keys; what is not stated is as in the built-in contract. */
    static Markers read(MapReader presence) {
        Optional<String> start = presence.get("marker_start", MARKER);
        Optional<String> end = presence.get("marker_end", MARKER);
        Markers markers = new Markers(start.orElse(Markers.DEFAULT.start()), end.orElse(Markers.DEFAULT.end()));
        if (markers.start().equals(markers.end())) {
            presence.problems().error(presence.span(), "`marker_start` and `marker_end` are the same line");
        }
        return markers;
    }
}
