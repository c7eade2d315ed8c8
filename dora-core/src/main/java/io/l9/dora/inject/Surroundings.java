package io.l9.dora.inject;

import io.l9.dora.format.SourceFormat;
import io.l9.dora.inject.Plan.Category;
import io.l9.dora.inject.Plan.Refusal;
import io.l9.dora.text.SourceText;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Proves of every edit, before it is written, that what stands around the block goes on meaning what it meant. What fails here is no mistake of a
 * writer: the file, or the template, is made so that no writer could help it.
 */
final class Surroundings {

    private Surroundings() {}

    /** Returns why an edit must not be written; empty when nothing is against it. */
    static Optional<Refusal> objection(Step step) {
        return dependent(step).or(() -> charset(step));
    }

    private static Optional<Refusal> dependent(Step step) {
        return step.old()
                .flatMap(old -> step.document().writer().dependent(step.before(), old))
                .map(words -> new Refusal(
                        Category.MALFORMED_BLOCK,
                        words,
                        "write the value out there, and take the anchor out of the block"));
    }

    private static Optional<Refusal> charset(Step step) {
        return isReadBack(step.document().host(), step.after())
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Category.CHARSET,
                        "the file would not be read as "
                                + step.after().charset().name()
                                + " any more, since a comment that comes to stand at its top would declare its charset",
                        "take the words that declare a charset out of the comment, or out of the template"));
    }

    /**
     * Tells whether a text, written, is read as the same text in the same charset. A line that declares a charset counts at the top of a file only,
     * and an edit moves lines to the top and away from it.
     *
     * @param text one that its charset has a spelling for; of another one this tells nothing and holds
     */
    static boolean isReadBack(SourceFormat format, SourceText text) {
        try {
            byte[] raw = text.encode();
            Charset charset = format.charset(raw);
            return charset.equals(text.charset())
                    && SourceText.decode(raw, charset) instanceof SourceText.Decoding.Decoded decoded
                    && decoded.text().sameAs(text);
        } catch (CharacterCodingException e) {
            return true;
        } catch (IllegalArgumentException e) {
            // The charset is declared with a name that is none, or is not known.
            return false;
        }
    }
}
