package io.l9.dora.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.text.Span;
import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Feeds a part of a source text to SnakeYAML, with byte offsets as the index of every mark.
 *
 * <p>SnakeYAML's own reader copies its whole window for each kilobyte that it looks ahead, which makes one long scalar
 * quadratic, and its marks count code points. This one decodes each code point once, when it is first looked at, so that what
 * stands behind a block is never read.
 */
class YamlSource extends StreamReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int[] NO_SNIPPET = {};

    private final SourceText text;
    private int end;

    /** Code points that were decoded and not yet consumed: those from {@code first} to {@code last}. */
    private int[] window = new int[64];

    private int first;
    private int last;

    /** Byte offset of the next code point to decode. */
    private int undecoded;

    /** Byte offset of the next code point to consume. */
    private int offset;

    private int index;
    private int documentIndex;
    private int line;
    private int column;

    YamlSource(SourceText text, Span part) {
        super(Reader.nullReader());
        this.text = text;
        this.end = part.end();
        this.undecoded = part.start();
        this.offset = part.start();
    }

    /**
     * Returns where the content of a line starts.
     *
     * @param lineStart byte offset of the line's first byte
     * @return not below {@code lineStart}; -1 where the YAML ends before that line
     */
    int contentOf(int lineStart) {
        return lineStart;
    }

    /** Returns {@code span} without the blanks and line breaks at its end. */
    Span withoutTrailingBlanks(Span span) {
        int last = span.end();
        while (last > span.start() && " \t\r\n".indexOf(text.byteAt(last - 1)) >= 0) {
            last--;
        }
        return new Span(span.start(), last);
    }

    /** Returns the byte offset behind the last byte to read. */
    final int end() {
        return end;
    }

    @Override
    public Mark getMark() {
        return new Mark("yaml", offset, line, column, NO_SNIPPET, 0);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && (first < last || isDecoded(0)); i++) {
            consume();
        }
    }

    private void consume() {
        int c = window[first++];
        offset += utf8Length(c);
        index++;
        documentIndex++;
        if (endsLine(c)) {
            line++;
            column = 0;
            offset = offset < end ? contentOf(offset) : offset;
        } else if (isLineBreak(c)) {
            line++;
            column = 0;
        } else if (c != BYTE_ORDER_MARK) {
            column++;
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        return last - first > ahead || isDecoded(ahead) ? window[first + ahead] : 0;
    }

    @Override
    public String prefix(int length) {
        boolean whole = length == 0 || isDecoded(length - 1);
        return new String(window, first, whole ? length : last - first);
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        forward(length);
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    /** Returns the number of code points consumed: YAML limits implicit keys to 1024 of them (YAML 1.2.2, 7.4.2). */
    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }

    private boolean isDecoded(int ahead) {
        while (last - first <= ahead && undecoded < end) {
            decode();
        }
        return last - first > ahead;
    }

    private void decode() {
        int c = text.codePointAt(undecoded);
        if (!StreamReader.isPrintable(c)) {
            throw new ReaderException("yaml", undecoded, c, "special characters are not allowed");
        }
        makeRoom();
        window[last++] = c;
        undecoded += utf8Length(c);
        if (c == '\n' || (c == '\r' && !text.startsWith("\n", undecoded))) {
            startLine();
        }
    }

    private void startLine() {
        int content = undecoded < end ? contentOf(undecoded) : undecoded;
        if (content < 0) {
            end = undecoded;
        } else {
            undecoded = content;
        }
    }

    private void makeRoom() {
        if (last < window.length) {
            return;
        }
        int[] target = first > window.length / 2 ? window : new int[window.length * 2];
        System.arraycopy(window, first, target, 0, last - first);
        window = target;
        last -= first;
        first = 0;
    }

    /** Tells whether the code point just consumed ends a line of the file; {@code offset} stands behind it. */
    private boolean endsLine(int c) {
        return c == '\n' || (c == '\r' && !text.startsWith("\n", offset));
    }

    /** Tells whether SnakeYAML, which follows YAML 1.1 here, starts a new line behind {@code c}. */
    private static boolean isLineBreak(int c) {
        return c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static int utf8Length(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
