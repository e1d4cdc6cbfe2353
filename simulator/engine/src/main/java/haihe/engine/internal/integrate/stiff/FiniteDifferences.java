package haihe.engine.internal.integrate.stiff;

/**
 * Derivatives by forward differences: half the digits of a double at best. Steps are powers of two times the sizes of the
 * stocks, so that units which are powers of two apart give the same bits.
 */
public final class FiniteDifferences implements Derivatives {

    /** About the square root of the rounding of a double. */
    private static final double STEP = 0x1p-26;

    private final Field field;
    private final Pattern pattern;
    private final Colouring colouring;
    private final double smallest;
    private final double span;
    private final double[] moved;
    private final double[] slopes;

    /**
     * @param smallest a size of stocks, positive, below which they count as 0
     * @param span a length of time over which the field may change, positive
     */
    public FiniteDifferences(Field field, Pattern pattern, double smallest, double span) {
        this.field = field;
        this.pattern = pattern;
        this.colouring = Colouring.of(pattern);
        this.smallest = smallest;
        this.span = span;
        this.moved = new double[field.stocks()];
        this.slopes = new double[field.stocks() + field.flows()];
    }

    @Override
    public Pattern pattern() {
        return pattern;
    }

    @Override
    public void evaluate(double time, double[] state, double[] slopesHere, double[] entries, double[] byTime) {
        for (int colour = 0; colour < colouring.count(); colour++) {
            move(state, colour);
            field.evaluate(time, moved, slopes);
            for (int column = 0; column < moved.length; column++) {
                if (colouring.of(column) == colour) {
                    readColumn(column, moved[column] - state[column], slopesHere, entries);
                }
            }
        }
        System.arraycopy(state, 0, moved, 0, moved.length);
        double later = time + STEP * span;
        field.evaluate(later, moved, slopes);
        for (int i = 0; i < slopes.length; i++) {
            byTime[i] = (slopes[i] - slopesHere[i]) / (later - time);
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
