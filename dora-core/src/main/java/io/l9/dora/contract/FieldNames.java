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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of fields that the codegen rules of a contract may use. */
final class FieldNames {

    private final List<String> own;
    private final Set<String> all;

    FieldNames(FieldSection fields) {
        this.own = Stream.concat(fields.mandatory().stream().map(FieldSpec::name), fields.recommended().stream())
                .distinct()
                .toList();
        this.all = Stream.concat(own.stream(), StandardFields.names().stream().sorted())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Reads one name. One of the fourteen that this contract does not ask for is noted only: the section may have been copied from
     * another contract.
     *
     * @return empty when no such field is known
     */
    Optional<String> read(Value value, String what, Problems problems) {
        return Forms.TEXT.read(value, what, problems).filter(name -> {
            if (!all.contains(name)) {
                problems.unknown(value.span(), what + ": unknown field", name, new ArrayList<>(all));
                return false;
            }
            if (!own.contains(name)) {
                problems.info(
                        value.span(),
                        what + ": " + Problems.quoted(name) + " has no effect; it is no field of this contract");
            }
            return true;
        });
    }

    /** Returns the form of a list of names, none of them twice. */
    Form<List<String>> list() {
        Form<String> name = this::read;
        return Form.distinct(name.list("names of fields"));
    }
}
