package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.MapReader;
import io.l9.dora.document.Problems;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code pre_commit_hooks}: which files a commit waits for, and whether it fails. The installed check does the work of all of them; a tree is not trusted
 * to say which program is started, so that {@code command} is never run.
 */
final class HookSection {

    static final String KEY = "pre_commit_hooks";

    private static final String WORD = "hook_";
    private static final String COMMAND = "command";
    private static final Glob ANY = Glob.of("*");
    private static final Glob YAML = Glob.of("*.yaml");
    private static final Glob YML = Glob.of("*.yml");

    private static final Form<List<Glob>> LIST = Form.notEmpty(PatternForms.GLOB.list("patterns"));

    /** Patterns in one text with commas between them, or a list. */
    private static final Form<List<Glob>> FILES = (value, what, problems) -> value instanceof Value.Text text
            ? Forms.LINE.read(value, what, problems).map(line -> globs(text, what, problems))
            : LIST.read(value, what, problems);

    private static final Form<Boolean> YES_OR_NO = (value, what, problems) -> {
        if (value instanceof Value.Bool bool) {
            return Optional.of(bool.value());
        }
        problems.wrongKind(value, what, "`true` or `false`");
        return Optional.empty();
    };

    private HookSection() {}

    /** Reads the section. */
    static List<CommitHook> read(MapReader section) {
        List<CommitHook> hooks = new ArrayList<>();
        boolean commands = false;
        for (Value.Entry entry : section.entries()) {
            String key = entry.name().orElseThrow();
            if (!isName(key)) {
                section.problems()
                        .error(
                                entry.key().span(),
                                "not the name of a hook " + Problems.quoted(key)
                                        + "; expected `hook_N_<name>`, as `hook_1_dora_presence`");
                continue;
            }
            Optional<MapReader> map =
                    MapReader.MAP_OR_NOTHING.read(entry.value(), Problems.quoted(key), section.problems());
            if (map.isPresent()) {
                commands |= map.get().has(COMMAND);
                hooks.add(hook(key, map.get()));
            }
        }
        if (commands) {
            noteCommands(section.span(), section.problems());
        }
        return List.copyOf(hooks);
    }

    private static boolean isName(String key) {
        int end = WORD.length();
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        return key.startsWith(WORD) && end > WORD.length() && end + 1 < key.length() && key.charAt(end) == '_';
    }

    private static CommitHook hook(String key, MapReader map) {
        map.get(COMMAND, Forms.TEXT);
        CommitHook hook = new CommitHook(
                map.get("name", Forms.LINE).orElse(key),
                map.get("files", FILES).map(HookSection::withBothSpellings).orElse(List.of(ANY)),
                map.get("fail_on_error", YES_OR_NO).orElse(true));
        map.end();
        return hook;
    }

    private static void noteCommands(Span span, Problems problems) {
        problems.info(
                span,
                "`pre_commit_hooks`: no `command` is run; the check that `install-hooks` installs does the work of all hooks");
    }

    /** The contract as it was published names four kinds of files here, and both endings of YAML where it says which files need a block. */
    private static List<Glob> withBothSpellings(List<Glob> globs) {
        List<Glob> all = new ArrayList<>(globs);
        if (globs.stream().anyMatch(glob -> glob.toString().equals(YAML.toString()))) {
            all.add(YML);
        }
        return all;
    }

    private static List<Glob> globs(Value.Text text, String what, Problems problems) {
        List<Glob> globs = new ArrayList<>();
        for (String pattern : atCommas(text.text())) {
            if (pattern.isEmpty()) {
                problems.error(text.span(), what + ": expected a pattern before and behind each comma");
            } else {
                PatternForms.GLOB
                        .read(new Value.Text(pattern, text.span()), what, problems)
                        .ifPresent(globs::add);
            }
        }
        return globs;
    }

    /** Commas in braces are part of a pattern. */
    private static List<String> atCommas(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case ',' -> {
                    if (depth <= 0) {
                        parts.add(text.substring(start, i).strip());
                        start = i + 1;
                    }
                }
                default -> {
                    // Part of a pattern.
                }
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
