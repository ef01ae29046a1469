package nianbao.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nianbao.Drafts;
import nianbao.check.Checks;
import nianbao.check.Dossier;
import nianbao.check.Finding;
import nianbao.report.Report;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** All checks of one full report with last year's: to stay below 5 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChecksBench {

    private static final String OVERVIEW = """
            2025年，本县认真贯彻落实条例，持续推进公开工作，较好地保障了公众的知情权。
            （一）主动公开。全年通过门户网站主动公开政府信息312条，其中救助类126条、养老类74条、组织类58条、其他54条。制发行政规范性文件0件。
            （二）依申请公开。全年新收政府信息公开申请10件，其中自然人8件、法律服务机构2件。办结11件，占98.2%，结转下年度继续办理1件。
            （三）政府信息管理。修订目录，明确公开事项、时限和责任人；完成历年文件清理，对不再适用的及时标注。
            """;

    private Dossier dossier;

    @Setup
    public void fill() {
        var now = new HashMap<>(Drafts.inOrder().fields());
        now.put("overview", OVERVIEW.repeat(4));
        now.put("problems", "一是乡镇的公开工作还不平衡，第%d个乡镇没有配备专人；二是解读以文字为主。\n".repeat(20));
        now.put("other-matters", "2025年没有收取信息处理费，收费金额为0元。");
        var report = new Report(Drafts.inOrder().format(), "示例县水务局", 2025, now);
        var last = new Report(report.format(), report.agency(), 2024, now);
        dossier = Dossier.draft(report, Optional.of(last));
    }

    @Benchmark
    public List<Finding> checks() {
        return Checks.all(dossier);
    }

    @Test
    void run() throws RunnerException {
        new Runner(new OptionsBuilder().include(ChecksBench.class.getName() + ".*").forks(1)
                .warmupIterations(3).warmupTime(TimeValue.seconds(1))
                .measurementIterations(3).measurementTime(TimeValue.seconds(1)).build()).run();
    }
}
