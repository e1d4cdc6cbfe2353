package haihe.benchmarks.suite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs the benchmarks of a class, rivals one after the other, with a profiler that counts what they allocate. */
record Measuring(boolean quick) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    List<Figure> run(Class<?> benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .addProfiler(GCProfiler.class)
                .jvmArgsPrepend("-XX:+UseSerialGC")
                .shouldFailOnError(true);
        if (quick) {
            options = options.forks(1)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.milliseconds(200))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.milliseconds(100));
        }
        return figures(new Runner(options.build()).run());
    }

    private static List<Figure> figures(Collection<RunResult> results) {
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : results) {
            figures.add(figure(result));
        }
        return figures;
    }

    private static Figure figure(RunResult result) {
        BenchmarkParams benchmark = result.getParams();
        String name = benchmark.getBenchmark();
        Map<String, String> parameters = new TreeMap<>();
        benchmark.getParamsKeys().forEach(key -> parameters.put(key, benchmark.getParam(key)));
        if (benchmark.getThreads() > 1) {
            parameters.put("threads", "" + benchmark.getThreads());
        }
        Statistics rounds = result.getPrimaryResult().getStatistics();
        Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
        return new Figure(
                name.substring(name.lastIndexOf('.') + 1),
                parameters,
                rounds.getPercentile(50),
                rounds.getMin(),
                rounds.getMax(),
                result.getPrimaryResult().getScoreUnit(),
                allocation == null ? Double.NaN : allocation.getScore());
    }
}
