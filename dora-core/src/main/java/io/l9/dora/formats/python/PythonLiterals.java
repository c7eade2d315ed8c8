package io.l9.dora.formats.python;

import io.l9.dora.format.BracketWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.value.Value;

/** Values and entries of a dict display. */
record PythonLiterals(PythonNotation notation) implements Literals {

    @Override
    public String value(Value value) {
        return new BracketWriter(notation, "").line(value).result();
    }

    @Override
    public String entry(Value.Entry entry) {
        return value(entry.key()) + notation.colon() + value(entry.value());
    }

    @Override
    public String separator() {
        return ",";
    }
}
