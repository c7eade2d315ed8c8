package io.l9.dora.init;

import io.l9.dora.init.ProjectReader.Manifest;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.YamlReader;
import java.util.Optional;

/** The name and the version in {@code package.json}; one that is no YAML, as JSON mostly is, tells nothing. */
final class PackageJson {

    static final String NAME = "package.json";

    private PackageJson() {}

    static Manifest read(String text) {
        Optional<Value> root = YamlReader.read(NAME, SourceText.of(text)).value();
        return new Manifest(
                NAME,
                root.flatMap(value -> text(value, "name")).map(name -> name.substring(name.indexOf('/') + 1)),
                root.flatMap(value -> text(value, "version")));
    }

    private static Optional<String> text(Value root, String key) {
        return root instanceof Value.Mapping map
                ? map.get(key).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text())
                : Optional.empty();
    }
}
