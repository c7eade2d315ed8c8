package io.l9.dora.diagnostic;

import java.util.Locale;

/** How loud a problem is. Whether it fails a build is the contract's decision. */
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    /** Returns the name in lower case, as reports spell it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
