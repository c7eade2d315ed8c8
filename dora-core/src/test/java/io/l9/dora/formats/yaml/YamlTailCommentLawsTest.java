package io.l9.dora.formats.yaml;

import io.l9.dora.block.Carrier;
import io.l9.dora.block.Scan;

/** Footer and trace as comment lines, in whatever file. */
class YamlTailCommentLawsTest extends YamlTailLawsTest {

    @Override
    protected Scan.Place place(Scan.Place place) {
        return place.carrier() == Carrier.KEY ? new Scan.Place(Carrier.COMMENT, place.offset()) : place;
    }
}
