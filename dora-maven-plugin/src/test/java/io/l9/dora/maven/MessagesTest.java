package io.l9.dora.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.py", "json/it's mine.py", "caf\u00e9.py", "%0A::error.py"})
    void aFileThatCanBePastedIsNamed(String path) {
        assertThat(Messages.canBeNamed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.py", "\u001b[31m.py", "a\u202eb.py", "a,b.py", " a.py", "a.py ", "##[error].py"})
    void aFileThatWouldBeAnotherOneIsNot(String path) {
        assertThat(Messages.canBeNamed(path)).isFalse();
    }
}
