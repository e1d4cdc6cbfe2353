package haihe.experiment.sweep;

import haihe.engine.Draft;
import haihe.engine.EnsembleRun;
import haihe.engine.Outcomes;
import haihe.experiment.outcome.Outcome;
import haihe.results.RunTable;
import java.util.List;
import java.util.Locale;

/** The runs of a part: gives them their factors and keeps their outcomes. For one thread at a time. */
final class PartRows implements Draft, Outcomes, RunTable.Rows {

    private final SweepPlan plan;
    private final int[][] positions;
    private final int[] columns;
    private final double[] factors;
    private final double[] kept;
    private final String[] statuses;
    private long first;
    private int size;

    /**
     * @param positions for each factor where it stands among the constants
     * @param columns for each outcome its column
     */
    PartRows(SweepPlan plan, int[][] positions, int[] columns) {
        this.plan = plan;
        this.positions = positions;
        this.columns = columns;
        this.factors = new double[positions.length];
        int rows = (int) Math.min(plan.partRows(), plan.rows());
        this.kept = new double[rows * (positions.length + columns.length)];
        this.statuses = new String[rows];
    }

    /** Begins a part. */
    void begin(int part) {
        first = plan.from(part);
        size = (int) (plan.to(part) - first);
    }

    @Override
    public void fill(long run, double[] constants) {
        plan.design().fill(run, factors);
        int offset = offset((int) (run - first));
        for (int i = 0; i < factors.length; i++) {
            kept[offset + i] = factors[i];
            for (int position : positions[i]) {
                constants[position] = factors[i];
            }
        }
    }

    @Override
    public void accept(EnsembleRun run) {
        int row = (int) (run.number() - first);
        int offset = offset(row) + factors.length;
        List<Outcome> outcomes = plan.outcomes();
        boolean success = run.isSuccess();
        statuses[row] = success
                ? "completed"
                : run.status().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        for (int i = 0; i < columns.length; i++) {
            kept[offset + i] = success ? outcomes.get(i).measure().of(run, columns[i]) : Double.NaN;
        }
    }

    private int offset(int row) {
        return row * (factors.length + columns.length);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long run(int row) {
        return first + row;
    }

    @Override
    public String status(int row) {
        return statuses[row];
    }

    @Override
    public double value(int row, int column) {
        return kept[offset(row) + column];
    }
}
