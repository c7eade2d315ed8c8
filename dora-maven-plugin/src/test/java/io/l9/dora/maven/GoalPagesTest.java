package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The pages of {@code docs/goals} say what the plugin's descriptor says: every goal, every parameter, its property and its default. */
class GoalPagesTest {

    private static final Path PAGES = Path.of("../docs/goals");

    @Test
    void everyGoalHasItsPageAndEveryPageItsGoal() throws Exception {
        List<String> goals = new ArrayList<>();
        for (Element mojo : mojos()) {
            goals.add(text(mojo, "goal"));
        }
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(p -> p.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(goals);
        }
    }

    /** A goal that is not named there is marked as an error in every project that uses it. */
    @Test
    void eclipseKnowsEveryGoal() throws Exception {
        List<String> goals = new ArrayList<>();
        for (Element mojo : mojos()) {
            goals.add(text(mojo, "goal"));
        }
        List<String> named = new ArrayList<>();
        for (Element goal :
                children(parsed("src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml"), "goal")) {
            named.add(goal.getTextContent());
        }
        assertThat(named).containsExactlyInAnyOrderElementsOf(goals);
    }

    @Test
    void everyPageListsTheParametersOfItsGoal() throws Exception {
        for (Element mojo : mojos()) {
            String goal = text(mojo, "goal");
            assertThat(rows(PAGES.resolve(goal + ".md"))).as(goal).containsExactlyInAnyOrderElementsOf(declared(mojo));
        }
    }

    /** {@code name|property|default} of each parameter that the descriptor declares; no default is a dash. */
    private static List<String> declared(Element mojo) {
        List<String> parameters = new ArrayList<>();
        for (Element parameter : children(mojo, "parameter")) {
            String name = text(parameter, "name");
            Element value =
                    children(children(mojo, "configuration").get(0), name).get(0);
            String property = value.getTextContent().replace("${", "").replace("}", "");
            String byDefault = value.getAttribute("default-value");
            parameters.add(name + "|" + property + "|" + (byDefault.isEmpty() ? "-" : byDefault));
        }
        return parameters;
    }

    /** The same of the table on a page, whose rows begin with a parameter's name, property and default in backquotes. */
    private static List<String> rows(Path page) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("| `")) {
                String[] cells = line.replace("`", "").split("\\s*\\|\\s*", -1);
                rows.add(cells[1] + "|" + cells[2] + "|" + cells[3]);
            }
        }
        return rows;
    }

    private static List<Element> mojos() throws Exception {
        return children(parsed("target/classes/META-INF/maven/plugin.xml"), "mojo");
    }

    private static Element parsed(String file) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(file).toFile())
                .getDocumentElement();
    }

    private static String text(Element parent, String child) {
        return children(parent, child).get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
