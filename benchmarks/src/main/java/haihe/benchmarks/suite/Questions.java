package haihe.benchmarks.suite;

import haihe.benchmarks.ColdLoadBenchmark;
import haihe.benchmarks.EnsembleBenchmark;
import haihe.benchmarks.LoadBenchmark;
import haihe.benchmarks.MethodBenchmark;
import haihe.benchmarks.ReadBenchmark;
import haihe.benchmarks.RegionBenchmark;
import haihe.engine.benchmarks.DerivativeBenchmark;
import haihe.engine.benchmarks.KernelBenchmark;
import java.util.List;

/** All questions that the benchmarks answer, in the order of the README. */
final class Questions {

    static final List<Question> ALL = List.of(
            new Question(
                    "kernel",
                    KernelBenchmark.class,
                    List.of("model"),
                    "code",
                    List.of("compiled", "hand-written", "interpreted"),
                    List.of(new Question.Ratio("compiled", "hand-written"))),
            new Question(
                    "methods",
                    MethodBenchmark.class,
                    List.of("method"),
                    "benchmark",
                    List.of("haihe", "hipparchus", "commonsMath"),
                    List.of(new Question.Ratio("haihe", "hipparchus"))),
            new Question(
                    "ensemble",
                    EnsembleBenchmark.class,
                    List.of("model", "spread"),
                    "way",
                    List.of("VECTOR", "PLAIN", "SCALAR"),
                    List.of(new Question.Ratio("VECTOR", "SCALAR"))),
            new Question(
                    "derivatives",
                    DerivativeBenchmark.class,
                    List.of("benchmark", "model"),
                    "way",
                    List.of("exact", "differences"),
                    List.of(new Question.Ratio("exact", "differences"))),
            new Question("region", RegionBenchmark.class, List.of("method"), "benchmark", List.of(), List.of()),
            new Question(
                    "load", LoadBenchmark.class, List.of("model"), "benchmark", List.of("read", "compile"), List.of()),
            new Question("cold-load", ColdLoadBenchmark.class, List.of("model"), "benchmark", List.of(), List.of()),
            new Question(
                    "read",
                    ReadBenchmark.class,
                    List.of("model"),
                    "format",
                    List.of("conf", "mdl", "xmile"),
                    List.of()));

    private Questions() {}
}
