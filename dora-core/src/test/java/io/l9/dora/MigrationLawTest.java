package io.l9.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Defect;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.block.Sidecar;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.Damage;
import io.l9.dora.format.OldBlockLaws;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.AnyValues;
import io.l9.dora.inject.Draft;
import io.l9.dora.inject.Migration;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Planner;
import io.l9.dora.inject.Rewriting;
import io.l9.dora.inject.Spelling;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.Edit;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration does to a file, whatever the file looks like. */
class MigrationLawTest {

    private static final int FILES = 1_500;
    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());
    private static final SubjectScanner SCANNER = new SubjectScanner(CONTRACT);
    private static final List<String> ORIGIN = List.of("component_id", "created_at", "created_by");
    private static final List<String> IDS = List.of("PAY-OPER-041", ".DO-OPER-004", "L9-OPER-002", "IR_-OPER-008");
    private static final Planner PLANNER = new Planner(
            CONTRACT,
            new RuleEngine(CONTRACT, BuiltInRules.rules(), List.of()),
            new Spelling(CONTRACT.markers(), BuiltInFormats.ofSidecars(), Map.of()),
            Rewriting.REPAIR,
            Migration.KEEP_IDS);

    private final Map<Plan.Kind, Integer> kinds = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.md", "a.py", "a.yaml"})
    void theOldBlockGoesAndNothingElse(String name) {
        SourceFormat format = BuiltInFormats.of(name).orElseThrow();
        List<String> pieces =
                List.of("\n", "\r\n", "\\", "\"", "|", ",", "}", "{", "#", " ", "\u00fc\ud83d\ude00", "---\n");
        Damage damage = new Damage(17, pieces);
        for (int i = 0; i < FILES; i++) {
            String id = damage.oneOf(IDS);
            Sample file = sample(name, damage, id).withLineEnd(damage.oneOf(List.of("\n", "\n", "\r\n")));
            SourceText whole = SourceText.of(file.text);
            assertThat(withoutHeader(name, format, whole))
                    .as(file.text)
                    .isEqualTo(shown(name, SourceText.of(file.rest)));
            SourceText text =
                    damage.below(3) == 0 ? damage.changed(file.text, file.text).orElse(whole) : whole;
            OldBlockLaws.check(format, text);
            check(name, format, text);
        }
        assertThat(kinds.get(Plan.Kind.MIGRATED)).isGreaterThan(FILES / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.json", "a.md", "a.py", "a.yaml"})
    void aHeaderBesideItStaysAsItIs(String name) {
        SourceFormat format = BuiltInFormats.of(name).orElseThrow();
        Damage damage = new Damage(18, List.of(""));
        for (int i = 0; i < FILES / 10; i++) {
            Sample old = sample(name, damage, "PAY-OPER-041");
            Plan.Change added = (Plan.Change) plan(name, format, SourceText.of(old.text), Optional.empty());
            String header = string(after(added, name).orElseThrow());
            SourceText both = SourceText.of(withOldBlock(name, header, damage));
            Plan.Change migrated = (Plan.Change) plan(name, format, both, Optional.empty());
            assertThat(Printable.of(string(after(migrated, name).orElseThrow())))
                    .isEqualTo(Printable.of(header));
        }
    }

    /** Returns a file with a second block, which is the last thing in it. */
    private static String withOldBlock(String name, String header, Damage damage) {
        String object = OldSpellings.object("PAY-OPER-041");
        return switch (name) {
            case "a.json" -> {
                int end = header.lastIndexOf('}');
                yield header.substring(0, end) + ", \"_l9_dora\": " + object + header.substring(end);
            }
            case "a.md" -> {
                String file = OldSpellings.markdown("PAY-OPER-041");
                yield header + file.substring(file.indexOf("\n---\n"));
            }
            case "a.py" -> header + "\n" + marked(damage, "__dora_block__ = " + literal(object) + "\n");
            default -> header + "\n" + marked(damage, "l9_dora: " + object + "\n");
        };
    }

    /** Returns what is left of a file when the header that it got is taken away again; white space in JSON means nothing. */
    private static String withoutHeader(String name, SourceFormat format, SourceText text) {
        Plan.Change change = (Plan.Change) plan(name, format, text, Optional.empty());
        SourceText after = after(change, name).orElseThrow();
        Scan.Found found = (Scan.Found) format.scan(after, Markers.DEFAULT);
        return shown(
                name,
                format.writer().remove(after, found.block(), Markers.DEFAULT).applyTo(after));
    }

    private static String shown(String name, SourceText text) {
        return name.equals("a.json") ? shown(text).replaceAll("\\\\[rnt]| ", "") : shown(text);
    }

    private static String string(SourceText text) {
        return text.string(0, text.length());
    }

    /**
     * A file with an old block.
     *
     * @param rest the file as it is without it
     */
    private record Sample(String text, String rest) {

        Sample withLineEnd(String lineEnd) {
            return new Sample(text.replace("\n", lineEnd), rest.replace("\n", lineEnd));
        }
    }

    private void check(String name, SourceFormat format, SourceText text) {
        Plan plan = plan(name, format, text, Optional.empty());
        if (plan instanceof Plan.Refused refused) {
            assertThat(refused.reasons())
                    .as(() -> shown(text))
                    .extracting(Plan.Refusal::category)
                    .doesNotContain(Plan.Category.UNPROVED);
        } else if (plan instanceof Plan.Change change) {
            kinds.merge(change.kind(), 1, Integer::sum);
            check(name, format, text, change);
        }
    }

    private static void check(String name, SourceFormat format, SourceText text, Plan.Change change) {
        SourceText after = after(change, name).orElse(text);
        Optional<SourceText> beside = after(change, Sidecar.of(name));
        assertThat(format.oldBlocks(after)).as(() -> shown(text)).isEmpty();
        assertThat(plan(name, format, after, beside)).as(() -> shown(text)).isInstanceOf(Plan.Unchanged.class);
        List<OldBlock> old = format.oldBlocks(text);
        boolean hadHeader = format.scan(text, Markers.DEFAULT) instanceof Scan.Found;
        if (old.size() == 1 && !hadHeader && format.scan(after, Markers.DEFAULT) instanceof Scan.Found found) {
            assertThat(found.defects()).extracting(Defect::kind).doesNotContain(Defect.Kind.OLD_SPELLING);
            SourceText rest = format.writer()
                    .remove(after, found.block(), Markers.DEFAULT)
                    .applyTo(after);
            assertThat(shown(rest)).isEqualTo(shown(without(text, old.get(0))));
            assertOriginStays(old.get(0).fields(), found.block().fields());
        }
    }

    private static Optional<SourceText> after(Plan.Change change, String path) {
        return change.documents().stream()
                .filter(document -> document.document().equals(path))
                .findFirst()
                .flatMap(Plan.DocumentChange::after);
    }

    private static SourceText without(SourceText text, OldBlock old) {
        SourceText rest = text;
        for (int i = old.parts().size() - 1; i >= 0; i--) {
            Span part = old.parts().get(i);
            rest = Edit.delete(part).applyTo(rest);
        }
        return rest;
    }

    /** A placeholder or an empty text is none of them. */
    private static void assertOriginStays(Value.Mapping before, Value.Mapping after) {
        for (String name : ORIGIN) {
            before.get(name)
                    .filter(value ->
                            value instanceof Value.Text said && !said.text().isBlank())
                    .ifPresent(value -> assertThat(after.get(name))
                            .hasValueSatisfying(kept ->
                                    assertThat(kept.means(value)).as(name).isTrue()));
        }
    }

    private static Plan plan(String name, SourceFormat format, SourceText text, Optional<SourceText> beside) {
        Target target = new Target(
                Optional.of(format),
                SCANNER.scan(name, name, Optional.of(format), text),
                beside.map(sidecar ->
                        SCANNER.scan(name, Sidecar.of(name), Optional.of(BuiltInFormats.ofSidecars()), sidecar)));
        boolean needsId = PLANNER.draft(target, new AnyValues()).state() == Draft.State.WRITE_WITH_NEW_ID;
        return PLANNER.plan(target, new AnyValues(), needsId ? Optional.of("SYM-CORE-001") : Optional.empty());
    }

    private static String shown(SourceText text) {
        return Printable.of(text.string(0, text.length()));
    }

    private static Sample sample(String name, Damage damage, String id) {
        return switch (name) {
            case "a.json" -> json(damage, id);
            case "a.md" -> markdown(damage, id);
            case "a.py" -> damage.below(2) == 0 ? pythonAtTheEnd(damage, id) : pythonInHalves(damage, id);
            default -> yaml(damage, id);
        };
    }

    /** Returns a block between the comments that it mostly had. */
    private static String marked(Damage damage, String block) {
        String rule = damage.oneOf(List.of("", "# " + "=".repeat(76) + "\n"));
        String start = rule + "# L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT\n" + rule;
        return start + block + rule + "# END L9 DORA BLOCK\n" + rule;
    }

    private static Sample pythonAtTheEnd(Damage damage, String id) {
        String code = code(damage);
        String block = marked(damage, "__dora_block__ = " + literal(OldSpellings.object(id)) + "\n");
        return new Sample(code + "\n" + block, code);
    }

    private static Sample pythonInHalves(Damage damage, String id) {
        String all = literal(OldSpellings.object(id));
        int half = all.indexOf(", \"layer\"");
        String top = "__dora_meta__ = " + all.substring(0, half) + "}\n";
        String bottom = "__dora_footer__ = {" + all.substring(half + 2) + "\n";
        String doc = damage.oneOf(List.of("", "'Doc'\n\n"));
        String code = code(damage);
        return new Sample(doc + top + "\n" + code + "\n" + bottom, doc + code);
    }

    private static String code(Damage damage) {
        return damage.oneOf(
                List.of("x = 1\n", "import os\n\n\ndef f():\n    return '__dora_block__'\n", "# only words\n"));
    }

    private static String literal(String json) {
        return json.replace("true", "True");
    }

    private static Sample yaml(Damage damage, String id) {
        String content = damage.oneOf(
                List.of("a: 1\n", "# words\n\na: &x [1]\nb: *x\n", "a: |\n  l9_dora: {}\n", "---\na: {b: c}\n"));
        String fields = OldSpellings.object(id)
                .replace("{", "")
                .replace("}", "")
                .replace(", \"", "\n  ")
                .replace("\": ", ": ")
                .replace("\"component", "component");
        String block = "l9_dora:\n  " + fields + "\n";
        return new Sample(content + "\n" + (damage.below(2) == 0 ? block : marked(damage, block)), content);
    }

    private static Sample json(Damage damage, String id) {
        String space = damage.oneOf(List.of("", " ", "\n  ", "\n\t"));
        String old = "\"_l9_dora\"" + damage.oneOf(List.of(": ", ":")) + OldSpellings.object(id);
        String before = damage.oneOf(List.of("", "\"a\": 1,", "\"a\": {\"_l9_dora\": {}}, \"b\": [],"));
        String after = damage.oneOf(List.of("", "", ",\"c\": \"\u00fc\"", ", \"d\": \"_l9_dora\""));
        String end = damage.oneOf(List.of("", space, "\n")) + "}";
        String rest = before.isEmpty() || after.isEmpty()
                ? before.replaceAll(",$", "") + after.replaceAll("^,", "")
                : before + after.substring(1);
        return new Sample("{" + space + before + space + old + after + end, "{" + rest + "}");
    }

    private static Sample markdown(Damage damage, String id) {
        String file = OldSpellings.markdown(id);
        String title = "## L9 DORA BLOCK - AUTO-GENERATED - DO NOT EDIT";
        String top = damage.oneOf(List.of("", "\n", "---\ntitle: x\n---\n", "\ufeff", "```\n" + title + "\n```\n\n"));
        String bold = "**" + title.substring(3) + "**";
        String end = damage.oneOf(List.of("", "\n\n", "\nMore text\n", "More text\n", "\n---\n"));
        String rest = "# Ledger\n\nText.\n" + (end.startsWith("More") ? "\n" : "");
        return new Sample(
                top + file.replace(title, damage.oneOf(List.of(title, bold, title.substring(3)))) + end,
                top + rest + end);
    }
}
