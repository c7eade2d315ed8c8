package io.l9.dora.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.format.Plain;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());

    private static final String PYTHON = """
            #!/usr/bin/env python3
            \"""
            Module: {component_name}
            Made by {whoever}
            \"""

            # ====
            # DORA PROTOCOL METADATA
            # ====
            __dora_block__ = {
                # Who it is, and what for: {purpose}
                "component_id": "{component_id}",  # e.g., SYM-CORE-001
                'component_name': '{component_name}',
                "timeout_seconds": {timeout_seconds},
                "dependencies": {dependencies},  # last
            }
            # ====
            # END DORA BLOCK
            # ====

            # Standard imports start here
            """;

    @Test
    void aTemplateIsFilledAsItIsLaidOut() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_name", "it's \"x\"");
        fields.put("component_id", "SYM-CORE-001");
        fields.put("purpose", "one\ntwo");
        fields.put("dependencies", List.of("a", "b"));
        fields.put("ours", Map.of("a", List.of()));
        assertThat(fill("python", PYTHON, fields)).isEqualTo("""
                        # ====
                        # DORA PROTOCOL METADATA
                        # ====
                        __dora_block__ = {
                            # Who it is, and what for: one\\ntwo
                            "component_id": "SYM-CORE-001",  # e.g., SYM-CORE-001
                            'component_name': "it's \\"x\\"",
                            "dependencies": ["a", "b"],
                            "purpose": "one\\ntwo",
                            "ours": {"a": []},  # last
                        }
                        # ====
                        # END DORA BLOCK
                        # ====""");
    }

    @Test
    void anEntryOnTheLineOfItsBracketCanBeFollowedByOthers() {
        String template =
                "# DORA PROTOCOL METADATA\n__dora_block__ = {\"component_id\": \"{component_id}\"}\n# END DORA BLOCK\n";
        assertThat(fill("python", template, Map.of("component_id", "A", "layer", "b")))
                .contains("__dora_block__ = {\"component_id\": \"A\",\n\"layer\": \"b\"}");
    }

    @Test
    void yamlAndMarkdownHaveLines() {
        String block =
                "# DORA PROTOCOL METADATA\ndora_block:\n    component_id: {component_id} # id\n    dependencies: {dependencies}\n";
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("component_id", "A: \u0007");
        fields.put("dependencies", List.of("x"));
        fields.put("layer", "b");
        String expected =
                "# DORA PROTOCOL METADATA\ndora_block:\n    component_id: \"A: \\u0007\" # id\n    dependencies: [\"x\"]\n    layer: \"b\"";
        assertThat(fill("yaml", "---\n" + block + "# END DORA BLOCK\n", fields))
                .isEqualTo(expected + "\n# END DORA BLOCK");
        assertThat(fill("markdown", "---\n" + block + "---\n# {title}\n", fields))
                .isEqualTo(expected);
    }

    @Test
    void ofAJsonTemplateTheOrderCounts() {
        String template =
                "{\"_dora_block\": {\"layer\": \"{layer}\", \"component_id\": \"{component_id}\"}, \"x\": {}}";
        Template order = read("json", template).orThrow();
        Value.Mapping fields = Plain.mapping(Map.of("component_id", "A"));
        Value.Mapping more = Plain.mapping(new LinkedHashMap<>(Map.of("layer", "b")));
        Value.Mapping both = new Value.Mapping(
                List.of(fields.entries().get(0), more.entries().get(0)), Value.NOWHERE);
        assertThat(order.block(both, StandardCharsets.UTF_8).fields().entries())
                .containsExactly(more.entries().get(0), fields.entries().get(0));
    }

    @Test
    void unknownFieldsAreErrorsWithTheirPlaceAndTheNearestName() {
        String template =
                PYTHON.replace("\"{component_id}\"", "\"{component_ID}\"").replace("{dependencies}", "{deps}");
        assertThat(problems("python", template))
                .containsExactly(
                        "t:12:21: unknown field `{component_ID}`; did you mean `component_id`?",
                        problems("python", template).get(1));
        assertThat(problems("python", template).get(1)).startsWith("t:15:21: unknown field `{deps}`; ");
    }

    @Test
    void aValueThatIsNoPlaceholderIsAnError() {
        assertThat(problems("python", PYTHON.replace("{dependencies}", "[]")))
                .singleElement()
                .asString()
                .startsWith("t:15:1: the template states `dependencies` itself");
    }

    @Test
    void aPlaceholderIsTheWholeValue() {
        assertThat(problems("python", PYTHON.replace("\"{component_id}\"", "\"id {component_id}\"")))
                .contains("t:12:25: `{component_id}` is a part of a text; expected it as the whole value");
    }

    @Test
    void aFieldInACommentAtTheTopIsAnErrorSinceItCouldDeclareACharset() {
        String words = "t:1:1: what the template spells in a comment at the top can declare the charset of a file;"
                + " expected no field there, and no `coding`";
        String line = "# DORA PROTOCOL METADATA\n";
        assertThat(problems("python", PYTHON.replace("# ====\n# DORA", "# DORA").replace(line, line + "# {purpose}\n")))
                .containsExactly(words);
        assertThat(problems(
                        "python",
                        PYTHON.replace("# ====\n# DORA", "# DORA")
                                .replace(line, line + "# vim: set fileencoding=latin-1 :\n")))
                .containsExactly(words);
    }

    @Test
    void aTemplateWithoutABlockIsAnError() {
        for (String id : List.of("python", "yaml", "markdown", "json")) {
            assertThat(problems(id, "")).singleElement().asString().contains("holds no block");
        }
        assertThat(problems("python", "__dora_block__ = {\n")).isNotEmpty();
    }

    @Test
    void aFieldUnderAnotherKeyIsAnError() {
        String template = PYTHON.replace("'{component_name}'", "\"{component_id}\"");
        assertThat(problems("python", template)).isNotEmpty();
    }

    private static String fill(String format, String template, Map<String, Object> fields) {
        return read(format, template)
                .orThrow()
                .block(Plain.mapping(fields), StandardCharsets.UTF_8)
                .lines()
                .orElseThrow();
    }

    private static List<String> problems(String format, String template) {
        Checked<Template> checked = read(format, template);
        assertThat(checked.value()).isEmpty();
        return checked.diagnostics().stream().map(Object::toString).toList();
    }

    private static Checked<Template> read(String format, String template) {
        SourceFormat found = BuiltInFormats.all().stream()
                .filter(f -> f.id().equals(format))
                .findFirst()
                .orElseThrow();
        return TemplateReader.read("t", SourceText.of(template), found, CONTRACT);
    }
}
