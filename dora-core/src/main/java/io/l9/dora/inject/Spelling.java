package io.l9.dora.inject;

import io.l9.dora.block.Markers;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.value.Value;
import java.util.Map;

/**
 * How blocks are spelled.
 *
 * @param markers the lines around them
 * @param sidecars the format of sidecars
 * @param templates the root's own spellings, by the name of the format; a format without one spells blocks itself
 */
public record Spelling(Markers markers, SourceFormat sidecars, Map<String, Template> templates) {

    public Spelling {
        templates = Map.copyOf(templates);
    }

    Document document(Subject.Scanned document, SourceFormat format) {
        return Document.ofHeader(document.document(), format, document.text(), markers);
    }

    Document sidecar(String path, SourceText text) {
        return Document.ofHeader(path, sidecars, text, markers);
    }

    NewBlock block(Document document, Value.Mapping fields) {
        Template template = templates.get(document.format().id());
        return template == null
                ? NewBlock.of(fields)
                : template.block(fields, document.text().charset());
    }
}
