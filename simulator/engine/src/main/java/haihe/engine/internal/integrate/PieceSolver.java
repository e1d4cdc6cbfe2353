package haihe.engine.internal.integrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.ode.LocalizedODEFormats;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.nonstiff.AdaptiveStepsizeIntegrator;
import org.hipparchus.ode.sampling.ODEStateInterpolator;
import org.hipparchus.ode.sampling.ODEStepHandler;

/**
 * Solves over one piece of time, within which nothing jumps. A step that meets a value that is no number is tried again,
 * shorter, until the step is too small: only the solution itself may fail, not a trial that went too far.
 */
final class PieceSolver {

    /** Steps between two looks of the watch. */
    private static final int STEPS_BETWEEN_LOOKS = 64;

    /** Numbers that the steps of one piece may keep, so that memory stays bounded (8 bytes each). */
    private static final int KEPT_NUMBERS = 2_000_000;

    /** Numbers that a step keeps for every stock and flow, about. */
    private static final int NUMBERS_PER_STEP = 20;

    private final DynamicSystem system;
    private final Equations equations;
    private final Solvers solvers;
    private final Attempts attempts;
    private final Limits limits;
    private final int fullPiece;

    PieceSolver(DynamicSystem system, Solvers solvers, Attempts attempts, Limits limits) {
        this.system = system;
        this.equations = new Equations(system);
        this.solvers = solvers;
        this.attempts = attempts;
        this.limits = limits;
        int size = system.stocks() + system.flows().size();
        this.fullPiece = Math.max(64, KEPT_NUMBERS / (NUMBERS_PER_STEP * (size + 1)));
    }

    /** A piece, and why nothing follows it; empty if something may. */
    record Solved(Piece piece, Optional<Ending> ending) {}

    /**
     * Solves from a state at {@code begin} to {@code end}, or as far as possible.
     *
     * @param hint a first step to try; 0 for the solver's own choice
     */
    Solved solve(Scheme scheme, double begin, double end, double[] state, double hint) {
        Walk walk = new Walk(begin, end, state);
        Scheme current = scheme;
        double step = Math.min(hint, end - begin);
        while (true) {
            double from = walk.time;
            Optional<Ending> ending;
            try {
                walk.go(current, step);
                return walk.solved(Optional.empty());
            } catch (Interruption interruption) {
                return walk.solved(endingOf(interruption, walk.time));
            } catch (NonFiniteRate found) {
                ending = Optional.of(Blame.rate(system, found.stock(), found.time()));
                step = (found.time() - walk.time) / 8;
            } catch (MathRuntimeException failure) {
                ending = endingOf(failure, walk);
                step = walk.time > from || step == 0 ? (end - walk.time) / 8 : step / 8;
            }
            if (ending.isEmpty()) {
                current = Scheme.DORMAND_PRINCE_853;
                step = 0;
            } else if (walk.isStuck(step) || ending.get().kind() == Ending.Kind.STEP_TOO_SMALL) {
                return walk.solved(ending);
            } else {
                attempts.rejected(1);
                current = scheme.isMultistep() ? Scheme.DORMAND_PRINCE_853 : scheme;
            }
        }
    }

    private Optional<Ending> endingOf(Interruption interruption, double time) {
        return switch (interruption.reason()) {
            case PIECE_FULL -> Optional.empty();
            case CANCELLED -> Optional.of(Ending.cancelled(time));
            case STEP_LIMIT -> Optional.of(Ending.stepLimit(limits.steps(), time));
        };
    }

    /** What a failure of the solver means; empty if a multistep method found the piece too short to start. */
    private Optional<Ending> endingOf(MathRuntimeException failure, Walk walk) {
        Object reason = failure.getSpecifier();
        if (reason == LocalizedODEFormats.MULTISTEP_STARTER_STOPPED_EARLY) {
            return Optional.empty();
        }
        boolean overflow = reason == LocalizedODEFormats.NAN_APPEARING_DURING_INTEGRATION;
        if (!overflow && reason != LocalizedODEFormats.MINIMAL_STEPSIZE_REACHED_DURING_INTEGRATION) {
            throw failure;
        }
        system.writeStocks(walk.state);
        system.evaluateStage(walk.time);
        return Optional.of(Blame.tooSteep(system, solvers.tolerance(), walk.time, overflow));
    }

    /** The way over the piece, in one or more calls of a solver. */
    private final class Walk implements ODEStepHandler {

        private final double begin;
        private final double end;
        private final double[] first;
        private final List<ODEStateInterpolator> steps = new ArrayList<>();
        private double time;
        private double[] state;

        Walk(double begin, double end, double[] state) {
            this.begin = begin;
            this.end = end;
            this.first = state;
            this.time = begin;
            this.state = state;
        }

        void go(Scheme scheme, double step) {
            AdaptiveStepsizeIntegrator integrator = solvers.make(scheme);
            integrator.addStepHandler(this);
            if (step > 0) {
                integrator.setInitialStepSize(step);
            }
            long before = attempts.acceptedSteps();
            system.guard(true);
            try {
                integrator.integrate(equations.between(begin, end), initial(), end);
                time = end;
            } finally {
                system.guard(false);
                attempts.settle(before);
            }
        }

        private ODEState initial() {
            double[] stocks = java.util.Arrays.copyOf(state, system.stocks());
            if (system.flows().size() == 0) {
                return new ODEState(time, stocks);
            }
            double[] integrals = java.util.Arrays.copyOfRange(state, system.stocks(), state.length);
            return new ODEState(time, stocks, new double[][] {integrals});
        }

        @Override
        public void handleStep(ODEStateInterpolator step) {
            steps.add(step);
            time = step.getCurrentState().getTime();
            state = step.getCurrentState().getCompleteState();
            attempts.accepted();
            if (attempts.acceptedSteps() >= limits.steps()) {
                throw new Interruption(Interruption.Reason.STEP_LIMIT);
            }
            if (attempts.acceptedSteps() % STEPS_BETWEEN_LOOKS == 0
                    && !limits.watch().goesOn(time)) {
                throw new Interruption(Interruption.Reason.CANCELLED);
            }
            if (steps.size() >= fullPiece && end - time > solvers.minSpan()) {
                throw new Interruption(Interruption.Reason.PIECE_FULL);
            }
        }

        /** Whether a shorter first step, or the rest of the piece, is too short for the solvers. */
        boolean isStuck(double step) {
            return step < solvers.minStep() || end - time <= solvers.minSpan();
        }

        Solved solved(Optional<Ending> ending) {
            Piece piece = steps.isEmpty() ? Piece.at(begin, first) : Piece.of(begin, time, steps);
            return new Solved(piece, ending);
        }
    }
}
