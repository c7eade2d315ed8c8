package io.l9.dora;

import io.l9.dora.inject.Patch;
import io.l9.dora.inject.Plan.DocumentChange;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileChange;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The patch of what a generation would write, where a file may hold anything. */
final class GeneratedPatch {

    private GeneratedPatch() {}

    /** Returns the patch of some changes; empty when one of them is of no text. */
    static Optional<byte[]> of(List<FileChange> together) {
        List<DocumentChange> documents = together.stream()
                .map(change -> new DocumentChange(
                        change.path(),
                        change.before().flatMap(GeneratedPatch::text),
                        change.after().flatMap(GeneratedPatch::text)))
                .toList();
        boolean complete = true;
        for (int i = 0; i < together.size(); i++) {
            complete &= together.get(i).before().isPresent()
                            == documents.get(i).before().isPresent()
                    && together.get(i).after().isPresent()
                            == documents.get(i).after().isPresent();
        }
        return complete ? Optional.of(Patch.of(documents)) : Optional.empty();
    }

    /** Reads bytes as text of which each character is one of them. */
    private static Optional<SourceText> text(byte[] bytes) {
        try {
            return SourceText.decode(bytes, StandardCharsets.ISO_8859_1) instanceof SourceText.Decoding.Decoded decoded
                            && Arrays.equals(decoded.text().encode(), bytes)
                    ? Optional.of(decoded.text())
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
