package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the places of a module that would miss a name if its assignment went. */
final class NameUses {

    private final SourceText text;
    private final Set<String> names;

    private NameUses(SourceText text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Returns a defect for each use of one of {@code names}: as a word of the code, as all of a string, which {@code __all__} and
     * {@code globals()} take for a name, and in a template.
     *
     * @param assignments what is to go, where no use counts
     */
    static List<Defect> outside(SourceText text, Set<String> names, List<Span> assignments) {
        NameUses uses = new NameUses(text, names);
        List<Defect> defects = new ArrayList<>(0);
        Lexer lexer = Lexer.atLine(text, text.bodyStart());
        for (Token token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
            Optional<String> name = uses.nameIn(token);
            if (name.isPresent() && !isInOne(token, assignments)) {
                defects.add(use(token, name.get()));
            }
        }
        return defects;
    }

    private static boolean isInOne(Token token, List<Span> assignments) {
        return assignments.stream().anyMatch(span -> span.contains(token.start()));
    }

    private static Defect use(Token token, String name) {
        return new Defect(
                Defect.Kind.SYNTAX,
                token.span(),
                "`" + name
                        + "` is used here, and would be missing without the block; write out what the code needs of it");
    }

    private Optional<String> nameIn(Token token) {
        return switch (token.kind()) {
            case NAME -> Optional.of(text.string(token.span())).filter(names::contains);
            case STRING -> decoded(token).filter(names::contains);
            case TEMPLATE -> {
                String template = text.string(token.span());
                yield names.stream().filter(template::contains).findFirst();
            }
            default -> Optional.empty();
        };
    }

    private Optional<String> decoded(Token string) {
        StringBuilder content = new StringBuilder();
        try {
            StringDecoder.decode(text, string, content);
            return Optional.of(content.toString());
        } catch (Rejection e) {
            // What is no string cannot name anything.
            return Optional.empty();
        }
    }
}
