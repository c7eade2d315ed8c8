package io.l9.dora.reports;

/** How the parts of a console line are set off from each other. */
public enum Style {
    /** Nothing but the text. */
    PLAIN,
    /** With ANSI escapes (ECMA-48 SGR) for a terminal. */
    ANSI
}
