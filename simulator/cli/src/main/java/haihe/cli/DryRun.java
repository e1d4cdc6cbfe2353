package haihe.cli;

import haihe.engine.Method;
import haihe.engine.Run;
import haihe.engine.RunStatistics;
import haihe.engine.RunStatus;
import haihe.engine.Trajectory;
import haihe.model.ModelException;
import haihe.model.TimeSpec;
import java.nio.file.Path;
import java.util.List;

/** Goes through what a config wants of its runs with values of nothing, to find names that do not fit. */
final class DryRun {

    private DryRun() {}

    /**
     * Finds charts, observations and targets of a job that name what is not there.
     *
     * @throws ModelException with the first of them
     */
    static void check(Job job) {
        List<Run> runs = job.suite().scenarios().stream()
                .map(scenario -> new Run(
                        scenario,
                        scenario.method().orElse(Method.EULER),
                        new RunStatus(RunStatus.Kind.COMPLETED, 0, "", ""),
                        zeros(job, scenario.time().orElse(job.model().time()), scenario.save()),
                        new RunStatistics(0, 0, 0, 0, 0),
                        List.of()))
                .toList();
        Report report = Reporter.of(job, runs);
        new FigureWriter(job, report, Path.of(""), false).plan();
    }

    private static Trajectory zeros(Job job, TimeSpec time, List<String> save) {
        List<String> columns = job.suite().simulator().columns().stream()
                .filter(column -> save.isEmpty() || save.stream().anyMatch(name -> Columns.same(name, column)))
                .toList();
        return Trajectory.of(columns, new double[] {time.start(), time.stop()}, new double[2][columns.size()]);
    }
}
