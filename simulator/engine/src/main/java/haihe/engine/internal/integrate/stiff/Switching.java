package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.integrate.RightHandSide;
import haihe.engine.internal.integrate.StepLaw;
import haihe.engine.internal.integrate.Stepper;
import haihe.engine.internal.integrate.Tolerance;
import haihe.engine.internal.integrate.embedded.Tsitouras54;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tsitouras' pair while stability does not bound its steps, Rodas5P where it does; decided anew after every step, and both
 * ways with patience, so that the methods do not take turns: E. Hairer, G. Wanner, Solving ordinary differential equations
 * II (1996), section IV.2, and L. Petzold, Automatic selection of methods for solving stiff and nonstiff systems of
 * ordinary differential equations, SIAM J. Sci. Stat. Comput. 4 (1983).
 *
 * <p>The explicit method tells the step times the steepest slope that it met from its last two stages. The stiff one bounds
 * the same by a norm of its derivatives. The derivatives and their factors are only made when they are first needed.
 */
public final class Switching implements Stepper {

    /** The explicit method is stable for steps times negative slopes down to about -3.5. */
    private static final double UNSTABLE = 3.0;

    /** Steps times slopes that are no burden to the explicit method. */
    private static final double EASY = 1.5;

    /** Steps at the edge of stability before the stiff method takes over. */
    private static final int PATIENCE = 15;

    /** Steps away from it after which the count begins anew; as many easy steps of the stiff method end its turn. */
    private static final int FORGETTING = 6;

    private final Tsitouras54 explicit;
    private final Supplier<Rosenbrock54> maker;
    private @Nullable Rosenbrock54 stiff;
    private Stepper last;
    private Stepper next;
    private double end;
    private boolean placed;
    private int hard;
    private int easy;
    private long stiffSteps;
    private long switches;

    /** @param derivatives makes the derivatives of the equations */
    public Switching(RightHandSide equations, Supplier<Derivatives> derivatives, Tolerance tolerance) {
        this.explicit = new Tsitouras54(equations, tolerance);
        this.maker = () -> new Rosenbrock54(equations, derivatives.get(), tolerance);
        this.last = explicit;
        this.next = explicit;
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
        if (next == explicit) {
            judgeExplicit(step * explicit.steepness());
        } else {
            stiffSteps++;
            judgeStiff(step * stiff().steepness());
        }
    }

    private void judgeExplicit(double burden) {
        if (burden > UNSTABLE) {
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
        easy = burden < EASY ? easy + 1 : 0;
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
