package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.FailureMode;
import io.l9.dora.contract.Status;
import io.l9.dora.report.Results;
import io.l9.dora.rule.Finding;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JunitReportTest {

    private static final Finding FAILURE =
            SampleResults.finding("presence", FailureMode.FAIL_FILE_GENERATION, "a.py", "It is wrong");

    @Test
    void countsAreThoseOfTheCases() throws Exception {
        Element suite = suite(SampleResults.hostile());
        assertThat(suite.getAttribute("tests"))
                .isEqualTo(Integer.toString(cases(suite).size()));
        assertThat(suite.getAttribute("failures"))
                .isEqualTo(Integer.toString(elements(suite, "failure").size()));
        assertThat(suite.getAttribute("name")).isEqualTo("Gate <1> & \"more\"");
    }

    @Test
    void textComesOutAsItIsShown() throws Exception {
        assertThat(cases(suite(SampleResults.hostile())))
                .contains("src/<script>alert(1)</script>.py", "src/]]>.py", "src/nul\\u0000\\uFFFE\\uFFFF.py");
    }

    @Test
    void aFileHasOneFailureWithAllOfThem() throws Exception {
        Finding second = SampleResults.finding("readable", FailureMode.WARN_AND_FAIL, "a.py", "Worse");
        Element failure =
                elements(suite(SampleResults.of(FAILURE, second)), "failure").get(1);
        assertThat(failure.getAttribute("type")).isEqualTo("presence");
        assertThat(failure.getAttribute("message")).isEqualTo("It is wrong (and 1 more)");
        assertThat(failure.getTextContent().lines())
                .containsExactly(
                        "error: a.py:3:5: It is wrong [presence] mend It is wrong",
                        "warning: a.py:3:5: Worse [readable] mend Worse");
    }

    @Test
    void whatFailsNothingIsNoFailure() throws Exception {
        Element advisory = suite(SampleResults.results(Status.ADVISORY, List.of(FAILURE), List.of()));
        assertThat(elements(advisory, "failure")).isEmpty();
        assertThat(elements(advisory, "system-out")).hasSize(4);
    }

    @Test
    void theCaseForAllOtherFilesHasOneNameInEveryRun() throws Exception {
        for (Results results : List.of(SampleResults.of(), SampleResults.hostile())) {
            assertThat(cases(suite(results))).first().isEqualTo("all other files");
        }
        assertThat(elements(suite(SampleResults.of()), "system-out").get(0).getTextContent())
                .isEqualTo("97 files");
    }

    private static Element suite(Results results) throws Exception {
        return (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Renderings.of(new JunitReport(), results)))
                .getElementsByTagName("testsuite")
                .item(0);
    }

    private static List<String> cases(Element suite) {
        return elements(suite, "testcase").stream()
                .map(element -> element.getAttribute("name"))
                .toList();
    }

    private static List<Element> elements(Element suite, String name) {
        NodeList nodes = suite.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
