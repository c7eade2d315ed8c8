package io.l9.dora.schema;

import io.l9.dora.contract.Glob;
import java.util.List;

/**
 * A path rule of the meta schema: an entry of {@code components}.
 *
 * @param paths the files that it is about
 * @param layer what it says of them
 */
record Component(List<Glob> paths, Layer layer) {

    Component {
        paths = List.copyOf(paths);
    }

    boolean matches(String path) {
        for (Glob glob : paths) {
            if (glob.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
