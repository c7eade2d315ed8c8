package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalCommandTest {

    private static final GoalCommand EXPLAIN = new GoalCommand("mvn dora:explain");

    @Test
    void anOrdinaryPathStandsAsItIs() {
        assertThat(EXPLAIN.with("dora.file", "src/a_b-1.py")).hasToString("mvn dora:explain -Ddora.file=src/a_b-1.py");
    }

    @Test
    void whatAShellWouldReadIsQuoted() {
        assertThat(EXPLAIN.with("dora.file", "a b.py")).hasToString("mvn dora:explain -Ddora.file='a b.py'");
        assertThat(EXPLAIN.with("dora.file", "$(id).py")).hasToString("mvn dora:explain -Ddora.file='$(id).py'");
        assertThat(EXPLAIN.with("dora.file", "it's.py")).hasToString("mvn dora:explain -Ddora.file='it'\\''s.py'");
        assertThat(EXPLAIN.with("dora.file", "é.py")).hasToString("mvn dora:explain -Ddora.file='é.py'");
    }
}
