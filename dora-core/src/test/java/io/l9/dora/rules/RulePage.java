package io.l9.dora.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The page of a rule as its readers see it: cases, each with files and what the rule says of them. */
record RulePage(List<Case> cases) {

    private static final Pattern SECTION = Pattern.compile("^## ", Pattern.MULTILINE);

    /**
     * One section.
     *
     * @param title its heading, which starts with {@code Fails} or {@code Passes}
     * @param before content by path, as it was: the files behind a line {@code Before:}, up to a line {@code After:}
     * @param files content by path
     * @param findings {@code path:line:column: message} each, where {@code *} stands for anything
     */
    record Case(String title, Map<String, byte[]> before, Map<String, byte[]> files, List<String> findings) {

        boolean isFailing() {
            return title.startsWith("Fails");
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static RulePage parse(String markdown) {
        List<Case> cases = new ArrayList<>();
        for (String section : SECTION.split(markdown, -1)) {
            if (section.startsWith("Fails") || section.startsWith("Passes")) {
                cases.add(parseCase(section.lines().toList()));
            }
        }
        return new RulePage(cases);
    }

    private static Case parseCase(List<String> lines) {
        Map<String, byte[]> before = new LinkedHashMap<>();
        Map<String, byte[]> after = new LinkedHashMap<>();
        Map<String, byte[]> files = after;
        List<String> findings = new ArrayList<>();
        String path = "";
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                String fence = line.substring(0, line.lastIndexOf('`') + 1);
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(fence);
                List<String> body = lines.subList(i + 1, end);
                switch (line.substring(fence.length())) {
                    case "text" -> findings.addAll(body);
                    case "escaped" -> files.put(path, unescape(content(body)));
                    default -> files.put(path, content(body).getBytes(StandardCharsets.UTF_8));
                }
                i = end;
            } else if (line.equals("Before:")) {
                files = before;
            } else if (line.equals("After:")) {
                files = after;
            } else if (line.startsWith("`") && line.endsWith("`")) {
                path = line.substring(1, line.length() - 1);
            }
        }
        return new Case(lines.get(0), before, after, findings);
    }

    private static String content(List<String> body) {
        return String.join("\n", body) + "\n";
    }

    private static byte[] unescape(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
