package io.l9.dora.formats.python;

import io.l9.dora.formats.python.Token.Kind;
import io.l9.dora.text.SourceText;
import java.util.List;
import java.util.TreeSet;

/**
 * Reads what a module imports, wherever the statement stands: in a function, behind a {@code try:}, on a line with others.
 *
 * <p>The text is read up to its last mention of {@code import}, and what is no well-formed statement is read over.
 */
final class ImportReader {

    private static final String IMPORT = "import";

    private final SourceText text;
    private final PackagePath folder;
    private final Lexer lexer;
    private final TreeSet<String> modules = new TreeSet<>();
    private Token token;

    private ImportReader(SourceText text, String path) {
        this.text = text;
        this.folder = PackagePath.of(path);
        this.lexer = Lexer.atLine(text, text.bodyStart());
        this.token = new Token(Kind.NEWLINE, text.bodyStart(), text.bodyStart());
    }

    /**
     * Returns the full names of the modules that a module imports, those of the standard library left out, each once, sorted.
     *
     * @param path of the module from the root, to which relative imports refer; what they name above the root is left out
     */
    static List<String> read(SourceText text, String path) {
        ImportReader reader = new ImportReader(text, path);
        reader.readAll();
        return List.copyOf(reader.modules);
    }

    private void readAll() {
        int mention = text.indexOf(IMPORT, token.start());
        while (mention >= 0 && token.kind() != Kind.END) {
            boolean startsStatement = endsStatement();
            advance();
            if (startsStatement && at(IMPORT)) {
                imports();
            } else if (startsStatement && at("from")) {
                fromImport();
            }
            if (mention < token.start()) {
                mention = text.indexOf(IMPORT, token.start());
            }
        }
    }

    /** Tells whether a statement can start behind the last token. */
    private boolean endsStatement() {
        boolean separator = lexer.depth() == 0 && (at(";") || at(":"));
        return separator || token.kind() == Kind.NEWLINE || token.kind() == Kind.INDENTATION;
    }

    private void imports() {
        do {
            advance();
            add(dottedName());
            skipAlias();
        } while (at(","));
    }

    private void fromImport() {
        advance();
        int dots = 0;
        while (at(".") || at("...")) {
            dots += token.length();
            advance();
        }
        boolean named = !at(IMPORT);
        String module = named ? dottedName() : "";
        if (!at(IMPORT) || (named && module.isEmpty())) {
            return;
        }
        if (dots == 0) {
            add(module);
        } else if (module.isEmpty()) {
            siblings(dots);
        } else {
            addRelative(dots, module);
        }
    }

    /** Reads the names of {@code from . import a, b}, which are modules of the package as a rule. */
    private void siblings(int dots) {
        do {
            advance();
            if (at("(")) {
                advance();
            }
            if (at("*")) {
                addRelative(dots, "");
                advance();
            } else if (token.kind() == Kind.NAME) {
                addRelative(dots, text.string(token.span()));
                advance();
                skipAlias();
            }
        } while (at(","));
    }

    private void add(String module) {
        if (!module.isEmpty() && !StandardLibrary.has(module)) {
            modules.add(module);
        }
    }

    private void addRelative(int dots, String module) {
        folder.resolve(dots, module).ifPresent(modules::add);
    }

    /** Reads a name with its dots; empty where it is none. */
    private String dottedName() {
        StringBuilder name = new StringBuilder();
        while (token.kind() == Kind.NAME) {
            name.append(text.string(token.span()));
            advance();
            if (!at(".")) {
                return name.toString();
            }
            name.append('.');
            advance();
        }
        return "";
    }

    private void skipAlias() {
        if (at("as")) {
            advance();
            advance();
        }
    }

    private void advance() {
        do {
            token = lexer.next();
        } while (token.kind() == Kind.COMMENT);
    }

    private boolean at(String ascii) {
        return lexer.is(token, ascii);
    }
}
