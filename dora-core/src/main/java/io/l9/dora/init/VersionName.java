package io.l9.dora.init;

import java.util.Optional;

/** Versions of build tools as Semantic Versioning has them. */
final class VersionName {

    private static final int NUMBERS = 3;
    private static final int MOST_DIGITS = 9;

    private VersionName() {}

    /** Returns a version of up to three numbers as one of three; empty for all others, about which people decide. */
    static Optional<String> of(String version) {
        String[] numbers = version.strip().split("\\.", -1);
        if (numbers.length > NUMBERS) {
            return Optional.empty();
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < NUMBERS; i++) {
            String number = i < numbers.length ? numbers[i] : "0";
            if (!isNumber(number)) {
                return Optional.empty();
            }
            out.append(i == 0 ? "" : ".").append(Integer.parseInt(number));
        }
        return Optional.of(out.toString());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
