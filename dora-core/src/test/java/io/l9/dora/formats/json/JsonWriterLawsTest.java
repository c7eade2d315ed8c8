package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.l9.dora.format.BlockWriterLaws;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import java.io.UncheckedIOException;
import java.util.List;

class JsonWriterLawsTest extends BlockWriterLaws {

    private static final ObjectMapper READER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    protected SourceFormat format() {
        return new JsonFormat();
    }

    @Override
    protected List<String> files() {
        return List.of(
                "",
                "{}",
                "{ }",
                "{\n}\n",
                "{\n\n}\n",
                "{\n  }\n",
                "\n\n  {\n  }\n",
                " {}",
                "\t{\n\t\t\"a\": 1\n\t}\n",
                "{\"a\":1}",
                "{\"a\": 1}",
                "{ \"a\": 1, \"b\": 2 }",
                "{\t\"a\"\t:\t1\t}",
                "{\"a\":1,\"b\":[1,2,{\"c\":null}]}\n",
                "{\n  \"a\": 1\n}\n",
                "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": 2\n\t}\n}\n",
                "{\n    \"a\" : 1,\n    \"b\" :2\n}\n",
                "{\n\n  \"a\": 1\n}\n",
                "{ \n \n   \"a\": 1\n}\n",
                "{\n\"a\": 1\n}\n",
                "{ \"a\": 1,\n  \"b\": 2 }\n",
                "{\n  \"a\"\n  :\n  1\n}\n",
                "{\n  \"a\": 1.0e+5, \"b\": -0, \"c\": 1E400,\n  \"d\": 12345678901234567890123456789\n}",
                "{\n  \"ü😀\": \"\\u00e9\\ud83d\\ude00 \\\"quoted\\\" \\\\ \\/\"\n}\n",
                "{\n  \"a\": \"_dora_block\",\n  \"b\": {\"_dora_block\": {}}\n}\n",
                "\n{\"a\": 1}\n\n",
                "[1, 2]\n",
                "\"text\"",
                "// comment\n{\"a\": 1}\n",
                "{\"a\": 1,}\n",
                "{\"a\": 1}\n{\"a\": 2}\n");
    }

    @Override
    protected List<String> blocks() {
        return List.of(
                "{\"_dora_block\":{}}",
                "{ \"_dora_block\" : { \"a\" : 1 } , \"b\" : 2 }",
                "{\n  \"_dora_block\": {\"a\": [1.50, -0, {}, []]},\n\n  \"b\": 2\n}\n",
                "{\"_dora_block\": {}\n,\"b\": 2}\n",
                "{\n\"_dora_block\"\n:\n{\n}\n}\n",
                "{\"b\": 2, \"_dora_block\": {\"a\": \"\\ud800\"}}\n",
                "{\n  \"b\": 2,\n  \"_dora_block\": {},\n  \"c\": 3\n}\n",
                "{\n  \"b\": \"{\",\n  \"\\u005fdora_block\": {}\n}\n",
                "{\"_dora_block\": {},}",
                "{\"_dora_block\": {} // comment\n}");
    }

    /** The data is the same but for the key. */
    @Override
    protected void checkMeaning(SourceText without, SourceText with) {
        ObjectNode data = (ObjectNode) read(with);
        assertThat(data.fieldNames().next()).isEqualTo("_dora_block");
        data.remove("_dora_block");
        assertThat(data).isEqualTo(read(without));
    }

    private static JsonNode read(SourceText text) {
        try {
            return READER.readTree(text.string(text.bodyStart(), text.length()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
