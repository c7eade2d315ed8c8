package io.l9.dora.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.format.Facts;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.Plain;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFactsTest {

    private final YamlFormat format = new YamlFormat();

    private Optional<String> summary(SourceText text) {
        Facts facts = format.facts(text, "a/b.yaml");
        assertThat(facts.imports()).isEmpty();
        return facts.summary();
    }

    private Optional<String> summaryOf(String escaped) {
        return summary(SourceText.of(escaped.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# The limits\\na: 1|The limits",
                "---\\n# The limits\\n# of all payments\\na: 1|The limits",
                "#The limits|The limits",
                "# ======\\n# The limits\\n# ======\\n|The limits",
                "# --- The limits ---\\n|The limits",
                "#!/usr/bin/env x\\n# The limits\\n|The limits",
                "# -*- mode: yaml -*-\\n# vim: set ft=yaml:\\n# The limits\\n|The limits",
                "# yaml-language-server: $schema=x\\n\\n# The limits\\n|The limits",
                "# Copyright 2026 Example\\n# Licensed under a licence\\n# that is long\\n\\n# The limits\\n|The limits",
                "# SPDX-License-Identifier: MIT\\n\\n# The limits\\n|The limits",
                "%YAML 1.2\\n---\\n\\n# Grenzen für 漢字\\na: 1|Grenzen für 漢字",
            })
    void isTheFirstLineOfWordsAboveTheContent(String file, String expected) {
        assertThat(summaryOf(file)).hasValue(expected);
        assertThat(summaryOf("\uFEFF" + file.replace("\\n", "\r\n"))).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a: 1",
                "a: 1\\n# behind",
                "# ====\\n# 42\\n",
                "#",
                "---\\n---\\n",
                "# (c) COPYRIGHT x\\na: 1",
                "- # x"
            })
    void isNothingWhereNoCommentSaysAnything(String file) {
        assertThat(summaryOf(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\n",
                "# The limits\na: 1\n",
                "# Copyright x\n\n# The limits\na: 1\n",
                "---\n# The limits\na: 1\n",
                "---\n# The limits\n- a\n",
                "# The limits\n\n# More\n",
                "# Copyright x\n# More\n",
            })
    void isTheSameWithABlock(String file) {
        SourceText text = SourceText.of(file);
        Scan.Place place = ((Scan.Absent) format.scan(text, Markers.DEFAULT)).place();
        List<Carrier> carriers =
                place.carrier() == Carrier.KEY ? List.of(Carrier.KEY, Carrier.COMMENT) : List.of(Carrier.COMMENT);
        for (Carrier carrier : carriers) {
            for (Markers markers : List.of(Markers.DEFAULT, new Markers("# OUR METADATA", "# OUR END"))) {
                SourceText with = format.writer()
                        .add(
                                text,
                                new Scan.Place(carrier, place.offset()),
                                NewBlock.of(Plain.mapping(Map.of("component_id", "SYM-CORE-001"))),
                                markers)
                        .applyTo(text);
                assertThat(summary(with)).as(carrier + " " + markers).isEqualTo(summary(text));
            }
        }
    }
}
