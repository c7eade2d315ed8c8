package io.l9.dora.registry;

import io.l9.dora.contract.Glob;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.diagnostic.Location;
import io.l9.dora.document.NearestName;
import io.l9.dora.document.Problems;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/** Reads the text of a query: conditions {@code key=value|value} between commas. A backslash takes a character as it is, and braces keep commas. */
final class QueryReader {

    private static final Map<String, Function<Component, Optional<String>>> FIELDS = fields();
    private static final String PATH = "path";
    private static final String DEPENDENTS = "dependents";

    private final String parameter;
    private final String text;
    private final List<Diagnostic> wrong = new ArrayList<>();

    QueryReader(String parameter, String text) {
        this.parameter = parameter;
        this.text = text;
    }

    private static Map<String, Function<Component, Optional<String>>> fields() {
        Map<String, Function<Component, Optional<String>>> fields = new LinkedHashMap<>();
        fields.put("layer", component -> component.traits().layer());
        fields.put("domain", component -> component.traits().domain());
        fields.put("type", component -> component.traits().type());
        fields.put("status", component -> component.traits().status());
        fields.put("level", component -> component.facts().governanceLevel());
        fields.put("compliance", component -> Optional.of(component.compliance().id()));
        fields.put("id", Component::id);
        fields.put("name", component -> component.traits().name());
        return fields;
    }

    /** Returns the query, or all that is wrong with it. */
    Checked<Query> read() {
        List<Criterion> criteria = new ArrayList<>();
        for (String condition : split(text, ',')) {
            criterion(condition.strip()).ifPresent(criteria::add);
        }
        return wrong.isEmpty() ? Checked.of(new Query(text, criteria), List.of()) : Checked.failed(wrong);
    }

    private Optional<Criterion> criterion(String condition) {
        int equals = condition.indexOf('=');
        if (equals < 0) {
            error("expected `key=value`, found " + Problems.quoted(condition));
            return Optional.empty();
        }
        String key = condition.substring(0, equals).strip();
        List<String> values = split(condition.substring(equals + 1), '|').stream()
                .map(String::strip)
                .toList();
        if (values.contains("")) {
            error(Problems.quoted(key) + ": expected a value, or several with `|` between them, found nothing");
            return Optional.empty();
        }
        return criterion(key, values);
    }

    private Optional<Criterion> criterion(String key, List<String> values) {
        switch (key) {
            case PATH -> {
                return path(values);
            }
            case DEPENDENTS -> {
                return Optional.of(new Criterion.Dependents(plain(values)));
            }
            default -> {
                Function<Component, Optional<String>> field = FIELDS.get(key);
                if (field == null) {
                    List<String> known = new ArrayList<>(FIELDS.keySet());
                    known.addAll(List.of(PATH, DEPENDENTS));
                    error("unknown key " + Problems.quoted(key) + "; " + NearestName.hint(key, known));
                    return Optional.empty();
                }
                if (key.equals("compliance")) {
                    requireKnown(key, values);
                }
                return Optional.of(new Criterion.Field(field, plain(values)));
            }
        }
    }

    private void requireKnown(String key, List<String> values) {
        List<String> known =
                Arrays.stream(Compliance.values()).map(Compliance::id).toList();
        values.stream()
                .filter(value -> !known.contains(value))
                .forEach(value -> error(Problems.quoted(key) + ": unknown value " + Problems.quoted(value) + "; "
                        + NearestName.hint(value, known)));
    }

    private Optional<Criterion> path(List<String> patterns) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                globs.add(Glob.of(pattern));
            } catch (PatternSyntaxException e) {
                error(Problems.quoted(PATH) + ": " + Problems.quoted(pattern) + " is no glob: "
                        + Printable.of(e.getDescription()));
            }
        }
        return Optional.of(new Criterion.Path(globs));
    }

    private void error(String message) {
        wrong.add(Diagnostic.error(Location.of(parameter), message));
    }

    /** Splits at a separator that no backslash precedes and no braces enclose. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    if (text.charAt(i) == separator && depth == 0) {
                        parts.add(text.substring(start, i));
                        start = i + 1;
                    }
                }
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Takes the backslashes away; a glob keeps its own. */
    private static Set<String> plain(List<String> values) {
        return Set.copyOf(values.stream().map(QueryReader::plain).toList());
    }

    private static String plain(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            boolean escapes = value.charAt(i) == '\\' && i + 1 < value.length();
            i += escapes ? 1 : 0;
            out.append(value.charAt(i));
        }
        return out.toString();
    }
}
