package io.l9.dora.contract;

/**
 * What a contract says of files that fail: its section {@code if_dora_block_missing_or_invalid}. Both texts are one line; {@link #FILE} and
 * {@link #REASON} in braces are placeholders.
 *
 * @param issueTitle the title of the issue about a file, with {@link #FILE}, and with {@link #REASON} or without
 * @param commitMessage the message of the commit that mends a file, with {@link #FILE} at most
 */
public record RemediationRules(String issueTitle, String commitMessage) {

    /** The title in the built-in contract. */
    public static final String USUAL_TITLE = "[DORA-FAIL] {filename} - {reason}";

    /** The name of the placeholder of a file's path from the root. */
    public static final String FILE = "filename";

    /** The name of the placeholder of what is wrong with a file. */
    public static final String REASON = "reason";
}
