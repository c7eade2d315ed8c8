package io.l9.dora.diagnostic;

/**
 * One problem of a document that configures the product.
 *
 * @param message what is wrong, what was expected, and the nearest known name; one line without a period
 */
public record Diagnostic(Severity severity, Location location, String message) {

    /** Returns a problem that makes the document unusable. */
    public static Diagnostic error(Location location, String message) {
        return new Diagnostic(Severity.ERROR, location, message);
    }

    /** Returns something that makes a run look at less, or at other things, than a person would think. */
    public static Diagnostic warning(Location location, String message) {
        return new Diagnostic(Severity.WARNING, location, message);
    }

    /** Returns something worth knowing that stops nothing. */
    public static Diagnostic info(Location location, String message) {
        return new Diagnostic(Severity.INFO, location, message);
    }

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
