package haihe.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.benchmarks.precision.WorkPrecisionBenchmark;
import haihe.benchmarks.stiff.StiffBenchmark;
import haihe.engine.benchmarks.DerivativeBenchmark;
import haihe.engine.benchmarks.KernelBenchmark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark once, as short as can be: that it works, not how fast it is. */
class BenchmarksTest {

    /** Each benchmark with the models it is tried with; none if it takes all. */
    private static final Map<Class<?>, String[]> BENCHMARKS = Map.ofEntries(
            Map.entry(KernelBenchmark.class, new String[] {"sir", "predator-prey", "generated-250"}),
            Map.entry(MethodBenchmark.class, new String[0]),
            Map.entry(WorkPrecisionBenchmark.class, new String[0]),
            Map.entry(StiffBenchmark.class, new String[] {"ROBERTSON", "HIRES"}),
            Map.entry(RegionBenchmark.class, new String[0]),
            Map.entry(EnsembleBenchmark.class, new String[] {"generated-250"}),
            Map.entry(LoadBenchmark.class, new String[] {"100", "jing-jin-ji"}),
            Map.entry(ColdLoadBenchmark.class, new String[] {"100", "jing-jin-ji"}),
            Map.entry(ReadBenchmark.class, new String[] {"1000"}),
            Map.entry(PassBenchmark.class, new String[0]),
            Map.entry(DerivativeBenchmark.class, new String[0]));

    static Set<Class<?>> benchmarks() {
        return BENCHMARKS.keySet();
    }

    @ParameterizedTest
    @MethodSource("benchmarks")
    void runs(Class<?> benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        String[] models = Objects.requireNonNull(BENCHMARKS.get(benchmark));
        if (models.length > 0) {
            options = options.param("model", models);
        }
        assertThat(new Runner(options.build()).run())
                .isNotEmpty()
                .extracting(result -> result.getPrimaryResult().getScore())
                .allSatisfy(score -> assertThat(score).isPositive());
    }

    @Test
    void everyBenchmarkIsKnownHere() {
        Set<BenchmarkListEntry> all = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of());
        assertThat(all.stream().map(BenchmarkListEntry::getUserClassQName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        benchmarks().stream().map(Class::getName).toList());
    }
}
