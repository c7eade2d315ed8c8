package io.l9.dora;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Loads the classes of the class path anew, and remembers which. */
final class RecordingLoader extends URLClassLoader {

    private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());

    RecordingLoader() {
        super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(RecordingLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        loaded.add(name);
        return found;
    }

    /** Returns the names of the classes, in the order in which they were loaded. */
    List<String> loaded() {
        return List.copyOf(loaded);
    }
}
