package io.l9.dora;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What Jackson makes of a JSON text: its tokens with their spelling. Texts with equal tokens are equal data, whatever reads numbers how. */
final class JsonTokens {

    private JsonTokens() {}

    /** Returns the tokens of {@code json}. */
    static List<String> of(String json) {
        return tokens(json, "");
    }

    /** Returns the tokens of {@code json} without those of the key {@code _dora_block} of the root. */
    static List<String> withoutBlock(String json) {
        return tokens(json, "_dora_block");
    }

    private static List<String> tokens(String json, String leftOut) {
        List<String> tokens = new ArrayList<>();
        String text = json.startsWith("\ufeff") ? json.substring(1) : json;
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth == 1
                        && token == JsonToken.FIELD_NAME
                        && parser.currentName().equals(leftOut)) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    tokens.add(token + " " + parser.getText());
                }
            }
        } catch (IOException e) {
            tokens.add("failure");
        }
        return tokens;
    }
}
