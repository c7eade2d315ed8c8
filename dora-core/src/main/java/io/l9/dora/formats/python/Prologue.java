package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What has to stay in front of a block: shebang, coding line (PEP 263), comments, module docstring and {@code __future__} imports.
 *
 * <p>It is read as if a block that stands there already were not, so that a block in front of the docstring is seen as misplaced.
 * Statements behind a semicolon on the last line of the prologue go with it: a block cannot stand within a line, and the order of
 * statements is kept. Where there is neither docstring nor {@code __future__} import, the prologue is the
 * {@linkplain LeadingComments leading comments}.
 *
 * @param offset where a block belongs: the byte offset of the line behind the prologue, or the end of a text whose last line is the
 *     prologue's and has no line end
 * @param lastStatement index in the outline of the docstring or the last {@code __future__} import, -1 where there is none
 * @param closed whether every bracket and string of the last line of the prologue is closed; one that is not takes the rest of the text
 */
record Prologue(int offset, int lastStatement, boolean closed) {

    static Prologue of(SourceText text, Outline outline) {
        List<Part> parts = outline.parts();
        int last = -1;
        for (int i = 0; i < parts.size() && !parts.get(i).endsPrologue(); i++) {
            if (parts.get(i).is(Part.Kind.DOCSTRING) || parts.get(i).is(Part.Kind.FUTURE_IMPORT)) {
                last = i;
            }
        }
        return last < 0
                ? new Prologue(LeadingComments.end(text), last, true)
                : endingWith(text, last, parts.get(last).span().start());
    }

    /** Returns the prologue whose last logical line holds the statement at {@code start}, a place outside brackets. */
    private static Prologue endingWith(SourceText text, int last, int start) {
        Lexer lexer = Lexer.within(text, start);
        boolean unclosed = false;
        Token token = lexer.next();
        while (token.kind() != Kind.NEWLINE && token.kind() != Kind.END) {
            unclosed = token.kind() == Kind.UNCLOSED && token.end() == text.length();
            token = lexer.next();
        }
        return new Prologue(token.end(), last, !unclosed && lexer.depth() == 0);
    }

    /** Returns what keeps a block from standing behind the prologue. */
    Optional<Defect> unclosed(Outline outline) {
        return closed
                ? Optional.empty()
                : Optional.of(new Defect(
                        Defect.Kind.SYNTAX,
                        outline.parts().get(lastStatement).span(),
                        "a bracket or string of this line is never closed, so that no block can stand behind it"));
    }

    /** Returns what is wrong about the place of the block that is part {@code index} of {@code outline}, as words of a message. */
    Optional<String> objection(SourceText text, Outline outline, int index) {
        if (index < lastStatement) {
            boolean docstring = outline.parts().get(lastStatement).is(Part.Kind.DOCSTRING);
            String what = docstring ? "the module docstring" : "a `from __future__` import";
            return Optional.of(misplaced(text, "before " + what));
        }
        boolean behindCode = outline.parts().subList(0, index).stream()
                .anyMatch(p -> p.endsPrologue() && p.span().end() > offset);
        return behindCode ? Optional.of(misplaced(text, "after other code")) : Optional.empty();
    }

    private String misplaced(SourceText text, String where) {
        int line = text.positionOf(offset).line();
        boolean atLineStart = offset == text.lineStart(offset);
        int behind = atLineStart ? line - 1 : line;
        String belongs = behind == 0 ? "at the top of the file" : "directly behind line " + behind;
        return "the block stands " + where + "; it belongs " + belongs;
    }
}
