package io.l9.dora.value;

import java.util.List;

/** Compares values by what they mean. */
final class Meaning {

    private Meaning() {}

    static boolean equal(Value one, Value other) {
        if (one instanceof Value.Text a && other instanceof Value.Text b) {
            return a.text().equals(b.text());
        }
        if (one instanceof Value.Bool a && other instanceof Value.Bool b) {
            return a.value() == b.value();
        }
        if (one instanceof Value.Num a && other instanceof Value.Num b) {
            return a.numberKind() == b.numberKind() && a.canonical().equals(b.canonical());
        }
        if (one instanceof Value.Sequence a && other instanceof Value.Sequence b) {
            return a.sequenceKind() == b.sequenceKind() && equal(a.items(), b.items());
        }
        if (one instanceof Value.Mapping a && other instanceof Value.Mapping b) {
            return equal(keys(a), keys(b)) && equal(values(a), values(b));
        }
        return one instanceof Value.Null && other instanceof Value.Null;
    }

    private static boolean equal(List<Value> ones, List<Value> others) {
        if (ones.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < ones.size(); i++) {
            if (!equal(ones.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Value> keys(Value.Mapping mapping) {
        return mapping.entries().stream().map(Value.Entry::key).toList();
    }

    private static List<Value> values(Value.Mapping mapping) {
        return mapping.entries().stream().map(Value.Entry::value).toList();
    }
}
