package io.l9.dora.contract;

import io.l9.dora.value.Value;
import java.util.List;

/** One alternative of a {@code fields_from} expression: where the value of a field may come from (spec 5). */
public sealed interface Term {

    /** The key of a schema below which the values of fields stand. */
    String METADATA = "metadata";

    /** Returns the term as a contract spells it. */
    String spelling();

    /**
     * {@code schema:a:b}: a path into the schema of the file.
     *
     * @param path the keys from the root of the schema, at least one
     */
    record SchemaPath(List<String> path) implements Term {
        static final String PREFIX = "schema:";

        public SchemaPath {
            path = List.copyOf(path);
        }

        @Override
        public String spelling() {
            return PREFIX + String.join(":", path);
        }
    }

    /** A text in single quotes, a boolean or a number: the value itself. */
    record Literal(Value value, String spelling) implements Term {}

    /** {@code datetime.utcnow().isoformat()}: the time of the run. */
    record Now() implements Term {
        static final String SPELLING = "datetime.utcnow().isoformat()";

        @Override
        public String spelling() {
            return SPELLING;
        }
    }

    /** {@code module docstring first line}: what the file says that it is for. */
    record Summary() implements Term {
        static final String SPELLING = "module docstring first line";

        @Override
        public String spelling() {
            return SPELLING;
        }
    }

    /** {@code file name}: the name of the file as words, with that of its folder where it says too little alone. */
    record FileName() implements Term {
        static final String SPELLING = "file name";

        @Override
        public String spelling() {
            return SPELLING;
        }
    }

    /** {@code extract from imports}: what the file imports. */
    record Imports() implements Term {
        static final String SPELLING = "extract from imports";

        @Override
        public String spelling() {
            return SPELLING;
        }
    }
}
