package nianbao.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nianbao.Drafts;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.relation.Verdict;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Judging a full report of 2021, the texts of its cells read anew each time. To stay below 50 µs for all relations: a
 * rollup judges a hundred reports at once, and every page of the form judges one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RelationsBench {

    /** How the cells are filled: an agency's zeros, or a city's figures, of one to seven digits. */
    @Param({"agency", "city"})
    public String size;

    private Report draft;
    private Report report;

    @Setup
    public void fill() {
        draft = Drafts.zeros(2025);
        if (size.equals("city")) {
            int i = 0;
            for (var cell : draft.fields().keySet().stream().sorted().toList()) {
                draft = Drafts.with(draft, cell, Integer.toString(1 + 7919 * i++ * i % 3_000_000));
            }
        }
        report = draft.withTotals();
    }

    @Benchmark
    public List<Verdict> relations() {
        return Verdict.all(report);
    }

    @Benchmark
    public Report totals() {
        return draft.withTotals();
    }

    @Benchmark
    public List<Finding> checks() {
        return AllChecks.all(report, Optional.empty());
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(RelationsBench.class.getName() + ".*").forks(1)
                .warmupIterations(3).warmupTime(TimeValue.seconds(1))
                .measurementIterations(3).measurementTime(TimeValue.seconds(1)).build()).run();
    }
}
