package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents of the project point at is there. */
class DocumentationTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern ENFORCERS = Pattern.compile("Enforced by: (.*)");
    private static final Pattern TEST = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?ms)^(`{3,})[^`\n]*\n.*?^\\1$|`[^`\n]*`");

    @Test
    void everyInvariantNamesTestsThatExist() throws IOException {
        Map<String, String> tests = testSources();
        List<String> invariants = Files.readAllLines(REPOSITORY.resolve("INVARIANTS.md"));
        assertThat(invariants.stream().filter(line -> ENFORCERS.matcher(line).find()))
                .as("one line of tests an invariant")
                .hasSameSizeAs(invariants.stream()
                        .filter(line -> line.matches("\\d+\\. \\*\\*.*"))
                        .toList())
                .allSatisfy(line -> assertNamesTests(line, tests));
    }

    private static void assertNamesTests(String line, Map<String, String> tests) {
        List<String> named = new ArrayList<>();
        Matcher matcher = TEST.matcher(line);
        while (matcher.find()) {
            String source = tests.get(matcher.group(1));
            if (source != null) {
                named.add(matcher.group(1));
                String method = matcher.group(2) == null ? "class " : "void " + matcher.group(2) + "(";
                assertThat(source).as(line).contains(method);
            }
        }
        assertThat(named).as(line).isNotEmpty();
        assertThat(line.chars().filter(c -> c == ',').count()).as(line).isLessThan(named.size());
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path path : files(".java")) {
            String name = String.valueOf(path.getFileName());
            sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(path));
        }
        return sources;
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : files(".md")) {
            Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(page + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(files(".md")).hasSizeGreaterThan(20);
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> paths = Files.walk(REPOSITORY)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .filter(path -> !path.toString().contains("target/")
                            && !path.toString().contains("src/test/resources"))
                    .filter(path -> ending.equals(".md") || path.toString().contains("src/test/java"))
                    .toList();
        }
    }
}
