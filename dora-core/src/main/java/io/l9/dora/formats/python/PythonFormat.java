package io.l9.dora.formats.python;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Carrier;
import io.l9.dora.block.Markers;
import io.l9.dora.block.OldBlock;
import io.l9.dora.block.Scan;
import io.l9.dora.format.BlockFormat;
import io.l9.dora.format.BlockWriter;
import io.l9.dora.format.Facts;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.text.SourceText;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Python modules. The block is a dict literal that a module-level statement assigns to {@code __dora_block__}; it is parsed and
 * never run.
 */
public final class PythonFormat implements SourceFormat {

    /** The name that a block is assigned to. */
    static final String NAME = "__dora_block__";

    private static final String EXTENSION = ".py";

    private volatile BlockSigns signs = BlockSigns.DEFAULT;

    @Override
    public String id() {
        return "python";
    }

    @Override
    public boolean accepts(String fileName) {
        return fileName.endsWith(EXTENSION);
    }

    /** {@inheritDoc} In Python that is a byte order mark or a coding line (PEP 263). */
    @Override
    public Charset charset(byte[] raw, int length) {
        return EncodingDeclaration.charset(raw, length);
    }

    @Override
    public Scan scan(SourceText text, Markers markers) {
        BlockSigns prepared = signs(markers);
        Scan plain = PlainModule.scan(text, prepared);
        return plain == null ? HeaderScan.of(text, prepared) : plain;
    }

    /** The files of a run have the same markers, and many threads may make them ready more than once. */
    private BlockSigns signs(Markers markers) {
        BlockSigns last = signs;
        if (!last.areOf(markers)) {
            last = BlockSigns.ofHeader(markers);
            signs = last;
        }
        return last;
    }

    @Override
    public Set<Carrier> carriers() {
        return Set.of(Carrier.ASSIGNMENT);
    }

    @Override
    public BlockWriter writer() {
        return new PythonWriter();
    }

    @Override
    public Optional<BlockFormat> tail(BlockKind kind) {
        return PythonTail.of(kind);
    }

    @Override
    public List<OldBlock> oldBlocks(SourceText text) {
        List<OldBlock> blocks = new ArrayList<>();
        GeneratedBlock.in(text).forEach(block -> blocks.add(block.old(text)));
        TwoHalves.in(text).flatMap(TwoHalves::block).ifPresent(blocks::add);
        return blocks;
    }

    /** {@inheritDoc} In Python that is the first line of the module docstring, and the modules that it imports, those of the standard library left out. */
    @Override
    public Facts facts(SourceText text, String path) {
        return new Facts(Docstring.firstLine(text), ImportReader.read(text, path));
    }
}
