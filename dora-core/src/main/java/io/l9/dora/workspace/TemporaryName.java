package io.l9.dora.workspace;

/** Names of the files that hold new content until it is put in place: {@code .dora-<id of the transaction>-<number>.tmp}. */
final class TemporaryName {

    private static final String START = ".dora-";
    private static final String END = ".tmp";

    private TemporaryName() {}

    static String of(String transaction, int number) {
        return START + transaction + "-" + number + END;
    }

    /** Tells whether the last part of {@code path} is a name that {@link #of} gives for that transaction. */
    static boolean isOne(String path, String transaction) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String start = START + transaction + "-";
        return name.length() > start.length() + END.length()
                && name.startsWith(start)
                && name.endsWith(END)
                && name.substring(start.length(), name.length() - END.length())
                        .chars()
                        .allMatch(c -> c >= '0' && c <= '9');
    }
}
