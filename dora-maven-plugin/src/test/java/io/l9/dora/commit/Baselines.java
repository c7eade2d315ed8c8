package io.l9.dora.commit;

/** Files that say which violations are known. */
final class Baselines {

    static final String FILE = ".l9-dora-baseline.json";

    private Baselines() {}

    /** Returns one that knows of a file without a block; the entry is in line 4. */
    static String of(String path) {
        return """
                {
                  "format_version": 1,
                  "violations": [
                    {"file_path": "%s", "rule": "presence", "field": null},
                    {}
                  ]
                }
                """.formatted(path);
    }
}
