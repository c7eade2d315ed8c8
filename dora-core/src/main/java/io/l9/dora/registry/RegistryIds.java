package io.l9.dora.registry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.ledger.Conflict;
import io.l9.dora.ledger.LedgerText;
import io.l9.dora.text.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids that a registry knows, those of files that are gone included.
 *
 * <p>Only what keeps ids from being used again is read, whatever else the registry holds: every text under a key {@code component_id}, and
 * every other text, key or value, that has the form of an id which the product gives away. Of a registry that git could not merge both sides count. One that
 * cannot be read is an error, never an empty one.
 */
public final class RegistryIds {

    private static final String KEY = "component_id";
    private static final String HELP =
            "; restore it, or take it away if no id of a deleted file may be left out: ids that are not known are given away again";
    private static final JsonFactory JSON = new JsonFactory();

    private RegistryIds() {}

    /**
     * Reads a registry.
     *
     * @param document the file as messages name it; printable
     * @param bytes the whole file
     * @return the ids, or why the file cannot be read
     */
    public static Checked<Set<String>> read(String document, byte[] bytes) {
        Checked<SourceText> decoded = LedgerText.of(document, bytes);
        if (decoded.value().isEmpty()) {
            Diagnostic problem = decoded.diagnostics().get(0);
            return failed(problem.location(), problem.message());
        }
        SourceText text = decoded.orThrow();
        return Conflict.sides(document, text, bytes).flatMap(sides -> {
            Checked<Set<String>> all = Checked.of(Set.of(), List.of());
            for (byte[] side : sides) {
                all = all.flatMap(ids -> readSide(document, text, side).map(more -> union(ids, more)));
            }
            return all;
        });
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Checked<Set<String>> readSide(String document, SourceText text, byte[] side) {
        int start = text.bodyStart();
        try (JsonParser parser = JSON.createParser(side, start, side.length - start)) {
            return read(document, text, parser);
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory cannot fail to be read", e);
        }
    }

    private static Checked<Set<String>> read(String document, SourceText text, JsonParser parser) {
        Set<String> ids = new TreeSet<>();
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
                return failed(Location.of(document), "expected a JSON object or array");
            }
            int depth = 1;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (depth == 0) {
                    return failed(place(document, text, parser), "expected the end of the file");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (isId(token, parser)) {
                    ids.add(parser.getText());
                }
            }
            return Checked.of(ids, List.of());
        } catch (IOException e) {
            return failed(place(document, text, parser), "this is no JSON");
        }
    }

    private static boolean isId(JsonToken token, JsonParser parser) throws IOException {
        return switch (token) {
            case VALUE_STRING -> KEY.equals(parser.currentName()) || AllocatedId.is(parser.getText());
            case FIELD_NAME -> AllocatedId.is(parser.getText());
            default -> false;
        };
    }

    private static Location place(String document, SourceText text, JsonParser parser) {
        long offset = text.bodyStart() + Math.max(0, parser.currentLocation().getByteOffset() - 1);
        return Location.in(document, text.positionOf((int) Math.min(offset, text.length())));
    }

    private static Checked<Set<String>> failed(Location place, String reason) {
        return Checked.failed(List.of(Diagnostic.error(place, reason + HELP)));
    }
}
