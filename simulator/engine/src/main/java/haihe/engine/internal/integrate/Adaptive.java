package haihe.engine.internal.integrate;

import java.util.Optional;

/**
 * Integration with steps chosen from an error estimate, by Hipparchus.
 *
 * <p>Time is cut into pieces at jumps, and at the points of the DT grid if something is sampled there; each piece is
 * solved as a whole when the run first enters it, and read from the interpolating polynomials of its steps after that. So
 * where a caller stops on the way has no effect on the solution.
 *
 * <p>While a piece is solved, the clock for inputs that jump stands in its middle, where their value is that of the whole
 * piece, and not the one of an end.
 */
public final class Adaptive implements Integration {

    /** Moments nearer to each other than this part of DT are one. */
    private static final double SAME_MOMENT = 1e-9;

    private final DynamicSystem system;
    private final TimeGrid grid;
    private final Jumps jumps;
    private final Scheme scheme;
    private final Attempts attempts = new Attempts();
    private final PieceSolver solver;
    private final double sameMoment;
    private Piece piece;
    private double now;
    private Optional<Ending> ahead = Optional.empty();

    public Adaptive(DynamicSystem system, TimeGrid grid, Jumps jumps, Scheme scheme, Tolerance tolerance, Watch watch) {
        this(system, grid, jumps, scheme, tolerance, new Limits(watch, Limits.STEPS));
    }

    Adaptive(DynamicSystem system, TimeGrid grid, Jumps jumps, Scheme scheme, Tolerance tolerance, Limits limits) {
        this.system = system;
        this.grid = grid;
        this.jumps = jumps;
        this.scheme = scheme;
        Solvers solvers = new Solvers(grid, tolerance, attempts);
        this.sameMoment = Math.max(SAME_MOMENT * grid.step(0), solvers.minSpan());
        this.solver = new PieceSolver(system, solvers, attempts, limits);
        this.now = grid.start();
        this.piece = Piece.at(now, new double[stateSize()]);
    }

    private int stateSize() {
        return system.stocks() + system.flows().size();
    }

    @Override
    public Optional<Ending> begin() {
        system.initialise(grid);
        jumps.reset();
        double[] state = new double[stateSize()];
        System.arraycopy(system.values(), system.firstStock(), state, 0, system.stocks());
        now = grid.start();
        piece = Piece.at(now, state);
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
        while (piece.end() < time) {
            if (ahead.isPresent()) {
                standAt(piece.end());
                return ahead;
            }
            enterNextPiece();
        }
        standAt(time);
        int broken = time == grid.stop() ? system.firstNonFinite(system.values(), system.firstRate()) : -1;
        return broken < 0 ? Optional.empty() : Optional.of(Blame.rate(system, broken, time));
    }

    private void standAt(double time) {
        now = time;
        double[] state = piece.stateAt(time);
        load(state);
        system.standAt(time, sampleAt(time));
        system.evaluate();
    }

    private void load(double[] state) {
        system.writeStocks(state);
        System.arraycopy(
                state,
                system.stocks(),
                system.flows().totals(),
                0,
                system.flows().size());
    }

    private int sampleAt(double time) {
        return grid.sampleOf(grid.pointBefore(time));
    }

    private void enterNextPiece() {
        double begin = piece.end();
        double[] state = piece.stateAt(begin);
        load(state);
        system.standAt(begin, sampleAt(begin));
        system.evaluate();
        if (system.samples() && grid.pointAt(begin).isPresent()) {
            system.sample();
        }
        double end = nextBoundary(begin);
        if (system.stocks() == 0) {
            piece = Piece.at(end, state);
            return;
        }
        system.holdEvents(begin + (end - begin) / 2);
        PieceSolver.Solved solved = solver.solve(scheme, begin, end, state, piece.longestStep());
        piece = solved.piece();
        ahead = solved.ending();
    }

    /** The first moment after a time at which a piece must end. */
    private double nextBoundary(double time) {
        double next = jumps.nextAfter(system, time + sameMoment);
        if (system.samples()) {
            double point = grid.time(Math.min(grid.last(), grid.pointBefore(time + sameMoment) + 1));
            next = next < point - sameMoment ? next : point;
        }
        return next < grid.stop() - sameMoment ? next : grid.stop();
    }

    @Override
    public void constantsChanged() {
        piece = Piece.at(now, piece.stateAt(now));
        ahead = Optional.empty();
        system.constantsChanged();
        jumps.reset();
    }

    @Override
    public double integral(int flow) {
        return system.flows().totals()[flow];
    }

    @Override
    public long steps() {
        return attempts.acceptedSteps();
    }

    @Override
    public long rejectedSteps() {
        return attempts.rejectedSteps();
    }

    @Override
    public State save() {
        return new Saved(now, piece, ahead, Memory.of(system));
    }

    @Override
    public void restore(State state) {
        Saved saved = (Saved) state;
        saved.memory.restoreTo(system);
        jumps.reset();
        now = saved.time;
        piece = saved.piece;
        ahead = saved.ahead;
    }

    private record Saved(double time, Piece piece, Optional<Ending> ahead, Memory memory) implements State {}
}
