package io.l9.dora.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Sidecar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on discovery lists what is exempt, all of it and nothing else. */
class DiscoveryPageTest {

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    @Test
    void listsTheControlFiles() throws Exception {
        Set<String> expected = new TreeSet<>(Set.of(
                "*" + Sidecar.SUFFIX,
                "dora.contract",
                "dora.report.json",
                "schemas",
                "template_source",
                "audit_requirements"));
        ControlFiles.NAMES.forEach(pattern -> expected.add(pattern.toString()));
        ControlFiles.SCHEMAS.forEach(pattern -> expected.add(pattern.toString()));
        ControlFiles.OUTPUTS.forEach(pattern -> expected.add(pattern.toString()));
        assertThat(codeIn("## Control files")).isEqualTo(expected);
    }

    @Test
    void listsTheFoldersThatAreNotEntered() throws Exception {
        Set<String> expected = new TreeSet<>(JunkFolders.BY_NAME);
        expected.addAll(JunkFolders.BY_EVIDENCE.keySet());
        JunkFolders.BY_EVIDENCE.values().forEach(expected::addAll);
        assertThat(codeIn("## Folders that are not entered")).isEqualTo(expected);
    }

    private static Set<String> codeIn(String heading) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../docs/discovery.md"));
        List<String> section = lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
        Set<String> code = new TreeSet<>();
        CODE.matcher(String.join("\n", section))
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(code::add);
        return code;
    }
}
