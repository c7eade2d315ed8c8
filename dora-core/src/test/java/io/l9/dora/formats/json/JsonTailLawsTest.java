package io.l9.dora.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.l9.dora.block.BlockKind;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.TailFormatLaws;
import io.l9.dora.text.SourceText;
import java.io.UncheckedIOException;
import java.util.List;

class JsonTailLawsTest extends TailFormatLaws {

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
                "   \n",
                "{}",
                "{ }",
                "{\n}\n",
                "{\n\n}\n",
                "{\n  }\n",
                "\n\n  {\n  }\n",
                "\t{\n\t\t\"a\": 1\n\t}\n",
                "{\"a\":1}",
                "{ \"a\": 1, \"b\": 2 }",
                "{\t\"a\"\t:\t1\t}",
                "{\"a\":1,\"b\":[1,2,{\"c\":null}]}\n",
                "{\n  \"a\": 1\n}\n",
                "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": 2\n\t}\n}\n",
                "{\n\n  \"a\": 1\n\n}\n",
                "{ \"a\": 1,\n  \"b\": 2 }\n",
                "{\n  \"a\"\n  :\n  1\n}\n",
                "{\n  \"ü😀\": \"\\u00e9\\ud83d\\ude00 \\\"quoted\\\" \\\\ \\/\"\n}\n",
                "{\n  \"a\": \"_l9_trace\",\n  \"b\": {\"footer_meta\": {}}\n}\n",
                "[1, 2]\n",
                "// comment\n{\"a\": 1}\n",
                "{\"a\": 1,}\n",
                "{\"a\": 1}\n{\"a\": 2}\n");
    }

    @Override
    protected List<String> blocks(BlockKind kind) {
        String key = kind == BlockKind.FOOTER ? "footer_meta" : "_l9_trace";
        return List.of(
                "{\"KEY\":{}}".replace("KEY", key),
                "{ \"KEY\" : { \"a\" : 1 } , \"b\" : 2 }".replace("KEY", key),
                "{\n  \"b\": 2,\n\n  \"KEY\": {\"a\": [1.50, -0, {}, []]}\n}\n".replace("KEY", key),
                "{\"b\": 2\n,\"KEY\": {}}\n".replace("KEY", key),
                "{\n\"KEY\"\n:\n{\n}\n}\n".replace("KEY", key),
                "{\n  \"b\": 2,\n  \"KEY\": {},\n  \"c\": 3\n}\n".replace("KEY", key),
                "{\"KEY\": {},}".replace("KEY", key),
                "{\"_l9_trace\": {}, \"footer_meta\": {}}");
    }

    /** The data is the same but for the keys. */
    @Override
    protected void checkMeaning(SourceText without, SourceText with) {
        ObjectNode data = (ObjectNode) read(with);
        data.remove(List.of("_dora_block", "footer_meta", "_l9_trace"));
        assertThat(data).isEqualTo(read(without));
    }

    private static Object read(SourceText text) {
        try {
            return READER.readTree(text.string(text.bodyStart(), text.length()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
