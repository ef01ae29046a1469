package nianbao.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nianbao.check.AllChecks;
import nianbao.check.finding.Finding;
import nianbao.check.rule.Dossier;
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

/** All checks of one full report with last year's, or with four earlier years': to stay below 5 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChecksBench {

    @Param({"1", "4"})
    private int earlier;

    private List<Report> family;

    @Setup
    public void fill() {
        family = new FullReports(1).family(2025, 1 + earlier);
    }

    /** As after each save: what the texts hold is found anew. */
    @Benchmark
    public List<Finding> checks() {
        return AllChecks.all(new Dossier(family.getFirst(), family, false, Set.of(), Optional.empty()));
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(ChecksBench.class.getName() + ".*").forks(1)
                .warmupIterations(5).warmupTime(TimeValue.seconds(2))
                .measurementIterations(5).measurementTime(TimeValue.seconds(2)).build()).run();
    }
}
