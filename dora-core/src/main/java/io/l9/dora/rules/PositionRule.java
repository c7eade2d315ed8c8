package io.l9.dora.rules;

import io.l9.dora.block.Block;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.CarrierRule;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The block stands where its format wants it, between its markers, and in a carrier that the file's readers accept. */
final class PositionRule extends DefectRule {

    PositionRule() {
        super(
                "position",
                "DORA block is out of place: {PROBLEM}",
                Map.of(
                        Defect.Kind.MISPLACED, "move the block, with its markers, to its place at the top",
                        Defect.Kind.MARKER,
                                "put the start marker above the block and the end marker below it, each once",
                        Defect.Kind.OLD_SPELLING,
                                "mvn dora:inject -Ddora.inject.migrate=true gives it today's spelling at its place",
                        Defect.Kind.ORPHAN, "delete the sidecar, or name it after its file"));
    }

    @Override
    List<Violation> checkFurther(Subject.Scanned file) {
        Optional<CarrierRule> carrierRule = file.carrierRule();
        if (carrierRule.isPresent()
                && file.scan() instanceof Scan.Found found
                && isUnsafe(found.block(), carrierRule.get())) {
            return List.of(wrongCarrier(file, found.block(), carrierRule.get()));
        }
        return List.of();
    }

    private static boolean isUnsafe(Block block, CarrierRule carrierRule) {
        boolean insideTheData = block.carrier() == Carrier.KEY || block.carrier() == Carrier.FRONT_MATTER;
        return insideTheData && (carrierRule.carrier() == Carrier.COMMENT || carrierRule.carrier() == Carrier.SIDECAR);
    }

    private static Violation wrongCarrier(Subject.Scanned file, Block block, CarrierRule carrierRule) {
        String problem = "this file takes a " + carrierRule.carrier().id() + ", not a "
                + block.carrier().id();
        String help = carrierRule.carrier() == Carrier.SIDECAR
                ? "move the block to " + SidecarName.of(file)
                : "put the block's lines behind '# '";
        return new Violation(
                file.positionOf(block.span()), Map.of("PROBLEM", problem), help + ": " + carrierRule.reason());
    }
}
