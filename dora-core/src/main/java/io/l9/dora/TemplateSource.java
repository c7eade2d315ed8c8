package io.l9.dora;

import io.l9.dora.contract.Contract;
import io.l9.dora.diagnostic.Checked;
import io.l9.dora.diagnostic.Diagnostic;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.inject.Template;
import io.l9.dora.inject.TemplateReader;
import io.l9.dora.text.Printable;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the templates of a run come from (spec 5): files in the root whose names the contract states. */
final class TemplateSource {

    /** What stands for {@code {filetype}} in their names. */
    static final List<String> FILE_TYPES = List.of("py", "yaml", "md", "json");

    private TemplateSource() {}

    /** Reads the templates that there are, by the name of their format; or says all that is wrong with any of them. */
    static Checked<Map<String, Template>> load(Workspace workspace, Contract contract) {
        Map<String, Template> templates = new HashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (String fileType : FILE_TYPES) {
            String name = contract.codegen().templateName(fileType);
            SourceFormat format = BuiltInFormats.of("template." + fileType).orElseThrow();
            Optional<Checked<SourceText>> text = DocumentFile.read(workspace, name);
            if (text.isPresent()) {
                Checked<Template> template =
                        text.get().flatMap(t -> TemplateReader.read(Printable.of(name), t, format, contract));
                template.value().ifPresent(t -> templates.put(format.id(), t));
                problems.addAll(template.diagnostics());
            }
        }
        return problems.isEmpty() ? Checked.of(templates, List.of()) : Checked.failed(problems);
    }
}
