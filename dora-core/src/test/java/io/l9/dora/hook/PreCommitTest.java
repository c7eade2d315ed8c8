package io.l9.dora.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreCommitTest {

    private static final List<String> PIECES = List.of(
            "\n",
            "\n",
            "\r\n",
            "exit 0",
            "# \u00ff",
            " ",
            "# >>> conda >>>",
            "# <<< DORA",
            "set -e",
            "\t",
            "fi",
            "\u0001");

    private static PreCommit hook(String text) {
        return PreCommit.of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh",
                "#!/bin/sh\n",
                "#!/bin/sh\n\n",
                "#!/bin/sh\nexit 0",
                "#!/bin/sh -e\nexit 0\n",
                "#! /usr/bin/env bash\r\nexit 0\r\n",
                "#!/usr/bin/env -S A=b zsh -f\n"
            })
    void whatOthersWroteComesBackByteByByte(String foreign) {
        assertThat(hook(foreign).obstacle()).isEmpty();
        byte[] with = hook(foreign).withSection();
        assertThat(text(with))
                .startsWith(foreign.lines().findFirst().orElseThrow() + (foreign.contains("\r") ? "\r\n" : "\n"));
        assertThat(text(PreCommit.of(with).withSection())).isEqualTo(text(with));
        assertThat(PreCommit.of(with).withoutSection().map(PreCommitTest::text)).contains(foreign);
        assertThat(hook(foreign).withoutSection().map(PreCommitTest::text)).contains(foreign);
    }

    @Test
    void soItDoesWhateverStandsInIt() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            String foreign = "#!/bin/sh"
                    + IntStream.range(0, random.nextInt(8))
                            .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining());
            if (hook(foreign).obstacle().isEmpty()) {
                byte[] with = hook(foreign).withSection();
                assertThat(PreCommit.of(with).obstacle()).as(foreign).isEmpty();
                assertThat(PreCommit.of(with).withoutSection().map(PreCommitTest::text))
                        .as("seed " + seed)
                        .contains(foreign);
            }
        }
    }

    @Test
    void oneThatWasMadeForTheSectionGoesWithIt() {
        byte[] own = PreCommit.ofItsOwn();
        assertThat(PreCommit.of(own).obstacle()).isEmpty();
        assertThat(text(PreCommit.of(own).withSection())).isEqualTo(text(own));
        assertThat(PreCommit.of(own).withoutSection()).isEmpty();
        Optional<byte[]> rest = hook(text(own) + "echo mine\n").withoutSection();
        assertThat(rest.map(PreCommitTest::text)).contains("#!/bin/sh\necho mine\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "exit 0\n",
                "#!\n",
                "#!/usr/bin/env\n",
                "#!/usr/bin/env python3\n",
                "#!/usr/bin/perl\n",
                "#!/bin/shred\n",
                "\u00ef\u00bb\u00bf#!/bin/sh\n",
                "#!/bin/sh\n\0"
            })
    void whatIsNoShellScriptTakesNoSection(String foreign) {
        assertThat(hook(foreign).obstacle()).contains("is no shell script");
    }

    @Test
    void aSectionThatIsDamagedIsNotGuessedAt() {
        String with = text(hook("#!/bin/sh\n").withSection());
        String end = "# <<< DORA <<<\n";
        for (String damaged : List.of(with.replace(end, ""), with + with, with + end)) {
            assertThat(hook(damaged).obstacle()).as(damaged).contains("holds a section of DORA that is damaged");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/usr/bin/env python3\nrun('sh', '.git/hooks/validate-dora-block.sh')\n",
                "#!/usr/bin/env node\n  run('sh .git/hooks/validate-dora-block.sh') // the check\n",
                "\0binary\n.git/hooks/validate-dora-block.sh\0"
            })
    void whatTakesNoSectionCanCallTheScriptByItself(String foreign) {
        assertThat(hook(foreign).callsByItself()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nsh .git/hooks/validate-dora-block.sh\n",
                "#!/bin/sh\n# sh .git/hooks/validate-dora-block.sh\n",
                "#!/usr/bin/env python3\n  # run('sh', '.git/hooks/validate-dora-block.sh')\n",
                "#!/usr/bin/env node\r\n\t// run('sh .git/hooks/validate-dora-block.sh')\r\n",
                "#!/usr/bin/env python3\n"
            })
    void aShellScriptGetsTheSectionAndACommentCallsNothing(String foreign) {
        assertThat(hook(foreign).callsByItself()).isFalse();
    }
}
