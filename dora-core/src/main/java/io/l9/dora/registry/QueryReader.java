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

/** Reads the text of a query: conditions {@code key=value|value} between commas. A backslash takes a character as it is; braces of a {@code path} keep commas. */
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
        for (String condition : conditions(text)) {
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
        List<String> values = values(key, condition.substring(equals + 1));
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
            if (!isBalanced(pattern)) {
                error(Problems.quoted(PATH) + ": " + Problems.quoted(pattern)
                        + " has a brace without the other one; a backslash takes it as it is");
                continue;
            }
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

    /** Splits the query into its conditions. */
    private static List<String> conditions(String text) {
        List<String> parts = new ArrayList<>();
        int end;
        for (int start = 0; start <= text.length(); start = end + 1) {
            end = end(text, start, ',', keyAt(text, start));
            parts.add(text.substring(start, end));
        }
        return parts;
    }

    /** Splits what follows a key into its values. */
    private static List<String> values(String key, String text) {
        List<String> parts = new ArrayList<>();
        int end;
        for (int start = 0; start <= text.length(); start = end + 1) {
            end = end(text, start, '|', key);
            parts.add(text.substring(start, end).strip());
        }
        return parts;
    }

    private static String keyAt(String text, int start) {
        int equals = text.indexOf('=', start);
        return equals < 0 ? "" : text.substring(start, equals).strip();
    }

    /** Returns where the next separator stands that no backslash precedes, and in globs no braces enclose; or the end of the text. */
    private static int end(String text, int start, char separator, String key) {
        boolean isGlob = key.equals(PATH);
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isGlob && c == '{') {
                depth++;
            } else if (isGlob && c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == separator && depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** Tells whether each brace has its other one. */
    private static boolean isBalanced(String glob) {
        int depth = 0;
        for (int i = 0; i < glob.length() && depth >= 0; i++) {
            switch (glob.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {
                    // Says nothing about braces.
                }
            }
        }
        return depth == 0;
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
