package io.l9.dora.formats.python;

import io.l9.dora.block.Block;
import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Defect;
import io.l9.dora.block.Scan;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.Optional;
import java.util.OptionalInt;

/** The footer stands behind all code. Only the trace, and one {@code __all__ = ...}, may follow it. */
record FooterHome(SourceText text) implements Home {

    private static final String EXPORTS = "__all__";

    @Override
    public int offset() {
        Scan trace = PythonTail.TRACE.scan(text, BlockKind.TRACE.markers());
        boolean isLast = trace instanceof Scan.Found found
                && found.defects().stream().noneMatch(defect -> defect.kind() == Defect.Kind.MISPLACED);
        int limit = isLast ? text.lineStart(((Scan.Found) trace).block().span().start()) : text.length();
        return TailGaps.placeBefore(text, limit);
    }

    @Override
    public Optional<Defect> obstacle() {
        return Optional.empty();
    }

    @Override
    public Optional<String> objection(int index, Span block) {
        Span trace = traceBehind(block.end());
        int other = firstOther(block.end(), trace.start()).orElseGet(() -> TailGaps.behindSpace(text, trace.end()));
        return other == text.length()
                ? Optional.empty()
                : Optional.of("line " + text.positionOf(other).line()
                        + " stands behind the footer; only the trace and one `" + EXPORTS + "` may");
    }

    /** Returns where the trace stands; one that cannot be read takes the rest of the text. */
    private Span traceBehind(int offset) {
        Scan trace = PythonTail.TRACE.scan(text, BlockKind.TRACE.markers());
        if (trace instanceof Scan.Found found) {
            Block block = found.block();
            return block.span().start() < offset
                    ? Span.at(text.length())
                    : Statement.of(text, block.span()).span();
        }
        return trace.defects().isEmpty()
                ? Span.at(text.length())
                : new Span(PythonTail.TRACE.firstSign(text, offset), text.length());
    }

    /** Returns the first thing from {@code from} to {@code to} that is no {@code __all__}. */
    private OptionalInt firstOther(int from, int to) {
        Lexer lexer = Lexer.within(text, from);
        boolean exports = false;
        Token token = lexer.next();
        while (token.kind() != Kind.END && token.start() < to) {
            if (!exports && lexer.is(token, EXPORTS)) {
                exports = true;
                if (!passAssignment(lexer)) {
                    return OptionalInt.of(token.start());
                }
            } else if (!isSeparator(lexer, token)) {
                return OptionalInt.of(token.start());
            }
            token = lexer.next();
        }
        return OptionalInt.empty();
    }

    /** Reads an assignment behind its name, to its end; false where the statement is another one. */
    private static boolean passAssignment(Lexer lexer) {
        Token token = lexer.next();
        boolean assigns = lexer.is(token, "=") || lexer.is(token, ":");
        while (assigns && token.kind() != Kind.END && !(lexer.depth() == 0 && isSeparator(lexer, token))) {
            token = lexer.next();
        }
        return assigns;
    }

    private static boolean isSeparator(Lexer lexer, Token token) {
        return token.kind() == Kind.NEWLINE || lexer.is(token, ";");
    }
}
