package haihe.engine.internal.integrate.stiff;

import haihe.engine.internal.derive.Colouring;
import haihe.engine.internal.integrate.RightHandSide;

/**
 * Derivatives by forward differences: half the digits of a double at best. Steps are powers of two times the sizes of the
 * stocks, so that units which are powers of two apart give the same bits.
 */
public final class FiniteDifferences implements Derivatives {

    /** About the square root of the rounding of a double. */
    private static final double STEP = 0x1p-26;

    /** The step of time as a part of the time ahead: its error is small beside that of a step of the method. */
    private static final double TIME_STEP = 0x1p-8;

    private final RightHandSide equations;
    private final Pattern pattern;
    private final Colouring colouring;
    private final double smallest;
    private final double[] moved;
    private final double[] slopes;

    /**
     * @param smallest a size of stocks, positive, below which they count as 0
     */
    public FiniteDifferences(RightHandSide equations, Pattern pattern, double smallest) {
        this.equations = equations;
        this.pattern = pattern;
        this.colouring = Colouring.of(pattern.byRows(), pattern.columns());
        this.smallest = smallest;
        this.moved = new double[equations.stocks()];
        this.slopes = new double[equations.size()];
    }

    @Override
    public Pattern pattern() {
        return pattern;
    }

    @Override
    public void evaluate(double time, double[] state, double[] slopesHere, double ahead, Results results) {
        for (int colour = 0; colour < colouring.count(); colour++) {
            move(state, colour);
            equations.evaluate(time, moved, slopes);
            for (int column = 0; column < moved.length; column++) {
                if (colouring.of(column) == colour) {
                    readColumn(column, moved[column] - state[column], slopesHere, results.entries);
                }
            }
        }
        differencesByTime(time, state, slopesHere, ahead * TIME_STEP, results.byTime);
    }

    /** A formula of order 2 from one side, so that nothing is evaluated before the time or far ahead. */
    private void differencesByTime(double time, double[] state, double[] slopesHere, double step, double[] byTime) {
        double near = time + step;
        double first = near - time;
        equations.evaluate(near, state, slopes);
        for (int i = 0; i < slopes.length; i++) {
            byTime[i] = 4 * (slopes[i] - slopesHere[i]);
        }
        equations.evaluate(time + 2 * first, state, slopes);
        for (int i = 0; i < slopes.length; i++) {
            byTime[i] = (byTime[i] - (slopes[i] - slopesHere[i])) / (2 * first);
        }
    }

    private void move(double[] state, int colour) {
        for (int column = 0; column < moved.length; column++) {
            double size = Math.max(Math.abs(state[column]), smallest);
            double step = colouring.of(column) == colour ? STEP * size : 0;
            moved[column] = state[column] + (state[column] < 0 ? -step : step);
        }
    }

    private void readColumn(int column, double step, double[] slopesHere, double[] entries) {
        for (int p = pattern.start(column); p < pattern.start(column + 1); p++) {
            int row = pattern.row(p);
            entries[p] = (slopes[row] - slopesHere[row]) / step;
        }
    }
}
