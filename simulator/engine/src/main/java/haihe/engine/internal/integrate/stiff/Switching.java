package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.StepLaw;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.Tolerance;
import haihe.engine.internal.integrate.embedded.Tsitouras54;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tsitouras' pair while stability does not bound its steps, Rodas5P where it does; decided anew after every step, and both
 * ways with patience, so that the methods do not take turns: E. Hairer, G. Wanner, Solving ordinary differential equations
 * II (1996), section IV.2, and L. Petzold, Automatic selection of methods for solving stiff and nonstiff systems of
 * ordinary differential equations, SIAM J. Sci. Stat. Comput. 4 (1983).
 *
 * <p>Stability bounds steps, and not the error, if their product with the steepest slope is larger than errors of the
 * tolerance let it be for a solution that moves as fast as that slope. The explicit method tells that slope from its last two stages. The stiff one bounds
 * the same by a norm of its derivatives. The derivatives and their factors are only made when they are first needed.
 */
public final class Switching implements Stepper {

    /** The explicit method is stable for steps times negative slopes down to about -3.5; it is no good close to that. */
    private static final double UNSTABLE = 2.5;

    /** Below this the explicit method is the cheaper one even if it takes shorter steps. */
    private static final double HARMLESS = 1;

    /** Where errors bound the steps, their product with the slopes is below this times the root of the tolerance. */
    private static final double BEYOND_ERRORS = 10;

    /** The part of a burdensome product that is none. */
    private static final double EASY = 0.75;

    /** Hard steps before the stiff method takes over. */
    private static final int PATIENCE = 15;

    /** Easy steps after which the count begins anew; as many easy steps of the stiff method end its turn. */
    private static final int FORGETTING = 6;

    private final Tsitouras54 explicit;
    private final Supplier<Rosenbrock54> maker;
    private final double burdensome;
    private @Nullable Rosenbrock54 stiff;
    private Stepper last;
    private Stepper next;
    private double end;
    private boolean placed;
    private int hard;
    private int easy;
    private long steps;
    private long stiffSteps;
    private long switches;

    /** @param derivatives makes the derivatives of the equations */
    public Switching(RightHandSide equations, Supplier<Derivatives> derivatives, Tolerance tolerance) {
        this.explicit = new Tsitouras54(equations, tolerance);
        this.maker = () -> new Rosenbrock54(equations, derivatives.get(), tolerance);
        this.last = explicit;
        this.next = explicit;
        double bound = BEYOND_ERRORS * Math.pow(tolerance.relative(), 1.0 / explicit.order());
        this.burdensome = Math.max(HARMLESS, Math.min(UNSTABLE, bound));
    }

    private Rosenbrock54 stiff() {
        Rosenbrock54 made = stiff == null ? maker.get() : stiff;
        stiff = made;
        return made;
    }

    @Override
    public int order() {
        return next.order();
    }

    @Override
    public StepLaw law() {
        return next.law();
    }

    @Override
    public void place(double at, double[] from) {
        next.place(at, from);
        last = next;
        placed = false;
    }

    @Override
    public void start() {
        next.start();
        placed = false;
    }

    @Override
    public double time() {
        return last.time();
    }

    @Override
    public double[] state() {
        return last.state();
    }

    @Override
    public double[] slopes() {
        return next.slopes();
    }

    @Override
    public double attempt(double to) {
        if (placed) {
            start();
        }
        end = to;
        return next.attempt(to);
    }

    @Override
    public void accept() {
        double step = end - next.time();
        next.accept();
        last = next;
        steps++;
        if (next == explicit) {
            judgeExplicit(step * explicit.steepness());
        } else {
            stiffSteps++;
            judgeStiff(step * stiff().steepness());
        }
    }

    private void judgeExplicit(double burden) {
        if (burden > burdensome) {
            easy = 0;
            hard++;
        } else {
            easy++;
        }
        if (easy >= FORGETTING) {
            hard = 0;
        }
        if (hard >= PATIENCE) {
            turnTo(stiff());
        }
    }

    private void judgeStiff(double burden) {
        easy = burden < EASY * burdensome ? easy + 1 : 0;
        if (easy >= FORGETTING) {
            turnTo(explicit);
        }
    }

    private void turnTo(Stepper other) {
        other.place(last.time(), last.state());
        next = other;
        placed = true;
        hard = 0;
        easy = 0;
        switches++;
    }

    @Override
    public void interpolate(double time, double[] target) {
        last.interpolate(time, target);
    }

    @Override
    public List<String> remarks() {
        if (switches == 0) {
            return List.of("the model was not stiff: all steps were by tsit5");
        }
        return List.of(stiffSteps + " of " + steps + " steps were stiff, by rodas5p; the method changed " + switches
                + (switches == 1 ? " time" : " times"));
    }

    /** How many steps the stiff method made. */
    public long stiffSteps() {
        return stiffSteps;
    }

    /** How often one method followed the other. */
    public long switches() {
        return switches;
    }

    @Override
    public Kept save() {
        return new Saved(last.save(), last != explicit, next != explicit, placed, hard, easy);
    }

    @Override
    public void restore(Kept kept) {
        Saved saved = (Saved) kept;
        last = saved.lastIsStiff ? stiff() : explicit;
        next = saved.nextIsStiff ? stiff() : explicit;
        last.restore(saved.step);
        if (next != last) {
            next.place(last.time(), last.state());
        }
        placed = saved.placed;
        hard = saved.hard;
        easy = saved.easy;
    }

    private record Saved(Kept step, boolean lastIsStiff, boolean nextIsStiff, boolean placed, int hard, int easy)
            implements Kept {}
}
