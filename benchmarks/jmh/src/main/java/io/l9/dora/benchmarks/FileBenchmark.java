package io.l9.dora.benchmarks;

import io.l9.dora.block.Block;
import io.l9.dora.block.Markers;
import io.l9.dora.block.Scan;
import io.l9.dora.contract.BuiltInContract;
import io.l9.dora.contract.Contract;
import io.l9.dora.format.NewBlock;
import io.l9.dora.rule.FileEntry;
import io.l9.dora.rule.Finding;
import io.l9.dora.rule.RuleEngine;
import io.l9.dora.rule.Subject;
import io.l9.dora.rule.SubjectScanner;
import io.l9.dora.rules.BuiltInRules;
import io.l9.dora.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one file of about 10 KB costs, step by step, once the JVM is warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FileBenchmark {

    /** The ending of the file's name. */
    @Param({"py", "yaml", "md", "json"})
    public String format;

    /** How the block is spelled: as inject writes it, which has a short way, or as somebody else would. */
    @Param({"as-injected", "by-hand"})
    public String written;

    private Sample sample;
    private SourceText without;
    private SourceText with;
    private Scan.Place place;
    private Block block;
    private NewBlock newBlock;
    private Subject subject;
    private SubjectScanner scanner;
    private RuleEngine rules;

    /** Makes the file, and checks that it is one that complies. */
    @Setup
    public void prepare() {
        sample = Sample.of(format, written);
        Contract contract = BuiltInContract.load(BuiltInRules.specs());
        scanner = new SubjectScanner(contract);
        rules = new RuleEngine(contract, BuiltInRules.rules(), BuiltInRules.repositoryRules());
        without = decoded(sample.without);
        with = decoded(sample.with);
        place = ((Scan.Absent) sample.format.scan(without, Markers.DEFAULT)).place();
        block = ((Scan.Found) sample.format.scan(with, Markers.DEFAULT)).block();
        newBlock = NewBlock.of(block.fields());
        subject = subject();
        List<Finding> failed = rules.judge(subject).stream()
                .filter(finding -> !finding.rule().equals("recommended_fields"))
                .toList();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.toString());
        }
    }

    private static SourceText decoded(byte[] raw) {
        return ((SourceText.Decoding.Decoded) SourceText.decode(raw, StandardCharsets.UTF_8)).text();
    }

    private Subject subject() {
        return scanner.scan(sample.path, sample.path, Optional.of(sample.format), sample.with, sample.with.length);
    }

    /** Is it text? */
    @Benchmark
    public SourceText decode() {
        return decoded(sample.with);
    }

    /** The search alone: there is no block. */
    @Benchmark
    public Scan scan() {
        return sample.format.scan(without, Markers.DEFAULT);
    }

    /** The search, and the block is parsed. */
    @Benchmark
    public Scan parse() {
        return sample.format.scan(with, Markers.DEFAULT);
    }

    /** All rules about single files. */
    @Benchmark
    public List<Finding> rules() {
        return rules.judge(subject);
    }

    /** A block comes. */
    @Benchmark
    public SourceText spliceIn() {
        return sample.format
                .writer()
                .add(without, place, newBlock, Markers.DEFAULT)
                .applyTo(without);
    }

    /** A block goes. */
    @Benchmark
    public SourceText spliceOut() {
        return sample.format.writer().remove(with, block, Markers.DEFAULT).applyTo(with);
    }

    /** From bytes to findings and what stays of the file. */
    @Benchmark
    public Object whole() {
        Subject judged = subject();
        return new Object[] {rules.judge(judged), FileEntry.of(judged)};
    }
}
