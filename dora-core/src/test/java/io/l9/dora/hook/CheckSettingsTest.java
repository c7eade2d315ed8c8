package io.l9.dora.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.rules.BuiltInRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckSettingsTest {

    private static final Contract CONTRACT = BuiltInContract.load(BuiltInRules.specs());

    /** Has a shell read the settings, and say what a variable or a function gives. */
    private static String shell(CheckSettings settings, String command) throws Exception {
        String script = new String(settings.bytes(), StandardCharsets.UTF_8) + "\n" + command;
        Process process =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aShellReadsWhatWasMeantWhateverItHolds() throws Exception {
        String hostile = "a 'b' \"c\" $(echo d) `echo e` \\ ; \u00e9";
        CheckSettings settings = new CheckSettings(
                hostile,
                "17",
                List.of("a.jar", "b.jar"),
                "a.jar;b.jar",
                "Main",
                List.of("contract=" + hostile),
                hostile,
                CONTRACT,
                Optional.of(hostile),
                Optional.empty(),
                hostile);
        for (String name : List.of("java", "folder", "contract", "install")) {
            assertThat(shell(settings, "printf %s \"$" + name + "\"")).isEqualTo(hostile);
        }
        assertThat(shell(settings, "with_arguments printf '<%s>'")).isEqualTo("<contract=" + hostile + ">");
        assertThat(shell(settings, "printf %s \"$class_path\"")).isEqualTo("a.jar;b.jar");
    }

    @Test
    void pathspecsStayBelowTheRootAndNameEveryKindOfFile() {
        assertThat(Pathspecs.of(CONTRACT, "a[b]/c*"))
                .containsExactly(
                        ":(top,glob)a\\[b]/c\\*/**/*.json",
                        ":(top,glob)a\\[b]/c\\*/**/*.md",
                        ":(top,glob)a\\[b]/c\\*/**/*.py",
                        ":(top,glob)a\\[b]/c\\*/**/*.yaml",
                        ":(top,glob)a\\[b]/c\\*/**/*.yml");
        assertThat(Pathspecs.of(CONTRACT, "")).contains(":(top,glob)**/*.py");
    }
}
