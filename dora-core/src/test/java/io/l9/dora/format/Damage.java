package io.l9.dora.format;

import io.l9.dora.text.SourceText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Changes files at random, bytes, lines and line ends; the same seed makes the same. */
public final class Damage {

    private final SplittableRandom random;
    private final List<String> pieces;

    /**
     * Starts a sequence.
     *
     * @param pieces what is put in
     */
    public Damage(long seed, List<String> pieces) {
        this.random = new SplittableRandom(seed);
        this.pieces = pieces;
    }

    /** Returns one of {@code choices}. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns a number from 0 on. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns {@code file} with up to three changes, where it is a text still. */
    public Optional<SourceText> changed(String file, String other) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        for (int i = below(4); i > 0; i--) {
            bytes = changed(bytes, other);
        }
        SourceText.Decoding decoding = SourceText.decode(bytes, StandardCharsets.UTF_8);
        return decoding instanceof SourceText.Decoding.Decoded decoded ? Optional.of(decoded.text()) : Optional.empty();
    }

    private byte[] changed(byte[] file, String other) {
        int start = below(file.length + 1);
        int end = Math.min(file.length, start + 1 + below(8));
        int line = lineAt(file, start);
        int next = lineAt(file, line + below(120));
        byte[] piece = oneOf(pieces).getBytes(StandardCharsets.UTF_8);
        return switch (below(11)) {
            case 0 -> spliced(file, start, end, new byte[0]);
            case 1, 2 -> spliced(file, start, start, piece);
            case 3 -> spliced(file, start, end, piece);
            case 4 -> spliced(file, line, line, piece);
            case 5 -> spliced(file, line, line, part(file, line, next));
            case 6 -> spliced(file, line, next, new byte[0]);
            case 7 -> spliced(file, start, start, part(file, Math.max(0, start - 9), start));
            case 8 -> spliced(file, line, line, partOf(other.getBytes(StandardCharsets.UTF_8)));
            case 9 -> withLineEnd(file, oneOf(List.of("\r\n", "\r", "\n\n")));
            default -> spliced(file, 0, 0, "\ufeff".getBytes(StandardCharsets.UTF_8));
        };
    }

    private byte[] partOf(byte[] other) {
        int start = lineAt(other, below(other.length + 1));
        return part(other, start, Math.min(other.length, start + below(200)));
    }

    /** Returns the start of the line of an offset, which may be behind the end. */
    private static int lineAt(byte[] file, int offset) {
        int line = Math.min(offset, file.length);
        while (line > 0 && file[line - 1] != '\n') {
            line--;
        }
        return line;
    }

    private static byte[] part(byte[] file, int start, int end) {
        return end <= start ? new byte[0] : Arrays.copyOfRange(file, start, end);
    }

    private static byte[] spliced(byte[] file, int start, int end, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, start);
        out.writeBytes(with);
        out.writeBytes(part(file, Math.max(start, end), file.length));
        return out.toByteArray();
    }

    private static byte[] withLineEnd(byte[] file, String lineEnd) {
        String characters = new String(file, StandardCharsets.ISO_8859_1);
        return characters.replace("\n", lineEnd).getBytes(StandardCharsets.ISO_8859_1);
    }
}
