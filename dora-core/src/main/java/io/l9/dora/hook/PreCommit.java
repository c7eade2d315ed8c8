package io.l9.dora.hook;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code pre-commit} of a hooks folder, with or without the section that starts the check. Whatever else stands in it belongs to others and
 * keeps every byte: what {@link #withSection} makes of a file, {@link #withoutSection} gives back.
 */
public final class PreCommit {

    /** The name that git starts it by. */
    public static final String NAME = "pre-commit";

    private static final String SHEBANG = "#!/bin/sh\n";
    private static final String BEGIN = "# >>> DORA: holds what is staged to the contract >>>";
    /** The file was made for the section, and goes with it. */
    private static final String BEGIN_OWN = "# >>> DORA: holds what is staged to the contract; the file is its own >>>";

    private static final String END = "# <<< DORA <<<";
    private static final String CALL = "if [ -f \"${0%/*}/" + CheckFiles.SCRIPT + "\" ]; then sh \"${0%/*}/"
            + CheckFiles.SCRIPT + "\" || exit $?; fi";

    /** How comments begin in what hooks are written in. */
    private static final List<String> COMMENTS = List.of("#", "//", "--", ";");

    /** One character a byte. */
    private final String text;

    private PreCommit(String text) {
        this.text = text;
    }

    /** Returns the one with these bytes. */
    public static PreCommit of(byte[] bytes) {
        return new PreCommit(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Returns the one that is written where there is none: nothing but the section. */
    public static byte[] ofItsOwn() {
        return bytes(SHEBANG + section(BEGIN_OWN));
    }

    /** Tells whether a shell runs it. */
    public boolean isOfShell() {
        return text.indexOf('\0') < 0 && Shebang.isOfShell(firstLine());
    }

    /** Returns why there can be no section in it, as words of a message; empty when there can, or is. */
    public Optional<String> obstacle() {
        if (!isOfShell()) {
            return Optional.of("is no shell script");
        }
        int begins = count(BEGIN) + count(BEGIN_OWN);
        boolean whole = begins == count(END) && (begins == 0 || (begins == 1 && begin() < end()));
        return whole ? Optional.empty() : Optional.of("holds a section of DORA that is damaged");
    }

    /** Tells whether it can have no section, and somebody has it call the script of the check: a line that is no comment names that. */
    public boolean callsByItself() {
        return !isOfShell() && text.lines().map(String::strip).anyMatch(PreCommit::isCall);
    }

    private static boolean isCall(String line) {
        return line.contains(CheckFiles.SCRIPT) && COMMENTS.stream().noneMatch(line::startsWith);
    }

    /** Returns it with the section as it is now: in its place, or right behind the first line. There must be no {@link #obstacle}. */
    public byte[] withSection() {
        if (hasSection()) {
            String begin = isOwn() ? BEGIN_OWN : BEGIN;
            return bytes(text.substring(0, begin()) + unended(section(begin)) + text.substring(end()));
        }
        int line = text.indexOf('\n') + 1;
        return bytes(
                line == 0
                        ? text + "\n" + unended(section(BEGIN))
                        : text.substring(0, line) + section(BEGIN) + text.substring(line));
    }

    /** Tells whether it names the script of the check, in a section, in what is left of one, or in a call by hand. */
    public boolean namesScript() {
        return text.contains(CheckFiles.SCRIPT);
    }

    /** Returns the line that starts the check from any hook that knows its folder. */
    public static String call(String folder) {
        return "sh " + ShellWord.of(folder + "/" + CheckFiles.SCRIPT) + " || exit 1";
    }

    /** Returns it without the section; empty when nothing is left that somebody else wrote. There must be no {@link #obstacle}. */
    public Optional<byte[]> withoutSection() {
        if (!hasSection()) {
            return Optional.of(bytes(text));
        }
        boolean ended = end() < text.length();
        String before = text.substring(0, ended ? begin() : begin() - 1);
        String rest = before + text.substring(ended ? end() + 1 : end());
        return isOwn() && rest.equals(SHEBANG) ? Optional.empty() : Optional.of(bytes(rest));
    }

    private boolean hasSection() {
        return begin() >= 0;
    }

    private boolean isOwn() {
        return at(BEGIN_OWN) >= 0;
    }

    private int begin() {
        return at(isOwn() ? BEGIN_OWN : BEGIN);
    }

    /** Returns where the last line of the section ends, in front of the line end. */
    private int end() {
        return at(END) + END.length();
    }

    /** Returns where a line is this one and nothing else, -1 where none is. */
    private int at(String line) {
        int start = 0;
        for (String other : text.split("\n", -1)) {
            if (other.equals(line)) {
                return start;
            }
            start += other.length() + 1;
        }
        return -1;
    }

    private String firstLine() {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Returns how many lines are this one and nothing else. */
    private int count(String line) {
        int count = 0;
        for (String other : text.split("\n", -1)) {
            count += other.equals(line) ? 1 : 0;
        }
        return count;
    }

    private static String section(String begin) {
        return begin + "\n" + CALL + "\n" + END + "\n";
    }

    private static String unended(String section) {
        return section.substring(0, section.length() - 1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
