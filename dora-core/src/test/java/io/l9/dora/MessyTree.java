package io.l9.dora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A tree of files of all formats, carriers and line ends, some of them nasty; and what a tree holds, for comparison. */
final class MessyTree {

    /** A meta schema that gives every field but the id and what files say of themselves. */
    static final String SCHEMA = """
            metadata:
              component_name: "Ledger"
              version: "1.0.0"
              layer: operations
              domain: payments
              type: service
              governance_level: high
              purpose: "Keeps the \\"books\\": \\\\ \\u00e9 \\U0001F600"
            """;

    private static final List<String> PYTHON = List.of(
            "",
            "x = 1\n",
            "x = 1",
            "#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\nimport os, sys\nfrom . import sibling\n",
            "'''Doc\n\nmore'''; x = 1\n",
            "# only a comment\n",
            "def f():\n\treturn 1\n\n\n# footer\n__footer__ = {}\n");

    private static final List<String> YAML = List.of(
            "",
            "a: 1\n",
            "a: 1",
            "# licence\n\n# about a\na: 1\n",
            "%YAML 1.1\n---\na: 1\n...\n---\nb: 2\n",
            "- 1\n- 2\n",
            "{a: 1}\n",
            "just text\n",
            "key: {{ .Values.key }}\n",
            "a: &x [1, 2]\nb: *x\nc: |\n  text\n\n");

    private static final List<String> MARKDOWN = List.of(
            "",
            "# Title\n\nText\n",
            "Text",
            "---\ntitle: x # kept\ntags: [a, b]\n---\n# Title\n",
            "---\ntitle: x\n...\nText\n",
            "---\n---\nText\n",
            "---\n\nthematic break\n",
            "+++\ntitle = 1\n+++\nText\n",
            "```yaml\ndora_block:\n  a: 1\n```\n");

    private static final List<String> JSON = List.of(
            "{}",
            "{\n}\n",
            "{\"a\": 1}\n",
            "{\n  \"description\": \"d\",\n  \"a\": [1, 2.50, 1e3]\n}\n",
            "{\n\t\"a\": {}\n}",
            "[1, 2]\n",
            "\"text\"",
            "// comment\n{\"a\": 1}\n",
            "");

    private MessyTree() {}

    /** Returns the files by path: every text with LF, CRLF and CR, with and without byte order mark. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        addAll(files, "py", PYTHON);
        addAll(files, "yaml", YAML);
        addAll(files, "yml", YAML);
        addAll(files, "md", MARKDOWN);
        addAll(files, "json", JSON);
        files.put("latin.py", "# -*- coding: latin-1 -*-\nx = '\u00e9'\n".getBytes(StandardCharsets.ISO_8859_1));
        files.put("compose.yaml", "services: {}\n".getBytes(StandardCharsets.UTF_8));
        files.put(".github/workflows/ci.yml", "on: push\njobs: {}\n".getBytes(StandardCharsets.UTF_8));
        files.put("tsconfig.json", "{\"include\": []}\n".getBytes(StandardCharsets.UTF_8));
        files.put("a \"quoted\" \u00e9\tname.md", "# Name\n".getBytes(StandardCharsets.UTF_8));
        files.put("with space/a b.json", "{}\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static void addAll(Map<String, byte[]> files, String extension, List<String> texts) {
        List<String> variants = new ArrayList<>();
        for (String text : texts) {
            for (String mark : List.of("", "\ufeff")) {
                for (String lineEnd : List.of("\n", "\r\n", "\r")) {
                    variants.add(mark + text.replace("\n", lineEnd));
                }
            }
        }
        for (int i = 0; i < variants.size(); i++) {
            byte[] bytes = variants.get(i).getBytes(StandardCharsets.UTF_8);
            files.put(extension + "/" + i + "." + extension, bytes);
        }
    }

    static void write(Path root, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Returns a hash of every file by its path, and the names of all folders; what git keeps for itself is left out. */
    static Map<String, String> snapshot(Path root) throws IOException {
        Map<String, String> snapshot = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = root.relativize(path).toString();
                if (!name.equals(".git") && !name.startsWith(".git/")) {
                    boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                    snapshot.put(name, isFile ? hash(Files.readAllBytes(path)) : "folder");
                }
            }
        }
        return snapshot;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
