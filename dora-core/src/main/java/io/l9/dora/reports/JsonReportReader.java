package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.report.Results;
import io.l9.dora.reports.JsonPart.Wrong;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the results of a run back from its {@link JsonReport}, so that other reports can be rendered without looking at the tree again. Rendering them as
 * JSON gives the same bytes.
 *
 * <p>A report holds texts of a tree, which may be hostile: what is read has a bound, of {@value #MOST_MEBIBYTES} MiB, texts of {@value #LONGEST_TEXT}
 * UTF-16 code units, and {@value #DEEPEST} levels of nesting.
 *
 * <p>A report that was cut off, or that another version wrote, is an error with its place, as are a verdict that the findings do not have and findings that
 * do not have their fingerprints, which is all that is compared; keys that are not known are passed over.
 */
public final class JsonReportReader {

    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_MEBIBYTES = 256;
    private static final int LONGEST_TEXT = 4_000_000;
    private static final int DEEPEST = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength((long) MOST_MEBIBYTES * MEBIBYTE)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(JSON)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Set<String> LISTS =
            Set.of("rules", "findings", JsonReport.INFORMATION, "known", "files", "fixes", "notes");
    private static final String AGAIN = "; have validate write it again";

    private final JsonParser parser;
    private final Map<String, JsonPart> parts = new HashMap<>();
    private final Map<String, List<JsonPart>> lists = new HashMap<>();

    private JsonReportReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads a report.
     *
     * @param document the file as messages name it; printable
     * @param in its bytes; is closed
     * @return the results, or what is wrong with the first thing that is
     */
    public static Checked<Results> read(String document, InputStream in) {
        try (JsonParser parser = MAPPER.createParser(in)) {
            return read(document, parser);
        } catch (Wrong e) {
            return failed(Location.in(document, e.place()), e.getMessage() + AGAIN);
        } catch (JsonProcessingException e) {
            Position place = e.getLocation() == null
                    ? Position.START
                    : place(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            return failed(Location.in(document, place), "no whole JSON document" + AGAIN);
        } catch (IOException e) {
            return failed(Location.of(document), "cannot be read: " + Printable.value(String.valueOf(e.getMessage())));
        }
    }

    private static Checked<Results> read(String document, JsonParser parser) throws IOException, Wrong {
        try {
            return Checked.of(new JsonReportReader(parser).read(), List.of());
        } catch (StreamConstraintsException e) {
            Position place = place(
                    parser.currentLocation().getLineNr(),
                    parser.currentLocation().getColumnNr());
            return failed(
                    Location.in(document, place),
                    "expected at most " + MOST_MEBIBYTES + " MiB, texts of " + LONGEST_TEXT + " characters and "
                            + DEEPEST + " levels of nesting, found more; have validate itself write the other reports");
        }
    }

    private static Checked<Results> failed(Location place, String message) {
        return Checked.failed(List.of(Diagnostic.error(place, message)));
    }

    private static Position place(int line, int column) {
        return new Position(Math.max(1, line), Math.max(1, column));
    }

    private Position here() {
        return place(
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }

    private Results read() throws IOException, Wrong {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Wrong(here(), "expected a report of validate, found something else");
        }
        requireVersion();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            if (LISTS.contains(key)) {
                lists.put(key, list(key));
            } else {
                parts.put(key, part(key));
            }
        }
        if (parser.nextToken() != null) {
            throw new Wrong(here(), "expected the end of the document, found more");
        }
        return new ResultsReader(parts, lists).read();
    }

    private void requireVersion() throws IOException, Wrong {
        boolean stated = parser.nextToken() == JsonToken.FIELD_NAME
                && parser.currentName().equals(JsonReport.VERSION_KEY)
                && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
        if (!stated) {
            throw new Wrong(
                    here(),
                    "expected a report of validate, which starts with `" + JsonReport.VERSION_KEY
                            + "`, found something else");
        }
        if (!parser.getText().equals(Integer.toString(JsonReport.FORMAT_VERSION))) {
            throw new Wrong(
                    here(),
                    "`" + JsonReport.VERSION_KEY + "`: expected " + JsonReport.FORMAT_VERSION + ", found "
                            + Printable.value(parser.getText()) + ", which another version of this product wrote");
        }
    }

    private JsonPart part(String key) throws IOException {
        Position place = here();
        JsonNode node = parser.readValueAsTree();
        return new JsonPart(key, node, place);
    }

    /** A long list is read item by item, so that each has a place of its own. */
    private List<JsonPart> list(String key) throws IOException, Wrong {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new Wrong(here(), "`" + key + "`: expected a list, found something else");
        }
        List<JsonPart> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(part(key));
        }
        return items;
    }
}
