package io.l9.dora;

import io.l9.dora.baseline.KnownViolation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Python file of which it is known what is wrong with it.
 *
 * @param path the file, alone in its folder
 * @param number that of its id
 * @param defects what is wrong; nothing else is seen of a file without a block
 * @param linesAbove how many comment lines there are above the block
 */
record DefectiveFile(String path, int number, Set<Defect> defects, int linesAbove) {

    /** Something that one rule finds. */
    enum Defect {
        NO_BLOCK("presence", Optional.empty(), "", ""),
        NO_DOMAIN("field_coverage", Optional.of("domain"), "    \"domain\": \"payments\",\n", ""),
        PLACEHOLDER("values_not_empty", Optional.of("purpose"), "Keeps the books", "TODO"),
        UNKNOWN_LAYER("field_values", Optional.of("layer"), "\"operations\"", "\"nowhere\""),
        QUOTED_FLAG("field_values", Optional.of("audit_trail"), "\"audit_trail\": True", "\"audit_trail\": \"True\"");

        private final String rule;
        private final Optional<String> field;
        private final String sound;
        private final String broken;

        Defect(String rule, Optional<String> field, String sound, String broken) {
            this.rule = rule;
            this.field = field;
            this.sound = sound;
            this.broken = broken;
        }
    }

    static DefectiveFile sound(int number) {
        return new DefectiveFile("d" + number + "/f.py", number, EnumSet.noneOf(Defect.class), 0);
    }

    static DefectiveFile with(int number, Defect... defects) {
        return new DefectiveFile("d" + number + "/f.py", number, Set.of(defects), 0);
    }

    /** Returns this file in another place. */
    DefectiveFile at(String other) {
        return new DefectiveFile(other, number, defects, linesAbove);
    }

    static DefectiveFile random(int number, Random random) {
        EnumSet<Defect> defects = EnumSet.noneOf(Defect.class);
        for (Defect defect : Defect.values()) {
            if (random.nextInt(3) == 0) {
                defects.add(defect);
            }
        }
        return new DefectiveFile("d" + number + "/f.py", number, defects, random.nextInt(4));
    }

    /** Returns what rules find. */
    Set<KnownViolation> violations() {
        Set<Defect> seen = defects.contains(Defect.NO_BLOCK) ? EnumSet.of(Defect.NO_BLOCK) : defects;
        return seen.stream()
                .map(defect -> new KnownViolation(path, defect.rule, defect.field))
                .collect(Collectors.toSet());
    }

    String content() {
        String block = Blocks.python(number);
        for (Defect defect : defects) {
            block = block.replace(defect.sound, defect.broken);
        }
        return "# above\n".repeat(linesAbove) + (defects.contains(Defect.NO_BLOCK) ? "x = 1\n" : block);
    }
}
