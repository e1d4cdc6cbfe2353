package haihe.engine;

import haihe.engine.internal.integrate.DynamicSystem;
import haihe.engine.internal.integrate.TimeGrid;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.List;

/** What the runs of an ensemble have in common. Immutable. */
final class EnsemblePlan {

    private final Compiled compiled;
    private final Overrides overrides;
    private final Plan plan;
    private final double[] base;
    private final DraftCheck check;

    EnsemblePlan(Compiled compiled, Scenario scenario) {
        this.compiled = compiled;
        this.overrides = new Overrides(compiled);
        this.plan = new ScenarioCheck(compiled, overrides, scenario).plan();
        this.base = baseOf(compiled, plan);
        this.check = new DraftCheck(compiled.lowered(), overrides);
    }

    private static double[] baseOf(Compiled compiled, Plan plan) {
        DynamicSystem system = compiled.newSystem();
        plan.settings().forEach(setting -> setting.applyTo(system));
        double[] base = new double[compiled.lowered().program().layout().constants()];
        for (int i = 0; i < base.length; i++) {
            base[i] = system.get(compiled.lowered().program().layout().firstConstant() + i);
        }
        return base;
    }

    Compiled compiled() {
        return compiled;
    }

    Plan plan() {
        return plan;
    }

    TimeGrid grid() {
        return plan.grid();
    }

    Selection saved() {
        return plan.saved();
    }

    /** The scenario's values of the constants; a new array. */
    double[] base() {
        return base.clone();
    }

    int constants() {
        return base.length;
    }

    int firstConstant() {
        return compiled.lowered().program().layout().firstConstant();
    }

    /** The slots that a constant's name means; they get a value that it has already. */
    Setting find(String constant, Diagnostics found) {
        int bracket = constant.indexOf('[');
        String name = bracket < 0 ? constant : constant.substring(0, bracket);
        double value = compiled.lowered().constants().stream()
                .map(each -> each.constant())
                .filter(each -> !name.isBlank() && each.name().equals(haihe.model.Name.of(name)))
                .map(Variable.Constant::values)
                .findFirst()
                .map(values -> values.get(0))
                .orElse(0.0);
        return overrides.resolve(constant, value, Span.NONE, found).orElse(new Setting(firstConstant(), 0, value));
    }

    /**
     * Lets a draft fill in the constants of a run.
     *
     * @throws haihe.model.ModelException if it sets one to what it cannot be
     */
    void fill(long run, Draft draft, double[] constants) {
        System.arraycopy(base, 0, constants, 0, base.length);
        draft.fill(run, constants);
        check.check(run, constants);
    }

    long seed(long run, Draft draft) {
        return draft.seed(run, plan.scenario().seed());
    }

    /** A plan for one run of its own. */
    Plan planOf(long run, long seed, double[] constants) {
        Scenario scenario = plan.scenario().withRun(run).withSeed(seed);
        List<Setting> settings = java.util.stream.IntStream.range(0, constants.length)
                .mapToObj(i -> new Setting(firstConstant() + i, 1, constants[i]))
                .toList();
        return new Plan(
                scenario, plan.method(), gridOf(run, scenario, settings), settings, plan.saved(), plan.remarks());
    }

    private TimeGrid gridOf(long run, Scenario scenario, List<Setting> settings) {
        if (compiled.lowered().controls().isEmpty()) {
            return plan.grid();
        }
        Diagnostics found = new Diagnostics();
        RunTimes times = new RunTimes(
                compiled, scenario, scenario.time().orElse(compiled.model().time()), found);
        try {
            TimeGrid grid = times.grid(plan.method(), settings);
            if (!compiled.lowered().controls().get().varying() && !isSame(grid)) {
                throw new IllegalArgumentException("the run would have other times than the others");
            }
            return grid;
        } catch (IllegalArgumentException unfit) {
            throw timesDiffer(run, String.valueOf(unfit.getMessage()));
        }
    }

    private boolean isSame(TimeGrid grid) {
        TimeGrid common = plan.grid();
        return grid.start() == common.start()
                && grid.stop() == common.stop()
                && grid.last() == common.last()
                && grid.rows() == common.rows()
                && grid.step(0) == common.step(0)
                && (grid.rows() < 2 || grid.pointOfRow(1) == common.pointOfRow(1));
    }

    /** A draft changed what the times of its run depend on. */
    static haihe.model.ModelException timesDiffer(long run, String message) {
        Diagnostics found = new Diagnostics();
        found.error(
                haihe.model.Diagnostic.Code.BAD_TIME,
                Ensemble.place(run),
                message,
                "the runs of an ensemble have the same times; make an ensemble for each choice of times");
        return new haihe.model.ModelException(found.all());
    }
}
