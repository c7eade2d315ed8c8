package io.l9.dora.formats.markdown;

import io.l9.dora.yaml.YamlData;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file cut at the fences of its front matter, by other means than those of the product.
 *
 * @param frontMatter what stands between the fences, nothing where there are none
 * @param body all behind the closing one, or the whole file without its byte order mark
 */
public record MarkdownParts(String frontMatter, String body) {

    private static final Pattern BREAK = Pattern.compile("\\r\\n|\\r|\\n");
    private static final List<String> NOTHING = YamlData.of("");
    private static final List<String> NO_KEYS = YamlData.withoutBlock("dora_block: {}");

    /** Cuts {@code file}; what is no mapping is no front matter. */
    public static MarkdownParts of(String file) {
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        Matcher lineBreak = BREAK.matcher(text);
        if (!lineBreak.find() || !isFence(text.substring(0, lineBreak.start()), "---")) {
            return new MarkdownParts("", text);
        }
        int start = lineBreak.end();
        for (int line = start; line < text.length(); ) {
            boolean last = !lineBreak.find();
            String content = text.substring(line, last ? text.length() : lineBreak.start());
            int next = last ? text.length() : lineBreak.end();
            if (isFence(content, "---") || isFence(content, "...")) {
                String frontMatter = text.substring(start, line);
                return isMapping(frontMatter)
                        ? new MarkdownParts(frontMatter, text.substring(next))
                        : new MarkdownParts("", text);
            }
            line = next;
        }
        return new MarkdownParts("", text);
    }

    private static boolean isFence(String line, String fence) {
        return line.startsWith(fence) && line.substring(fence.length()).isBlank();
    }

    private static boolean isMapping(String frontMatter) {
        List<String> events = YamlData.of(frontMatter);
        return events.equals(NOTHING)
                || events.stream()
                        .skip(2)
                        .findFirst()
                        .orElse("")
                        .startsWith("<org.yaml.snakeyaml.events.MappingStartEvent");
    }

    /** Returns what the front matter holds. */
    public List<String> keys() {
        List<String> events = YamlData.of(frontMatter);
        return events.equals(NOTHING) ? NO_KEYS : events;
    }

    /** Returns what the front matter holds but for a block. */
    public List<String> keysWithoutBlock() {
        return YamlData.withoutBlock(frontMatter);
    }
}
