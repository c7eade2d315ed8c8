package io.l9.dora.formats.python;

import io.l9.dora.block.Defect;
import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places of a module that would miss a name if its assignment went. */
final class NameUses {

    /** A string that holds nothing but a name, with its prefix: {@code __all__} and {@code globals()} know names by it. */
    private static final Pattern QUOTED = Pattern.compile("[A-Za-z]{0,2}(\"\"\"|'''|\"|')(\\w+)\\1");

    private final SourceText text;
    private final Set<String> names;

    private NameUses(SourceText text, Set<String> names) {
        this.text = text;
        this.names = names;
    }

    /**
     * Returns a defect for each use of one of {@code names}: as a word of the code, as a string of its own, and in a template.
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
            case STRING -> quoted(text.string(token.span())).filter(names::contains);
            case TEMPLATE -> {
                String template = text.string(token.span());
                yield names.stream().filter(template::contains).findFirst();
            }
            default -> Optional.empty();
        };
    }

    private static Optional<String> quoted(String string) {
        Matcher matcher = QUOTED.matcher(string);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
