package io.l9.dora.formats.yaml;

import io.l9.dora.format.BracketWriter;
import io.l9.dora.format.Literals;
import io.l9.dora.format.Notation;
import io.l9.dora.value.Value;
import io.l9.dora.yaml.ScalarSpelling;

/** Values and entries of a block mapping, collections in YAML's flow style. */
public enum YamlLiterals implements Literals, Notation {
    /** The only one. */
    INSTANCE;

    private static final Brackets LIST = new Brackets("[", "]", "", "]");
    private static final Brackets MAP = new Brackets("{", "}", "", "}");

    @Override
    public String value(Value value) {
        return new BracketWriter(this, "").line(value).result();
    }

    @Override
    public String entry(Value.Entry entry) {
        return ScalarSpelling.ofKey(entry.key()) + colon() + value(entry.value());
    }

    @Override
    public String separator() {
        return "";
    }

    @Override
    public String scalar(Value value) {
        return ScalarSpelling.of(value);
    }

    @Override
    public Brackets brackets(Value collection) {
        return collection instanceof Value.Mapping ? MAP : LIST;
    }

    @Override
    public String colon() {
        return ": ";
    }

    @Override
    public String comma() {
        return ", ";
    }
}
