package io.l9.dora.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.format.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemasTest {

    @Test
    void laterLayersWinKeyByKey() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .meta(
                        "metadata: {layer: learning, domain: all, type: utility}",
                        "components:",
                        "  - paths: [src/**]",
                        "    metadata: {domain: sources, type: service}",
                        "  - paths: ['*.py']",
                        "    metadata: {type: engine}",
                        "  - paths: [other/**]",
                        "    metadata: {type: adapter}")
                .instance("schemas/a.yaml", "filename: src/a.py", "metadata: {purpose: Counts}");

        assertThat(schemas.value("src/a.py", "layer")).isEqualTo("\"learning\" from meta.codegen.schema.yaml:1:19");
        assertThat(schemas.value("src/a.py", "domain"))
                .isEqualTo("\"sources\" from meta.codegen.schema.yaml:4:24 (components[0])");
        assertThat(schemas.value("src/a.py", "type"))
                .isEqualTo("\"engine\" from meta.codegen.schema.yaml:6:22 (components[1])");
        assertThat(schemas.value("src/a.py", "purpose")).isEqualTo("\"Counts\" from schemas/a.yaml:2:21");
        assertThat(schemas.value("b.md", "type")).isEqualTo("\"utility\" from meta.codegen.schema.yaml:1:48");
    }

    @Test
    void theInstanceSchemaWinsOverPathRules() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .meta("components: [{paths: ['*'], metadata: {layer: learning}}]")
                .instance("i.yaml", "outputs: [a.py, docs/a.md]", "metadata: {layer: security}");

        assertThat(schemas.value("a.py", "layer")).startsWith("\"security\"");
        assertThat(schemas.value("docs/a.md", "layer")).startsWith("\"security\"");
        assertThat(schemas.value("docs/a.py", "layer")).startsWith("\"learning\"");
    }

    @Test
    void nullIsNotGiven() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .meta(
                        "metadata: {layer: learning, status: null}",
                        "components:",
                        "  - {paths: ['*'], metadata: {layer: null}}");

        assertThat(schemas.value("a.py", "layer")).startsWith("\"learning\"");
        assertThat(schemas.value("a.py", "status")).isEqualTo("\"active\" from 'active' (built-in contract)");
    }

    @Test
    void aKeyIsReplacedAsAWhole() {
        SchemaDocuments schemas = SchemaDocuments.under(
                        "codegen_rules:",
                        "  rule_1_field_population:",
                        "    fields_from:",
                        "      domain: schema:metadata:about:domain",
                        "      layer: schema:metadata:about:layer")
                .meta("metadata: {about: {domain: all, layer: learning}}")
                .instance("i.yaml", "filename: a.py", "metadata: {about: {domain: one}}");

        assertThat(schemas.value("a.py", "domain")).startsWith("\"one\"");
        assertThat(schemas.value("a.py", "layer")).isEqualTo("none");
        assertThat(schemas.value("b.py", "layer")).startsWith("\"learning\"");
    }

    @Test
    void aTermLooksOutsideOfTheMetadataToo() {
        SchemaDocuments schemas = SchemaDocuments.under(
                        "codegen_rules:",
                        "  rule_1_field_population:",
                        "    fields_from:",
                        "      domain: schema:project:domain OR schema:project:name",
                        "      layer: schema:paths OR schema:layer")
                .meta(
                        "project: {domain: all, name: x}",
                        "layer: learning",
                        "components: [{paths: ['*'], metadata: {project: {domain: no}}}]")
                .instance("i.yaml", "filename: a.py", "project: {name: one}");

        assertThat(schemas.value("b.py", "domain")).startsWith("\"all\"");
        assertThat(schemas.value("a.py", "domain")).startsWith("\"one\"");
        assertThat(schemas.value("b.py", "layer")).startsWith("\"learning\"");
    }

    @Test
    void theFirstTermThatGivesAValueDecides() {
        SchemaDocuments schemas = SchemaDocuments.of().meta("metadata: {purpose: Counts, compliance_required: false}");
        Facts facts = new Facts(Optional.of("Adds"), List.of("numpy"));

        assertThat(schemas.shown(schemas.of("a.py", facts), "purpose")).startsWith("\"Counts\"");
        assertThat(schemas.shown(schemas.of("a.py", facts), "compliance_required"))
                .startsWith("false");
        assertThat(schemas.shown(schemas.of("a.py", facts), "audit_trail"))
                .isEqualTo("true from true (built-in contract)");
        assertThat(schemas.shown(schemas.of("a.py", facts), "dependencies"))
                .isEqualTo("[\"numpy\"] from the file itself (extract from imports)");
        assertThat(schemas.value("a.py", "dependencies")).startsWith("[]");
    }

    @Test
    void whatAFileSaysOfItselfIsOnlyAskedForWhenNothingElseDecides() {
        List<String> asked = new ArrayList<>();
        SchemaDocuments documents = SchemaDocuments.of().meta("metadata: {layer: learning}");
        FileValues values = documents
                .read()
                .orThrow()
                .of(
                        "a.py",
                        () -> {
                            asked.add("facts");
                            return new Facts(Optional.of("Adds"), List.of());
                        },
                        SchemaDocuments.NOW);

        assertThat(documents.shown(values, "layer")).startsWith("\"learning\"");
        assertThat(asked).isEmpty();
        assertThat(documents.shown(values, "purpose"))
                .isEqualTo("\"Adds\" from the file itself (module docstring first line)");
        assertThat(documents.shown(values, "dependencies")).startsWith("[]");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aBlankSummaryIsNone() {
        SchemaDocuments schemas = SchemaDocuments.of();

        assertThat(schemas.shown(schemas.of("a.py", new Facts(Optional.of("  "), List.of())), "purpose"))
                .isEqualTo("none");
    }

    @Test
    void aSummaryThatLooksLikeAPlaceholderGivesWayToTheNextTerm() {
        Facts facts = new Facts(Optional.of("TODO: say what {x} is"), List.of());
        SchemaDocuments alone = SchemaDocuments.of();
        SchemaDocuments followed = SchemaDocuments.under(
                "codegen_rules:",
                "  rule_1_field_population:",
                "    fields_from: {purpose: \"module docstring first line OR schema:metadata:fallback\"}");

        assertThat(followed.shown(followed.of("a.py", facts), "purpose")).startsWith("\"TODO: say what {x} is\"");
        followed.meta("metadata: {fallback: Part of a}");
        assertThat(followed.shown(followed.of("a.py", facts), "purpose")).startsWith("\"Part of a\"");
        assertThat(alone.shown(alone.of("a.py", facts), "purpose")).startsWith("\"TODO: say what {x} is\"");
    }

    @Test
    void theNameOfAFileIsAValue() {
        SchemaDocuments schemas = SchemaDocuments.under(
                "codegen_rules:",
                "  rule_1_field_population:",
                "    fields_from: {component_name: \"schema:metadata:component_name OR file name\"}");

        assertThat(schemas.value("src/ledger_book.py", "component_name"))
                .isEqualTo("\"Ledger book\" from the file itself (file name)");
        assertThat(schemas.meta("metadata: {component_name: Books}").value("src/ledger_book.py", "component_name"))
                .startsWith("\"Books\"");
    }

    @Test
    void theTimeOfTheRunIsWrittenInWholeSeconds() {
        SchemaDocuments schemas = SchemaDocuments.of();

        assertThat(schemas.value("a.py", "created_at")).isEqualTo("\"2026-01-02T02:04:05Z\" from the time of the run");
        assertThat(schemas.of("a.py").value(schemas.field("created_at"))).get().matches(FieldValue::isTimeOfRun);
    }

    @Test
    void aDefaultComesLast() {
        SchemaDocuments schemas = SchemaDocuments.under(
                "required_dora_block:",
                "  mandatory_fields:",
                "    layer: {default: learning}",
                "    owner: {default: team-a}",
                "    purpose:");

        assertThat(schemas.value("a.py", "layer"))
                .isEqualTo("\"learning\" from `default` of the field (contract.yaml)");
        assertThat(schemas.value("a.py", "owner")).startsWith("\"team-a\"");
        assertThat(schemas.meta("metadata: {owner: team-b}").value("a.py", "owner"))
                .startsWith("\"team-b\"");
        assertThat(schemas.value("a.py", "purpose")).isEqualTo("none");
    }

    @Test
    void saysWhatItLookedFor() {
        SchemaDocuments schemas = SchemaDocuments.of();

        assertThat(schemas.of("a.py").tried(schemas.field("purpose")))
                .containsExactly("schema:metadata:purpose", "module docstring first line");
    }

    @Test
    void recommendedFieldsAreThoseThatASchemaGives() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .meta(
                        "metadata: {timeout_seconds: 30, execution_mode: null, owner: x, security_classification: internal}");

        assertThat(schemas.of("a.py").recommended())
                .containsOnlyKeys("security_classification", "timeout_seconds")
                .extractingByKey("timeout_seconds")
                .extracting(SchemaDocuments::shown)
                .isEqualTo("30 from meta.codegen.schema.yaml:1:29");
        assertThat(schemas.of("a.py").recommended().keySet()).first().isEqualTo("security_classification");
    }

    @Test
    void knowsTheIdsThatSchemasState() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .meta("components: [{paths: [/a.py], metadata: {component_id: PAY-OPER-007}}]")
                .instance("i.yaml", "filename: b.py", "metadata: {component_id: PAY-OPER-003}");

        assertThat(schemas.read().orThrow().ids()).containsExactly("PAY-OPER-003", "PAY-OPER-007");
        assertThat(schemas.value("a.py", "component_id")).startsWith("\"PAY-OPER-007\"");
        assertThat(schemas.value("sub/a.py", "component_id")).isEqualTo("none");
    }

    @Test
    void twoInstanceSchemasOfOneFileAreAnErrorThatNamesBoth() {
        SchemaDocuments schemas = SchemaDocuments.of()
                .instance("one.yaml", "filename: src/a.py")
                .instance("two.yaml", "outputs: [b.py, src/./a.py]");

        assertThat(schemas.read().diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "two.yaml:1:17: `src/a.py` has an instance schema already: one.yaml:1:11; a file has one at most");
    }

    @Test
    void theProblemsOfAllDocumentsComeAtOnceAndAreBounded() {
        SchemaDocuments schemas = SchemaDocuments.of().meta("metadata: {layer: web}");
        for (int i = 0; i < 20; i++) {
            schemas.instance("i" + i + ".yaml", "outputs: [" + "/x, ".repeat(150) + "]");
        }

        List<Diagnostic> diagnostics = schemas.read().diagnostics();

        assertThat(diagnostics).hasSize(1_001);
        assertThat(diagnostics.get(0).toString()).startsWith("meta.codegen.schema.yaml:1:19: `layer`: expected one of");
        assertThat(diagnostics.get(101).location().document()).isEqualTo("i1.yaml");
        assertThat(diagnostics.get(1_000).message()).isEqualTo("2001 more problems of the kind");
    }

    @Test
    void aTreeWithoutSchemasTakesItsValuesFromContractAndFiles() {
        SchemaDocuments schemas = SchemaDocuments.of();

        assertThat(schemas.value("a.py", "created_by"))
                .isEqualTo("\"L9_Codegen_Engine\" from 'L9_Codegen_Engine' (built-in contract)");
        assertThat(schemas.value("a.py", "layer")).isEqualTo("none");
    }
}
