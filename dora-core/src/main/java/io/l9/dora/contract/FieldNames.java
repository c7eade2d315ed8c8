package io.l9.dora.contract;

import io.l9.dora.document.Form;
import io.l9.dora.document.Forms;
import io.l9.dora.document.Problems;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of fields that the codegen rules of a contract may use. */
final class FieldNames {

    private final Set<String> own;
    private final Set<String> all;

    FieldNames(FieldSection fields) {
        this.own = new LinkedHashSet<>();
        for (FieldSpec field : fields.mandatory()) {
            own.add(field.name());
        }
        own.addAll(fields.recommended());
        this.all = new LinkedHashSet<>(own);
        all.addAll(new TreeSet<>(StandardFields.names()));
    }

    /**
     * Reads one name. One of the fourteen that this contract does not ask for is noted only: the section may have been copied from
     * another contract.
     *
     * @return empty when no such field is known
     */
    Optional<String> read(Value value, String what, Problems problems) {
        Optional<String> read = Forms.TEXT.read(value, what, problems);
        if (read.isEmpty()) {
            return read;
        }
        String name = read.get();
        if (!all.contains(name)) {
            problems.unknown(value.span(), what + ": unknown field", name, new ArrayList<>(all));
            return Optional.empty();
        }
        if (!own.contains(name)) {
            problems.info(
                    value.span(),
                    what + ": " + Problems.quoted(name) + " has no effect; it is no field of this contract");
        }
        return read;
    }

    /** Returns the form of a list of names, none of them twice. */
    Form<List<String>> list() {
        Form<String> name = this::read;
        return Form.distinct(name.list("names of fields"));
    }
}
