package io.l9.dora.inject;

import io.l9.dora.block.Block;
import io.l9.dora.block.Scan;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.Subject;
import io.l9.dora.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a file says of itself: the fields of its header, and behind them those that only blocks in old spellings have.
 *
 * @param block all of them; empty where there is no readable block of any kind
 * @param invalid the names of those that break a rule
 * @param added whether old blocks have fields that the header has not
 */
record OwnFields(Optional<Block> block, Set<String> invalid, boolean added) {

    /**
     * Puts the fields of a file together.
     *
     * @param header the file as it is without old blocks
     * @param old what each of these says, as if it were the header
     * @param judge tells what is to be repaired in a header
     */
    static OwnFields of(Subject header, List<Subject.Scanned> old, Function<Subject, List<Finding>> judge) {
        if (old.isEmpty()) {
            return ofHeader(header, judge);
        }
        OwnFields all = ofHeader(header, judge);
        for (Subject.Scanned said : old) {
            OwnFields more = ofHeader(said, judge);
            all = all.block.isPresent() ? all.and(more) : more;
        }
        return all;
    }

    private static OwnFields ofHeader(Subject subject, Function<Subject, List<Finding>> judge) {
        if (!(subject instanceof Subject.Scanned file && file.scan() instanceof Scan.Found found)) {
            return new OwnFields(Optional.empty(), Set.of(), false);
        }
        Set<String> invalid = FieldPlaces.of(file, found.block()).named(judge.apply(subject));
        return new OwnFields(Optional.of(found.block()), invalid, false);
    }

    private OwnFields and(OwnFields other) {
        Block own = block.orElseThrow();
        List<Value.Entry> entries = new ArrayList<>(own.fields().entries());
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> entry.name().ifPresent(names::add));
        Set<String> wrong = new HashSet<>(invalid);
        for (Value.Entry entry : other.block.orElseThrow().fields().entries()) {
            String name = entry.name().orElse("");
            if (!name.isEmpty() && names.add(name)) {
                entries.add(entry);
                if (other.invalid.contains(name)) {
                    wrong.add(name);
                }
            }
        }
        boolean isMore = entries.size() > own.fields().entries().size();
        Value.Mapping fields = new Value.Mapping(entries, own.fields().span());
        return new OwnFields(
                Optional.of(isMore ? new Block(own.carrier(), own.span(), fields) : own), wrong, added || isMore);
    }
}
