package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Severity;
import haihe.model.analysis.EvaluationOrder;
import haihe.model.check.ModelResolver;
import haihe.model.io.VensimModelReader;
import haihe.model.source.SourceModel;

/** Runs of Vensim models that are written out in tests, from time 0 to 4; both back ends agree on each. */
final class VensimRun {

    private static final String CONTROL = """

            INITIAL TIME = 0 ~~|
            FINAL TIME = 4 ~~|
            TIME STEP = 1 ~~|
            SAVEPER = TIME STEP ~~|
            """;

    private final Trajectory trajectory;

    private VensimRun(Trajectory trajectory) {
        this.trajectory = trajectory;
    }

    /** A run of a model with these statements. */
    static VensimRun of(String statements) {
        return ofFile(statements + CONTROL);
    }

    /** A run of a whole file. */
    static VensimRun ofFile(String text) {
        Diagnostics problems = new Diagnostics();
        SourceModel source = new VensimModelReader()
                .read("m.mdl", text, problems)
                .model()
                .orElseThrow(() -> new AssertionError(problems.all()));
        Model model = ModelResolver.resolve(source, "", problems);
        problems.addAll(EvaluationOrder.loops(model));
        assertThat(problems.all()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        Trajectory compiled = run(model, Simulator.Backend.COMPILED);
        Trajectory interpreted = run(model, Simulator.Backend.INTERPRETED);
        for (String column : compiled.columns()) {
            assertThat(compiled.series(column)).as(column).containsExactly(interpreted.series(column));
        }
        return new VensimRun(compiled);
    }

    private static Trajectory run(Model model, Simulator.Backend backend) {
        Run run = Simulator.of(model, backend).run(Scenario.named("test"));
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.COMPLETED);
        return run.trajectory();
    }

    Trajectory trajectory() {
        return trajectory;
    }

    /** The values of a column at times 0, 1, ... */
    double[] series(String column) {
        return trajectory.series(column);
    }

    /** The value of a column at time 0. */
    double first(String column) {
        return trajectory.series(column)[0];
    }
}
