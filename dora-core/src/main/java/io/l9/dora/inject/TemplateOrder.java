package io.l9.dora.inject;

import io.l9.dora.format.NewBlock;
import io.l9.dora.value.Value;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A template for a format without comments and a layout of its own: all that counts is the order of the fields.
 *
 * @param names the fields that go before all others
 */
record TemplateOrder(List<String> names) implements Template {

    TemplateOrder {
        names = List.copyOf(names);
    }

    @Override
    public NewBlock block(Value.Mapping fields, Charset charset) {
        return NewBlock.of(sorted(fields));
    }

    /** Returns the fields with the named ones first, in the order of the names. */
    Value.Mapping sorted(Value.Mapping fields) {
        Map<Integer, Value.Entry> named = new LinkedHashMap<>();
        List<Value.Entry> others = new ArrayList<>();
        for (Value.Entry entry : fields.entries()) {
            int place = entry.name().map(names::indexOf).orElse(-1);
            if (place < 0) {
                others.add(entry);
            } else {
                named.put(place, entry);
            }
        }
        List<Value.Entry> sorted = new ArrayList<>();
        named.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(place -> sorted.add(place.getValue()));
        sorted.addAll(others);
        return new Value.Mapping(sorted, fields.span());
    }
}
