package io.l9.dora.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.l9.dora.report.Fingerprints;
import io.l9.dora.report.Results;
import io.l9.dora.report.RuleText;
import io.l9.dora.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The findings for the script: JSON (RFC 8259) in ASCII, without any character that means something to a parser of HTML.
 *
 * <p>Each property of the findings is an array of numbers of its own, which browsers read fast and which a stream can write without holding
 * the document: a text is its index in {@code texts}, which stands at the end, each text once. Texts are as they are in the tree; whoever
 * shows one escapes it.
 *
 * @param results of the run
 * @param findings those of its findings that the page shows
 * @param files the files of them
 */
record DataIsland(Results results, List<Finding> findings, FindingFiles files) {

    /** More of one text is not shown; its length is told. */
    static final int LONGEST = 10_000;

    private static final int FORMAT = 1;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .characterEscapes(new WithoutMarkup())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Writes the document. */
    void write(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            Texts texts = new Texts();
            json.writeStartObject();
            json.writeNumberField("format", FORMAT);
            column(json, "path", findings, finding -> texts.index(finding.path()));
            column(json, "line", findings, finding -> finding.position().line());
            column(json, "column", findings, finding -> finding.position().column());
            column(json, "rule", findings, finding -> texts.index(finding.rule()));
            column(json, "severity", findings, SeverityLabel::number);
            column(json, "fails", findings, finding -> finding.mode().failsBuild() ? 1 : 0);
            column(json, "message", findings, finding -> texts.index(finding.message()));
            column(json, "help", findings, finding -> texts.index(finding.help()));
            column(json, "fix", findings, finding -> files.hasFix(finding) ? 1 : 0);
            column(json, "level", findings, finding -> texts.index(files.level(finding)));
            column(json, "component", findings, finding -> texts.index(files.component(finding)));
            fingerprints(json, findings);
            rules(json);
            texts.write(json);
            json.writeEndObject();
        }
    }

    private static void column(JsonGenerator json, String name, List<Finding> findings, ToIntFunction<Finding> value)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeNumber(value.applyAsInt(finding));
        }
        json.writeEndArray();
    }

    private static void fingerprints(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("fingerprint");
        for (String fingerprint : Fingerprints.of(findings)) {
            json.writeString(fingerprint);
        }
        json.writeEndArray();
    }

    private void rules(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rules");
        for (RuleText rule : results.rules()) {
            json.writeObjectFieldStart(rule.id());
            json.writeStringField("summary", rule.summary());
            json.writeStringField("page", rule.page());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Texts that occur, each with its number. */
    private static final class Texts {

        private final Map<String, Integer> indexes = new LinkedHashMap<>();

        int index(String text) {
            return indexes.computeIfAbsent(text, next -> indexes.size());
        }

        void write(JsonGenerator json) throws IOException {
            json.writeArrayFieldStart("texts");
            for (String text : indexes.keySet()) {
                json.writeString(Excerpt.of(text, LONGEST));
            }
            json.writeEndArray();
        }
    }

    /** Spells what could end a script, or start a comment or an entity, with escapes of JSON. */
    private static final class WithoutMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            "<>&'".chars().forEach(c -> codes[c] = ESCAPE_STANDARD);
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
