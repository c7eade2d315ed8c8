package io.l9.dora.formats.json;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.format.SourceFormatLaws;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class JsonFormatLawsTest extends SourceFormatLaws {

    @Override
    protected SourceFormat format() {
        return new JsonFormat();
    }

    @Override
    protected String file(String before, String block, String after) {
        String rest = after.isEmpty() ? "" : ",\n" + after;
        return before + "{" + block + rest + "\n}\n";
    }

    @Override
    protected String block(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> "\t\t" + key(e.getKey()) + " : " + e.getValue())
                .collect(Collectors.joining(",\n", "\n\t\"_dora_block\": {\n", "\n\t}"));
    }

    @Override
    protected String key(String name) {
        return doubleQuoted(name);
    }

    @Override
    protected List<String> before() {
        return List.of("", "\n", " \t\n\n ");
    }

    @Override
    protected List<String> after() {
        return List.of(
                "",
                "\"a\": 1",
                "\"a\": {\"_dora_block\": {\"component_id\": \"X\"}}",
                "\"a\": \"\\\"_dora_block\\\": {}\", \"b\": [\"_dora_block\", {\"_dora_block\": 1}]",
                "\"ü😀\": \"\\u00e9\",\n\"data\": [1, 2.5e-3, true, null, {}]");
    }

    @Override
    protected List<String> mentions() {
        return List.of(
                "{\"a\": \"_dora_block\"}",
                "{\"a\": {\"_dora_block\": {\"component_id\": \"X\"}}}",
                "{\"a\": [{\"_dora_block\": {}}], \"b\": \"\\\"_dora_block\\\": {}\"}",
                "[{\"_dora_block\": {}}]",
                "\"_dora_block\"",
                "{\"_dora_block \": {}, \"dora_block\": {}, \"_DORA_BLOCK\": {}}",
                "// \"_dora_block\": {}\n{\"a\": 1}",
                "{ /* \"_dora_block\": {} */ \"a\": 1}",
                "{'_dora_block': {}}",
                "{_dora_block: {}}",
                "\"_dora_block\": {}");
    }
}
