package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.registry.Query;
import io.l9.dora.report.Answer;
import io.l9.dora.reports.AnswerJson;
import io.l9.dora.reports.AnswerText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries over a tree of files. */
class RegistryQueryTest {

    @TempDir
    Path folder;

    RegistryTree tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = new RegistryTree(folder);
        tree.python("src/ledger.py", 1);
        tree.write(
                "src/report.py",
                Blocks.python(2).replace("[]", "[\"ledger\", 1]").replace("\"high\"", "\"low\""));
        tree.write("tab\t.md", "# Title\n");
    }

    @Test
    void theAnswerIsOneLineAFile() {
        assertThat(AnswerText.of(answer("domain=payments")))
                .containsExactly(
                        "src/ledger.py\tPAY-OPER-001\thigh\tcompliant\toperations\tpayments\tservice\tactive",
                        "src/report.py\tPAY-OPER-002\tlow\tnon_compliant\toperations\tpayments\tservice\tactive");
        assertThat(AnswerText.of(answer("compliance=missing_block")))
                .containsExactly("tab\\t.md\t-\t-\tmissing_block\t-\t-\t-\t-");
        assertThat(AnswerText.summary(answer("level=high"))).isEqualTo("DORA: 1 file matches level=high, of 3 files");
        assertThat(AnswerText.summary(answer("level=x"))).isEqualTo("DORA: no file matches level=x, of 3 files");
        assertThat(AnswerText.summary(answer("path=*"))).isEqualTo("DORA: 3 files match path=*, of 3 files");
    }

    @Test
    void theAnswerIsADocumentForTools() {
        byte[] json = AnswerJson.of(answer("dependents=PAY-OPER-001"));

        assertThat(AnswerJson.startsAnswer(json)).isTrue();
        assertThat(new String(json, StandardCharsets.US_ASCII)).isEqualTo("""
                {
                  "query_format_version" : 1,
                  "query" : "dependents=PAY-OPER-001",
                  "files_in_scope" : 3,
                  "files" : [
                    {
                      "file_path" : "src/report.py",
                      "component_id" : "PAY-OPER-002",
                      "component_name" : "Ledger",
                      "governance_level" : "low",
                      "compliance_status" : "non_compliant",
                      "layer" : "operations",
                      "domain" : "payments",
                      "type" : "service",
                      "status" : "active",
                      "dependencies" : [
                        "ledger"
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void aComponentThatNoFileIsIsNoted() {
        assertThat(answer("dependents=PAY-OPER-009").notes())
                .singleElement()
                .asString()
                .isEqualTo("dora.query: no file has the component_id PAY-OPER-009");
    }

    @Test
    void theTreeAnswersAndNotTheRegistryWhichIsNotTouched() throws IOException {
        tree.write(RegistryTree.REGISTRY, "no JSON");
        Map<String, String> before = MessyTree.snapshot(tree.root());

        assertThat(answer("id=PAY-OPER-001").files()).hasSize(1);

        assertThat(MessyTree.snapshot(tree.root())).isEqualTo(before);
    }

    private Answer answer(String query) {
        return Dora.query(tree.request(), Query.parse("dora.query", query).orThrow())
                .orThrow();
    }
}
