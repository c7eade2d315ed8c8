package io.l9.dora.rules;

import io.l9.dora.rule.FileEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the ids of a tree begin with: the part in front of the first sign, as {@code PAY} of {@code PAY-OPER-001}, or else of the first digit. */
final class IdDomains {

    private final Set<String> domains = new HashSet<>();

    private IdDomains() {}

    /** Returns those of the ids that {@code entries} have. */
    static IdDomains of(List<FileEntry> entries) {
        IdDomains all = new IdDomains();
        for (FileEntry entry : entries) {
            FileEntry.Field id = entry.componentId();
            if (id != null) {
                all.domains.add(domain(id.text()));
            }
        }
        return all;
    }

    /** Tells whether an id of the tree begins as {@code id} does. */
    boolean hasThatOf(String id) {
        return domains.contains(domain(id));
    }

    private static String domain(String id) {
        int firstDigit = id.length();
        for (int i = 0; i < id.length(); i++) {
            if (!Character.isLetterOrDigit(id.charAt(i))) {
                return id.substring(0, i);
            }
            if (firstDigit == id.length() && Character.isDigit(id.charAt(i))) {
                firstDigit = i;
            }
        }
        return id.substring(0, firstDigit);
    }
}
