package io.l9.dora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private final List<Component> all = new ArrayList<>();

    QueryTest() {
        add("docs/Guide, 2nd.md", "DOC-BASE-001", "Guide|draft", "foundation", "critical");
        add("src/pay/__init__.py", "PAY-OPER-001", "Payments", "operations", "high");
        add("src/pay/ledger.py", "PAY-OPER-002", "Ledger", "operations", "high", "numpy");
        add("src/pay/report.py", "PAY-OPER-003", "Report", "operations", "low", "pay.ledger");
        add("tools/a.yaml", "TOO-BASE-001", "A", "foundation", "low", "PAY-OPER-002");
        add("tools/b.yaml", "TOO-BASE-002", "B", "foundation", "low", "Ledger", "A");
        add("tools/c.py", "TOO-BASE-003", "C", "foundation", "low", "src.pay.ledger");
        add("tools/d.py", "TOO-BASE-004", "D", "foundation", "low", "ledger", "pay");
    }

    private void add(String path, String id, String name, String layer, String level, String... dependencies) {
        all.add(new Component(
                new FileFacts(path, true, Optional.of(id), Optional.of(level), Optional.empty()),
                level.equals("low") ? Compliance.NON_COMPLIANT : Compliance.COMPLIANT,
                new Traits(
                        Optional.of(name),
                        Optional.of(layer),
                        Optional.of("payments"),
                        Optional.of("service"),
                        Optional.empty(),
                        List.of(dependencies))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "layer=foundation;DOC-BASE-001 TOO-BASE-001 TOO-BASE-002 TOO-BASE-003 TOO-BASE-004",
                "layer=foundation,level=critical|high;DOC-BASE-001",
                " level = critical | high , layer = operations ;PAY-OPER-001 PAY-OPER-002",
                "compliance=compliant,path=*.py;PAY-OPER-001 PAY-OPER-002",
                "path=src/{pay,x}/l*.py|tools/a.*;PAY-OPER-002 TOO-BASE-001",
                "path=Guide\\, 2nd.md;DOC-BASE-001",
                "name=Guide\\|draft|C;DOC-BASE-001 TOO-BASE-003",
                "name=a{b,layer=operations|nothing,path=*;\"\"",
                "id=PAY-OPER-001|a{|TOO-BASE-001|},path=*/{loader,*}.*|*;PAY-OPER-001 TOO-BASE-001",
                "id=PAY-OPER-001|TOO-BASE-001;PAY-OPER-001 TOO-BASE-001",
                "domain=payments,type=service,id=PAY-OPER-001;PAY-OPER-001",
                "status=active;\"\"",
                "dependents=PAY-OPER-002;PAY-OPER-003 TOO-BASE-001 TOO-BASE-002 TOO-BASE-003",
                "dependents=PAY-OPER-001;TOO-BASE-004",
                "dependents=PAY-OPER-002,path=*.yaml;TOO-BASE-001 TOO-BASE-002",
                "dependents=numpy;PAY-OPER-002",
            })
    void findsTheFilesThatKeepEveryCondition(String query, String ids) {
        assertThat(query(query).answer(all))
                .extracting(component -> component.id().orElseThrow())
                .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1)));
    }

    @Test
    void saysWhoseDependentsAreAskedForInVain() {
        assertThat(query("dependents=PAY-OPER-002|PAY-OPER-020|numpy").unknownIds(all))
                .containsExactly("PAY-OPER-020", "numpy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';expected `key=value`, found ``",
                "layer;expected `key=value`, found `layer`",
                "layer=;`layer`: expected a value, or several with `|` between them, found nothing",
                "layer=a||b;`layer`: expected a value, or several with `|` between them, found nothing",
                "levl=high;unknown key `levl`; did you mean `level`?",
                "compliance=complaint;`compliance`: unknown value `complaint`; did you mean `compliant`?",
                "path=src/{a,b;`path`: `src/{a,b` has a brace without the other one",
                "path=src/a};`path`: `src/a}` has a brace without the other one",
                "path=}{;`path`: `}{` has a brace without the other one",
                "path=[a;`path`: `[a` is no glob: ",
            })
    void saysWhatIsWrong(String query, String message) {
        assertThat(Query.parse("dora.query", query).diagnostics())
                .singleElement()
                .asString()
                .startsWith("dora.query: " + message);
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(Query.parse("q", "levl=high,layer=,x").diagnostics()).hasSize(3);
    }

    private static Query query(String text) {
        return Query.parse("dora.query", text).orThrow();
    }
}
