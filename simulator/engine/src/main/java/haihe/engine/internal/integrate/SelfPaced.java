package haihe.engine.internal.integrate;

import java.util.List;
import java.util.Optional;

/**
 * Integration by a method of our own with steps chosen from an error estimate. Allocates nothing while stepping.
 *
 * <p>Time is cut into stretches at jumps, and at the points of the DT grid if something is sampled there. Steps end at
 * their ends; within a step the values are those of its polynomial. So where a caller stops on the way has no effect on the
 * solution.
 *
 * <p>While a stretch is integrated, the clock for inputs that jump stands in its middle, where their value is that of the
 * whole stretch, and not the one of an end.
 */
public final class SelfPaced implements Integration {

    /** Moments nearer to each other than this part of DT are one. */
    private static final double SAME_MOMENT = 1e-9;

    /** The least step, in units of the last place of the larger of start and stop. */
    private static final double MIN_STEP_ULPS = 16;

    /** Steps between two looks of the watch. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    private final DynamicSystem system;
    private final TimeGrid grid;
    private final Jumps jumps;
    private final Tolerance tolerance;
    private final Limits limits;
    private final SystemEquations equations;
    private final Stepper stepper;
    private final FirstStep firstStep;
    private final StepControl control = new StepControl();
    private final double minStep;
    private final double sameMoment;
    private final double[] scratch;

    private double stretchBegin;
    private double stretchEnd;
    private double now;
    private boolean standing;
    private long steps;
    private long rejected;
    private Optional<Ending> ahead = Optional.empty();

    /** @param maker makes the method */
    public SelfPaced(
            DynamicSystem system, TimeGrid grid, Jumps jumps, Stepper.Maker maker, Tolerance tolerance, Watch watch) {
        this(system, grid, jumps, maker, tolerance, new Limits(watch, Limits.STEPS));
    }

    SelfPaced(
            DynamicSystem system, TimeGrid grid, Jumps jumps, Stepper.Maker maker, Tolerance tolerance, Limits limits) {
        double ulp = Math.ulp(Math.max(Math.abs(grid.start()), Math.abs(grid.stop())));
        this.system = system;
        this.grid = grid;
        this.jumps = jumps;
        this.tolerance = tolerance;
        this.limits = limits;
        this.equations = new SystemEquations(system);
        this.stepper = maker.of(equations, tolerance);
        this.firstStep = new FirstStep(equations, tolerance);
        this.minStep = MIN_STEP_ULPS * ulp;
        this.sameMoment = Math.max(SAME_MOMENT * grid.step(0), 4 * minStep);
        this.scratch = new double[equations.size()];
        this.now = grid.start();
    }

    @Override
    public Optional<Ending> begin() {
        system.initialise(grid);
        jumps.reset();
        system.readStocks(scratch);
        now = grid.start();
        stretchBegin = now;
        stretchEnd = now;
        standing = true;
        ahead = Optional.empty();
        stepper.place(now, scratch);
        control.reset(0);
        int broken = system.firstNonFinite(system.values(), system.firstStock());
        return broken < 0 ? Optional.empty() : Optional.of(Blame.initial(system, broken));
    }

    @Override
    public double time() {
        return now;
    }

    @Override
    public boolean canReach(double time) {
        return now <= time && time <= grid.stop();
    }

    @Override
    public Optional<Ending> advanceTo(double time) {
        while (stepper.time() < time) {
            if (ahead.isPresent()) {
                standAt(stepper.time());
                return ahead;
            }
            ahead = stepper.time() < stretchEnd ? goOn() : enterNextStretch();
        }
        standAt(time);
        int broken = time == grid.stop() ? system.firstNonFinite(system.values(), system.firstRate()) : -1;
        return broken < 0 ? Optional.empty() : Optional.of(Blame.rate(system, broken, time));
    }

    private void standAt(double time) {
        now = time;
        double[] state = stepper.state();
        if (time < stepper.time()) {
            stepper.interpolate(time, scratch);
            state = scratch;
        }
        system.writeStocks(state);
        int stocks = system.stocks();
        System.arraycopy(
                state, stocks, system.flows().totals(), 0, system.flows().size());
        system.standAt(time, sampleAt(time));
        system.evaluate();
        standing = true;
    }

    private int sampleAt(double time) {
        return grid.sampleOf(grid.pointBefore(time));
    }

    private Optional<Ending> enterNextStretch() {
        double begin = stepper.time();
        if (!standing || now != begin) {
            standAt(begin);
        }
        if (system.samples() && grid.pointAt(begin).isPresent()) {
            system.sample();
        }
        stretchBegin = begin;
        stretchEnd = nextBoundary(begin);
        if (system.stocks() == 0) {
            stepper.place(stretchEnd, scratch);
            return Optional.empty();
        }
        resume();
        stepper.start();
        int broken = system.firstNonFinite(stepper.slopes(), 0);
        if (broken >= 0) {
            return Optional.of(Blame.rate(system, broken, begin));
        }
        if (!system.samples() || control.step() == 0) {
            double guess = firstStep.guess(stepper, stretchEnd - begin);
            control.reset(control.step() == 0 ? guess : Math.min(guess, control.step()));
        }
        return step();
    }

    private Optional<Ending> goOn() {
        if (standing) {
            resume();
        }
        return step();
    }

    /** Sets the clock for evaluations within the stretch. */
    private void resume() {
        system.standAt(stretchBegin, sampleAt(stretchBegin));
        system.holdEvents(stretchBegin + (stretchEnd - stretchBegin) / 2);
        equations.between(stretchBegin, stretchEnd);
        standing = false;
    }

    /** The first moment after a time at which a stretch must end. */
    private double nextBoundary(double time) {
        double next = jumps.nextAfter(system, time + sameMoment);
        if (system.samples()) {
            double point = grid.time(Math.min(grid.last(), grid.pointBefore(time + sameMoment) + 1));
            next = next < point - sameMoment ? next : point;
        }
        return next < grid.stop() - sameMoment ? next : grid.stop();
    }

    /** Tries until a step is good enough; an ending if none is, or if nothing may follow it. */
    private Optional<Ending> step() {
        double begin = stepper.time();
        while (true) {
            double end = control.end(begin, stretchEnd);
            double error = stepper.attempt(end);
            if (error <= 1) {
                control.accepted(end - begin, error, stepper);
                stepper.accept();
                return accepted();
            }
            control.rejected(end - begin, error, stepper);
            rejected++;
            if (control.step() < MIN_STEP_ULPS * Math.ulp(begin)) {
                return Optional.of(failure(begin, end));
            }
        }
    }

    private Optional<Ending> accepted() {
        steps++;
        if (steps >= limits.steps()) {
            return Optional.of(Ending.stepLimit(limits.steps(), stepper.time()));
        }
        boolean looks = steps % STEPS_BETWEEN_LOOKS == 0;
        return looks && !limits.watch().goesOn(stepper.time())
                ? Optional.of(Ending.cancelled(stepper.time()))
                : Optional.empty();
    }

    /** Repeats a step that failed, looking at every stage for where values began to be no numbers. */
    private Ending failure(double begin, double end) {
        boolean overflow;
        system.guard(true);
        try {
            overflow = !(stepper.attempt(end) <= Double.MAX_VALUE);
        } catch (NonFiniteRate found) {
            return Blame.rate(system, found.stock(), found.time());
        } finally {
            system.guard(false);
        }
        system.writeStocks(stepper.state());
        system.evaluateStage(begin);
        return Blame.tooSteep(system, tolerance, begin, overflow);
    }

    @Override
    public void constantsChanged() {
        if (now < stepper.time()) {
            stepper.interpolate(now, scratch);
            stepper.place(now, scratch);
        }
        stretchEnd = now;
        ahead = Optional.empty();
        system.constantsChanged();
        jumps.reset();
    }

    @Override
    public double integral(int flow) {
        return system.flows().totals()[flow];
    }

    @Override
    public List<String> remarks() {
        return stepper.remarks();
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public long rejectedSteps() {
        return rejected;
    }

    @Override
    public State save() {
        return new Saved(now, stretchBegin, stretchEnd, stepper.save(), control.save(), ahead, Memory.of(system));
    }

    @Override
    public void restore(State state) {
        Saved saved = (Saved) state;
        saved.memory.restoreTo(system);
        jumps.reset();
        stepper.restore(saved.stepper);
        control.restore(saved.control);
        now = saved.time;
        stretchBegin = saved.stretchBegin;
        stretchEnd = saved.stretchEnd;
        ahead = saved.ahead;
        standing = true;
    }

    private record Saved(
            double time,
            double stretchBegin,
            double stretchEnd,
            Stepper.Kept stepper,
            StepControl.Kept control,
            Optional<Ending> ahead,
            Memory memory)
            implements State {}
}
