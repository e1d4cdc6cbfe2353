package haihe.engine.internal.integrate;

import java.util.Optional;
import java.util.function.Function;

/** Integration by steps of DT. Allocates nothing while stepping. */
public final class FixedStep implements Integration {

    /** The formulas. */
    public enum Formula {
        EULER(EulerFormula::new),
        HEUN(HeunFormula::new),
        CLASSICAL(ClassicalFormula::new);

        private final Function<DynamicSystem, StepFormula> maker;

        Formula(Function<DynamicSystem, StepFormula> maker) {
            this.maker = maker;
        }
    }

    /** How often the watch looks, at most. */
    private static final int LOOKS = 200;

    private final DynamicSystem system;
    private final TimeGrid grid;
    private final StepFormula formula;
    private final Watch watch;
    private final int stepsBetweenLooks;
    private final double[] begin;
    private final double[] next;
    private final double[] held;
    private final boolean holds;
    private int point;
    private long steps;

    public FixedStep(DynamicSystem system, TimeGrid grid, Formula formula, Watch watch) {
        this.system = system;
        this.grid = grid;
        this.formula = formula.maker.apply(system);
        this.watch = watch;
        this.stepsBetweenLooks = Math.max(1, grid.last() / LOOKS);
        this.begin = new double[system.stocks()];
        this.next = new double[system.stocks()];
        this.holds = system.samples() && this.formula.hasStages();
        this.held = new double[holds ? system.values().length : 0];
    }

    @Override
    public Optional<Ending> begin() {
        point = 0;
        system.initialise(grid);
        int broken = system.firstNonFinite(system.values(), system.firstStock());
        return broken < 0 ? Optional.empty() : Optional.of(Blame.initial(system, broken));
    }

    @Override
    public double time() {
        return grid.time(point);
    }

    @Override
    public boolean canReach(double time) {
        return grid.pointAt(time).orElse(-1) >= point;
    }

    @Override
    public Optional<Ending> advanceTo(double time) {
        int target = grid.pointAt(time).orElseThrow();
        while (point < target) {
            Optional<Ending> ending = step();
            if (ending.isPresent()) {
                return ending;
            }
        }
        return Optional.empty();
    }

    private Optional<Ending> step() {
        double time = grid.time(point);
        double end = grid.time(point + 1);
        system.readStocks(begin);
        if (holds) {
            System.arraycopy(system.values(), 0, held, 0, held.length);
        }
        formula.advance(time, end, grid.length(point), begin, next);
        if (system.firstNonFinite(next, 0) >= 0) {
            return Optional.of(fail(time, end));
        }
        accept(end);
        int broken = point == grid.last() ? system.firstNonFinite(system.values(), system.firstRate()) : -1;
        if (broken >= 0) {
            return Optional.of(Blame.rate(system, broken, end));
        }
        if (steps % stepsBetweenLooks == 0 && !watch.goesOn(end)) {
            return Optional.of(Ending.cancelled(end));
        }
        return Optional.empty();
    }

    private void accept(double end) {
        if (holds) {
            System.arraycopy(held, 0, system.values(), 0, held.length);
        }
        if (system.samples()) {
            system.sample();
        }
        system.flows().commit();
        system.writeStocks(next);
        point++;
        steps++;
        system.standAt(end, grid.sampleOf(point));
        system.evaluate();
    }

    /** Repeats a step that ended with a stock that is no number, looking at every stage for where that began. */
    private Ending fail(double time, double end) {
        if (holds) {
            System.arraycopy(held, 0, system.values(), 0, held.length);
        }
        system.writeStocks(begin);
        system.standAt(time, grid.sampleOf(point));
        system.guard(true);
        Ending ending;
        try {
            system.evaluate();
            formula.advance(time, end, grid.length(point), begin, next);
            ending = Blame.stock(system, system.firstNonFinite(next, 0), end);
        } catch (NonFiniteRate found) {
            ending = Blame.rate(system, found.stock(), found.time());
        }
        system.guard(false);
        system.writeStocks(begin);
        system.standAt(time, grid.sampleOf(point));
        system.evaluate();
        return ending;
    }

    @Override
    public void constantsChanged() {
        system.constantsChanged();
    }

    @Override
    public double integral(int flow) {
        return system.flows().totals()[flow];
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public long rejectedSteps() {
        return 0;
    }

    @Override
    public State save() {
        return new Saved(point, time(), Memory.of(system));
    }

    @Override
    public void restore(State state) {
        Saved saved = (Saved) state;
        saved.memory.restoreTo(system);
        point = saved.point;
    }

    private record Saved(int point, double time, Memory memory) implements State {}
}
