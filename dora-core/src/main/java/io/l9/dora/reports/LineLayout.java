package io.l9.dora.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** White space of a JSON document: values have lines of their own down to some depth, what lies deeper stands on one line. Used for one document. */
final class LineLayout implements PrettyPrinter {

    private final int depth;
    private int level;

    LineLayout(int depth) {
        this.depth = depth;
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        json.writeRaw('{');
        level++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        json.writeRaw('[');
        level++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        line(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        separate(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        end(json, values, ']');
    }

    private void separate(JsonGenerator json) throws IOException {
        json.writeRaw(level > depth ? ", " : ",");
        line(json);
    }

    private void end(JsonGenerator json, int values, char bracket) throws IOException {
        boolean onLines = level <= depth && values > 0;
        level--;
        if (onLines) {
            line(json);
        }
        json.writeRaw(bracket);
    }

    private void line(JsonGenerator json) throws IOException {
        if (level <= depth) {
            json.writeRaw('\n');
            for (int i = 0; i < level; i++) {
                json.writeRaw("  ");
            }
        }
    }
}
