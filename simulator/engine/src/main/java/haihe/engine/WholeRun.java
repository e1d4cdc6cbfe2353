package haihe.engine;

import haihe.engine.internal.integrate.Ending;
import haihe.engine.internal.integrate.TimeGrid;
import java.util.Optional;

/** A run from start to stop. */
final class WholeRun {

    private final Compiled compiled;
    private final Plan plan;
    private final Progress progress;
    private final Recorder recorder;
    private final Course course;

    WholeRun(Compiled compiled, Plan plan, RunListener listener) {
        this.compiled = compiled;
        this.plan = plan;
        this.progress = new Progress(listener, plan.grid());
        this.recorder = new Recorder(plan);
        this.course = Course.of(compiled, plan, progress);
    }

    /**
     * Runs.
     *
     * @param created when setting up began, in nanoseconds
     */
    Run run(long created) {
        Optional<Ending> failed = course.integration().begin();
        double[] opening = compiled.balances().values(course.system());
        long begun = System.nanoTime();
        RunStatus status = failed.map(Course::statusOf).orElseGet(this::integrate);
        long ended = System.nanoTime();
        RunStatistics statistics = new RunStatistics(
                course.integration().steps(),
                course.integration().rejectedSteps(),
                course.system().evaluations(),
                begun - created,
                ended - begun,
                course.backend());
        return new Run(
                plan.scenario(),
                plan.method(),
                status,
                recorder.trajectory(),
                statistics,
                compiled.balances().balances(opening, course.system(), course.integration()),
                course.events(),
                course.remarks(plan));
    }

    private RunStatus integrate() {
        TimeGrid grid = plan.grid();
        recorder.record(grid.start(), course.system());
        if (!progress.goesOn(grid.start())) {
            return new RunStatus(RunStatus.Kind.CANCELLED, grid.start(), "", "cancelled at the start");
        }
        int rows = grid.rows();
        for (int row = 1; row < rows; row++) {
            double time = grid.time(grid.pointOfRow(row));
            Optional<Ending> ending = course.integration().advanceTo(time);
            boolean stopped = ending.filter(each -> each.kind() == Ending.Kind.STOPPED_BY_EVENT)
                    .isPresent();
            if (stopped || course.integration().time() == time) {
                recorder.record(course.integration().time(), course.system());
            }
            if (ending.isPresent()) {
                return Course.statusOf(ending.get());
            }
        }
        progress.end();
        return Course.completed(grid.stop());
    }
}
