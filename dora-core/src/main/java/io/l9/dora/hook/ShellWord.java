package io.l9.dora.hook;

/** A word of a POSIX shell that means the text it was made of, whatever that holds. */
final class ShellWord {

    private ShellWord() {}

    static String of(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
