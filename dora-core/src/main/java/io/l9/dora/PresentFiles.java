package io.l9.dora;

import io.l9.dora.block.BlockKind;
import io.l9.dora.block.Scan;
import io.l9.dora.format.NewBlock;
import io.l9.dora.format.SourceFormat;
import io.l9.dora.formats.BuiltInFormats;
import io.l9.dora.init.Draft;
import io.l9.dora.init.Present;
import io.l9.dora.inject.Plan;
import io.l9.dora.inject.Stripper;
import io.l9.dora.inject.Target;
import io.l9.dora.rule.Subject;
import io.l9.dora.text.SourceText;
import io.l9.dora.workspace.FileContent;
import io.l9.dora.workspace.Selection;
import io.l9.dora.workspace.Verdict;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is there already of what a tree starts with. A block that a file has is none of its text, and stays when the text is replaced. */
final class PresentFiles {

    private static final int MAX_BYTES = 1 << 20;

    private final Run run;
    private final SubjectReader reader;
    private final Map<String, Present> known = new HashMap<>();

    PresentFiles(Run run, Selection selection) {
        this.run = run;
        this.reader = run.reader(selection);
    }

    /** Returns what is at a path. */
    Present at(String path) {
        return known.computeIfAbsent(path, this::look);
    }

    private Present look(String path) {
        FileContent content = run.workspace().read(path, MAX_BYTES);
        if (content instanceof FileContent.Bytes file) {
            return new Present.Content(file.bytes(), withoutBlock(path).orElse(file.bytes()));
        }
        FileContent.Unreadable unreadable = (FileContent.Unreadable) content;
        if (unreadable.reason() != FileContent.Reason.VANISHED) {
            return new Present.Unreadable(unreadable.message());
        }
        return isBelowFile(path)
                ? new Present.Unreadable("there is a file or a link where its folder would be")
                : new Present.Nothing();
    }

    private boolean isBelowFile(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (run.workspace().holds(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private Optional<byte[]> withoutBlock(String path) {
        if (!(run.scope().decide(path) instanceof Verdict.Candidate)) {
            return Optional.empty();
        }
        Stripper stripper =
                new Stripper(run.contract().markers(), BuiltInFormats.ofSidecars(), Set.of(BlockKind.HEADER));
        return reader.readTarget(path)
                .filter(target -> target.format().isPresent())
                .map(stripper::plan)
                .filter(Plan.Change.class::isInstance)
                .flatMap(plan -> ((Plan.Change) plan)
                        .documents().stream()
                                .filter(document -> document.document().equals(path))
                                .findFirst())
                .flatMap(Plan.DocumentChange::bytesAfter);
    }

    /** Returns a draft that overwrites a file with the block that the file has. */
    Draft keepingBlock(Draft draft) {
        if (draft.state() != Draft.State.OVERWRITTEN || draft.isOfPart()) {
            return draft;
        }
        return reader.readTarget(draft.path())
                .flatMap(target -> withBlock(draft, target))
                .orElse(draft);
    }

    private Optional<Draft> withBlock(Draft draft, Target target) {
        if (!(target.inFile() instanceof Subject.Scanned file)
                || !(file.scan() instanceof Scan.Found found)
                || target.format().isEmpty()) {
            return Optional.empty();
        }
        SourceFormat format = target.format().get();
        SourceText text = SourceText.of(new String(draft.after().orElseThrow(), StandardCharsets.UTF_8));
        return format.scan(text, run.contract().markers()) instanceof Scan.Absent absent
                ? Optional.of(draft.withAfter(encoded(format.writer()
                        .add(
                                text,
                                new Scan.Place(
                                        found.block().carrier(), absent.place().offset()),
                                NewBlock.of(found.block().fields()),
                                run.contract().markers())
                        .applyTo(text))))
                : Optional.empty();
    }

    private static byte[] encoded(SourceText text) {
        try {
            return text.encode();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("a block that was read cannot be written", e);
        }
    }
}
