package io.l9.dora.inject;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Facts;
import io.l9.dora.format.Literals;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.schema.FileValues;
import io.l9.dora.text.Edit;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A writer that makes a mistake does not get it into a file. */
class SpliceGuardTest {

    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());
    private static final SourceFormat PYTHON = BuiltInFormats.of("a.py").orElseThrow();
    private static final String FILE = "\"\"\"Doc.\"\"\"\nimport os\n";

    @Test
    void aWriterWithoutFaultPasses() {
        assertThat(plan(edit -> edit)).isInstanceOf(Plan.Change.class);
    }

    @Test
    void whatTakesMoreThanTheBlockIsRefused() {
        assertRefused(plan(
                edit -> new Edit(new Span(edit.span().start(), edit.span().end() + 3), edit.replacement())));
    }

    @Test
    void whatCannotBeReadBackIsRefused() {
        assertRefused(plan(edit -> new Edit(edit.span(), edit.replacement().replace("__dora_block__", "__block__"))));
        assertRefused(plan(edit -> new Edit(edit.span(), edit.replacement().replace("}\n", "\n"))));
    }

    @Test
    void whatIsReadBackAsAnotherValueIsRefused() {
        assertRefused(plan(edit -> new Edit(edit.span(), edit.replacement().replace("books", "boots"))));
    }

    @Test
    void whatCannotBeTakenAwayWithoutATraceIsRefused() {
        assertRefused(plan(edit -> new Edit(edit.span(), edit.replacement() + "pass\n")));
    }

    @Test
    void aPlaceBeforeTheDocstringIsRefused() {
        assertRefused(plan(edit -> new Edit(Span.at(0), edit.replacement())));
    }

    @Test
    void aWriterThatThrowsIsRefusedAndSaysSo() {
        Plan plan = plan(edit -> {
            throw new IllegalStateException("no\u0007t me");
        });
        assertRefused(plan);
        assertThat(((Plan.Refused) plan).reasons().get(0).reason()).contains("IllegalStateException no\\u0007t me");
    }

    @Test
    void aByteOrderMarkStaysAtTheTop() {
        SourceText text = SourceText.of("\ufeffx = 1\n");
        Document document = Document.ofHeader("a.py", PYTHON, text, Markers.DEFAULT);
        Step step = new Step(
                document,
                Edit.insert(0, "# x\n"),
                Edit.insert(0, "# x\n").applyTo(text),
                Optional.empty(),
                Optional.empty());
        assertThat(document.text().bodyStart()).isEqualTo(3);
        assertThat(SpliceGuard.objection(step)).contains("the byte order mark would move");
    }

    @Test
    void aFileThatItsCharsetSpellsInTwoWaysIsRefused() {
        // A charset with escape sequences spells one text in many ways, of which the encoder knows one.
        byte[] raw = "# -*- coding: iso2022_jp -*-\n\u001b(B\u001b(Bx = 1\n".getBytes(StandardCharsets.US_ASCII);
        Charset charset = Charset.forName("ISO-2022-JP");
        SourceText text = ((SourceText.Decoding.Decoded) SourceText.decode(raw, charset)).text();
        Target target = new Target(
                Optional.of(PYTHON),
                new SubjectScanner(CONTRACT).scan("a.py", "a.py", Optional.of(PYTHON), text),
                Optional.empty());
        assertThat(planner().plan(target, VALUES, Optional.of("PAY-OPER-001")))
                .isInstanceOfSatisfying(
                        Plan.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Plan.Refusal::category)
                                .containsExactly(Category.CHARSET));
    }

    private static void assertRefused(Plan plan) {
        assertThat(plan)
                .isInstanceOfSatisfying(
                        Plan.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Plan.Refusal::category)
                                .containsOnly(Category.UNPROVED));
    }

    private static Plan plan(UnaryOperator<Edit> mistake) {
        SourceFormat format = new Faulty(mistake);
        Target target = new Target(
                Optional.of(format),
                new SubjectScanner(CONTRACT).scan("a.py", "a.py", Optional.of(format), SourceText.of(FILE)),
                Optional.empty());
        return planner().plan(target, VALUES, Optional.of("PAY-OPER-001"));
    }

    private static Planner planner() {
        RuleEngine rules = new RuleEngine(CONTRACT, BuiltInRules.rules(), List.of());
        return new Planner(
                CONTRACT,
                rules,
                new Spelling(Markers.DEFAULT, BuiltInFormats.ofSidecars(), Map.of()),
                Rewriting.REPAIR,
                Migration.OFF);
    }

    private static final FileValues VALUES = new AnyValues();

    /** Python, with a writer whose additions are wrong in some way. */
    private record Faulty(UnaryOperator<Edit> mistake) implements SourceFormat {

        @Override
        public String id() {
            return PYTHON.id();
        }

        @Override
        public boolean accepts(String fileName) {
            return PYTHON.accepts(fileName);
        }

        @Override
        public Scan scan(SourceText text, Markers markers) {
            return PYTHON.scan(text, markers);
        }

        @Override
        public Set<Carrier> carriers() {
            return PYTHON.carriers();
        }

        @Override
        public Facts facts(SourceText text, String path) {
            return Facts.NONE;
        }

        @Override
        public BlockWriter writer() {
            BlockWriter writer = PYTHON.writer();
            return new BlockWriter() {
                @Override
                public Optional<String> obstacle(Value.Mapping fields) {
                    return writer.obstacle(fields);
                }

                @Override
                public Optional<Literals> literals(Charset charset) {
                    return writer.literals(charset);
                }

                @Override
                public Edit add(SourceText text, Scan.Place place, NewBlock block, Markers markers) {
                    return mistake.apply(writer.add(text, place, block, markers));
                }

                @Override
                public Edit replace(SourceText text, Block old, NewBlock block, Markers markers) {
                    return writer.replace(text, old, block, markers);
                }

                @Override
                public Edit remove(SourceText text, Block old, Markers markers) {
                    return writer.remove(text, old, markers);
                }
            };
        }
    }
}
