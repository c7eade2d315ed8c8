package io.l9.dora.formats.yaml;

import io.l9.dora.text.SourceText;
import io.l9.dora.yaml.BlockCandidate;
import io.l9.dora.yaml.YamlLine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the comments above the content of a file say it is for: their first line of words. They are read paragraph by paragraph; that of a licence, and
 * those of a block, are passed over, so that a file says the same with and without one.
 */
final class LeadingComment {

    private static final List<String> OF_LICENCES = List.of("copyright", "spdx-", "license", "licence", "©");

    private static final List<String> FOR_PROGRAMS = List.of(
            "!",
            "-*-",
            "vim:",
            "vi:",
            "ex:",
            "cloud-config",
            "yaml-language-server:",
            "yamllint ",
            "prettier-ignore",
            "eslint-",
            "@formatter:",
            "noinspection ");

    private static final String DECORATION = "#-=*~_+/| \t";

    private final SourceText text;
    private final TailMarkers tails;
    private Optional<YamlLine> line;

    private LeadingComment(SourceText text) {
        this.text = text;
        this.tails = new TailMarkers(text);
        this.line =
                text.bodyStart() == text.length() ? Optional.empty() : Optional.of(YamlLine.at(text, text.bodyStart()));
    }

    /** Returns the line without its comment sign and what decorates it, empty where no comment says anything. */
    static Optional<String> summaryOf(SourceText text) {
        return new LeadingComment(text).summary();
    }

    private Optional<String> summary() {
        while (line.isPresent()) {
            YamlLine here = line.get();
            if (here.kind() == YamlLine.Kind.COMMENT) {
                Optional<String> words = paragraph();
                if (words.isPresent() && !isAtBlock()) {
                    return words;
                }
            } else if (here.kind() != YamlLine.Kind.CONTENT) {
                advance();
            } else if (isAtBlock()) {
                skipBlock();
            } else {
                break;
            }
        }
        return Optional.empty();
    }

    /** Takes comment lines that touch, and returns their first words; empty for a licence or a block. */
    private Optional<String> paragraph() {
        Optional<String> words = Optional.empty();
        boolean passedOver = false;
        while (line.filter(l -> l.kind() == YamlLine.Kind.COMMENT).isPresent()) {
            String comment = line.get().trimmed().stripLeading().substring(1);
            passedOver |= isOfLicence(comment)
                    || comment.startsWith(" " + BlockCandidate.KEY + ":")
                    || tails.isStart(line.get());
            words = words.isPresent() ? words : words(comment);
            advance();
        }
        return passedOver ? Optional.empty() : words;
    }

    private static boolean isOfLicence(String comment) {
        String small = comment.toLowerCase(Locale.ROOT);
        return OF_LICENCES.stream().anyMatch(small::contains);
    }

    private static Optional<String> words(String comment) {
        String content = comment.stripLeading();
        if (FOR_PROGRAMS.stream().anyMatch(content::startsWith)) {
            return Optional.empty();
        }
        int start = 0;
        int end = content.length();
        while (start < end && DECORATION.indexOf(content.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && DECORATION.indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        String words = content.substring(start, end);
        return words.codePoints().anyMatch(Character::isLetter) ? Optional.of(words) : Optional.empty();
    }

    /** Goes over blank lines, and tells whether the key of a block stands there. */
    private boolean isAtBlock() {
        while (line.filter(l -> l.kind() == YamlLine.Kind.BLANK).isPresent()) {
            advance();
        }
        return line.filter(l -> text.startsWith(BlockCandidate.KEY + ":", l.start()))
                .isPresent();
    }

    /** Goes behind the indented lines of a block and the paragraph of its end marker. */
    private void skipBlock() {
        do {
            advance();
        } while (line.filter(l -> l.content() > l.start() || l.kind() == YamlLine.Kind.BLANK)
                .isPresent());
        paragraph();
    }

    private void advance() {
        line = line.flatMap(l -> l.below(text.length()));
    }
}
