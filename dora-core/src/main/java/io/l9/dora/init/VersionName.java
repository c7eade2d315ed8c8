package io.l9.dora.init;

import io.l9.dora.contract.SemanticVersion;
import java.util.Optional;

/** Versions of build tools as Semantic Versioning has them. */
final class VersionName {

    private static final int NUMBERS = 3;
    private static final int MOST_DIGITS = 9;

    /** What a version is looked at with takes a stack as deep as the version is long. */
    private static final int LONGEST = 200;

    private VersionName() {}

    /** Returns a semantic version as it is, and one of up to three numbers as one of three; empty for all others, about which people decide. */
    static Optional<String> of(String version) {
        String stripped = version.strip();
        return stripped.length() <= LONGEST && SemanticVersion.isOne(stripped)
                ? Optional.of(stripped)
                : ofNumbers(stripped);
    }

    private static Optional<String> ofNumbers(String version) {
        String[] numbers = version.split("\\.", -1);
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
