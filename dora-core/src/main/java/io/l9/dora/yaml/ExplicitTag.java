package io.l9.dora.yaml;

import io.l9.dora.text.Span;
import io.l9.dora.value.Value;
import io.l9.dora.value.Value.NumberKind;
import java.util.Arrays;
import java.util.Optional;

/** The tags that metadata may carry: those of the core schema. Any other asks a reader to build an object. */
enum ExplicitTag {
    STR("tag:yaml.org,2002:str"),
    BOOL("tag:yaml.org,2002:bool"),
    INT("tag:yaml.org,2002:int"),
    FLOAT("tag:yaml.org,2002:float"),
    NULL("tag:yaml.org,2002:null"),
    SEQ("tag:yaml.org,2002:seq"),
    MAP("tag:yaml.org,2002:map");

    private final String uri;

    ExplicitTag(String uri) {
        this.uri = uri;
    }

    static Optional<ExplicitTag> of(String uri) {
        return Arrays.stream(values()).filter(tag -> tag.uri.equals(uri)).findFirst();
    }

    /** Returns what a scalar with this tag is, empty when its text does not fit. */
    Optional<Value> scalar(String text, Span span) {
        Value plain = CoreSchema.resolve(text, span);
        return switch (this) {
            case STR -> Optional.of(new Value.Text(text, span));
            case BOOL -> Optional.of(plain).filter(Value.Bool.class::isInstance);
            case INT -> Optional.of(plain).filter(ExplicitTag::isInteger);
            case FLOAT ->
                Optional.of(plain)
                        .filter(Value.Num.class::isInstance)
                        .map(number -> new Value.Num(text, NumberKind.FLOAT, span));
            case NULL -> Optional.of(plain).filter(Value.Null.class::isInstance);
            case SEQ, MAP -> Optional.empty();
        };
    }

    private static boolean isInteger(Value value) {
        return value instanceof Value.Num number && number.numberKind() == NumberKind.INTEGER;
    }
}
