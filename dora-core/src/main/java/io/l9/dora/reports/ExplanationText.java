package io.l9.dora.reports;

import io.l9.dora.block.BlockKind;
import io.l9.dora.contract.Status;
import io.l9.dora.report.Explanation;
import io.l9.dora.report.Explanations;
import io.l9.dora.report.Validation;
import io.l9.dora.rule.Finding;
import io.l9.dora.text.Position;
import io.l9.dora.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why files are in or out, for a person. */
public final class ExplanationText {

    /** How wide the longest label is, with the blank behind it. */
    private static final int LABEL = "contract: ".length();

    private final Validation validation;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private ExplanationText(Validation validation, Style style) {
        this.validation = validation;
        this.style = style;
    }

    /** Returns printable lines without line ends: of each file its name first, and last whether it passes. */
    public static List<String> of(Explanations explanations, Style style) {
        ExplanationText text = new ExplanationText(explanations.validation(), style);
        explanations.files().forEach(text::describe);
        return text.lines;
    }

    private void describe(Explanation explanation) {
        lines.add(style.strong(Printable.of(explanation.path())));
        lines.add("  scope:    " + Printable.of(explanation.scope()));
        lines.add("  contract: " + Printable.of(validation.contract()) + ", version "
                + Printable.of(validation.contractVersion()) + ", "
                + validation.status().name().toLowerCase(Locale.ROOT));
        explanation.judged().ifPresent(this::describe);
    }

    private void describe(Explanation.Judged judged) {
        lines.add("  format:   " + judged.format());
        judged.carrier()
                .ifPresent(carrier ->
                        lines.add("  carrier:  " + carrier.id() + " (" + Printable.of(judged.carrierReason()) + ")"));
        if (!judged.tails().isEmpty()) {
            lines.add("  blocks:   it has to have " + BlockKind.HEADER.id() + ", "
                    + judged.tails().stream().map(tail -> tail.kind().id()).collect(Collectors.joining(", ")));
        }
        describeBlock("block", judged.block(), judged.fields());
        judged.tails().forEach(tail -> describeBlock(tail.kind().id(), tail.start(), tail.fields()));
        lines.add("  values:   when the block is written, of valid ones those that it has, else");
        for (Explanation.Source source : judged.sources()) {
            lines.add("    " + Printable.value(source.field())
                    + source.value().map(value -> " = " + value).orElse("") + " (" + source.origin() + ")");
        }
        for (Finding finding : judged.findings()) {
            lines.add("  " + finding.mode().severity().id() + ": " + FindingLine.of(finding, style));
        }
        for (Finding finding : judged.known()) {
            lines.add("  known, in the baseline: " + FindingLine.of(finding, style));
        }
        lines.add("  inject:   " + judged.injection());
        lines.add("  result:   " + result(judged));
    }

    private void describeBlock(String name, Optional<Position> start, List<String> fields) {
        String label = name + ":";
        lines.add("  " + label + " ".repeat(LABEL - label.length())
                + start.map(place -> "starts at " + place).orElse("none"));
        fields.forEach(field -> lines.add("    " + field));
    }

    private String result(Explanation.Judged judged) {
        if (judged.findings().stream().noneMatch(finding -> finding.mode().failsBuild())) {
            return judged.known().isEmpty()
                    ? "passes"
                    : "passes, since the baseline knows "
                            + Words.count(judged.known().size(), "violation");
        }
        return validation.status() == Status.MANDATORY ? "fails" : "breaks the contract, which fails nothing";
    }
}
