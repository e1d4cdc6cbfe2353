package haihe.engine;

import haihe.engine.Parameters.Parameter;
import haihe.engine.internal.derive.TangentProgram;
import haihe.engine.internal.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs of one scenario with derivatives by some parameters after the other. */
final class SensitivityRun {

    private final Compiled compiled;
    private final TangentProgram tangents;
    private final Plan plan;
    private final List<Program.Column> outcomes;
    private final int directions;

    SensitivityRun(
            Compiled compiled, TangentProgram tangents, Plan plan, List<Program.Column> outcomes, int directions) {
        this.compiled = compiled;
        this.tangents = tangents;
        this.plan = plan;
        this.outcomes = outcomes;
        this.directions = directions;
    }

    LocalSensitivity of(List<Parameter> parameters, RunListener listener) {
        List<Run> runs = new ArrayList<>();
        int blocks = Math.max(1, (parameters.size() + directions - 1) / directions);
        for (int block = 0; block < blocks; block++) {
            int done = block;
            RunListener part = (fraction, time) -> listener.at((done + fraction) / blocks, time);
            Run run = new WholeRun(compiled, planOf(parameters, block), part).run(System.nanoTime());
            runs.add(run);
            if (!run.status().isSuccess()) {
                break;
            }
        }
        return new LocalSensitivity(
                summary(runs), names(parameters), values(parameters, runs), derivatives(parameters, runs));
    }

    private Plan planOf(List<Parameter> parameters, int block) {
        List<Setting> settings = new ArrayList<>(plan.settings());
        int from = block * directions;
        int to = Math.min(parameters.size(), from + directions);
        List<Program.Column> saved = new ArrayList<>();
        outcomes.forEach(each -> saved.add(new Program.Column(each.name(), tangents.slot(each.slot()))));
        for (Program.Column outcome : outcomes) {
            for (int direction = 0; direction < to - from; direction++) {
                int slot = tangents.derivative(outcome.slot()) + direction;
                saved.add(new Program.Column(TangentModel.nameOf(slot), slot));
            }
        }
        for (int i = from; i < to; i++) {
            Parameter parameter = parameters.get(i);
            int seeds = parameter.initial()
                    ? tangents.initialSeed(parameter.slot())
                    : tangents.derivative(parameter.slot());
            settings.add(new Setting(seeds + i - from, 1, 1));
            saved.add(new Program.Column("@" + i, tangents.slot(parameter.slot())));
        }
        return new Plan(plan.scenario(), plan.method(), plan.grid(), settings, new Selection(saved), plan.remarks());
    }

    private static List<String> names(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::name).toList();
    }

    /** The run of the model itself, with the end of the run that came least far. */
    private Run summary(List<Run> runs) {
        Run first = runs.get(0);
        Run last = runs.get(runs.size() - 1);
        ColumnIndex columns =
                new ColumnIndex(outcomes.stream().map(Program.Column::name).toList());
        Trajectory whole = last.trajectory();
        double[][] rows = new double[whole.size()][columns.names().size()];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                rows[row][column] = whole.value(row, column);
            }
        }
        return new Run(
                plan.scenario(),
                plan.method(),
                statusOf(last.status()),
                new Trajectory(columns, whole.times(), rows),
                first.statistics(),
                last.balances(),
                last.events(),
                last.remarks());
    }

    /** A derivative that fails is no variable of the model. */
    private static RunStatus statusOf(RunStatus status) {
        if (!status.variable().startsWith("#")) {
            return status;
        }
        return new RunStatus(
                status.kind(),
                status.time(),
                "",
                "a derivative grew beyond the largest number, or is none, at time " + status.time());
    }

    private double[] values(List<Parameter> parameters, List<Run> runs) {
        double[] values = new double[parameters.size()];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < values.length && i / directions < runs.size(); i++) {
            Trajectory trajectory = runs.get(i / directions).trajectory();
            if (trajectory.size() > 0) {
                values[i] = trajectory.value(0, trajectory.columns().size() - width(parameters, i) + i % directions);
            }
        }
        return values;
    }

    /** How many parameters the run of a parameter differentiates by. */
    private int width(List<Parameter> parameters, int parameter) {
        int from = parameter / directions * directions;
        return Math.min(directions, parameters.size() - from);
    }

    /** By parameter, outcome and row; as many rows as the last run has. */
    private double[][][] derivatives(List<Parameter> parameters, List<Run> runs) {
        int rows = runs.get(runs.size() - 1).trajectory().size();
        double[][][] derivatives = new double[parameters.size()][outcomes.size()][rows];
        for (int i = 0; i < derivatives.length; i++) {
            if (i / directions >= runs.size()) {
                Arrays.stream(derivatives[i]).forEach(series -> Arrays.fill(series, Double.NaN));
                continue;
            }
            Trajectory trajectory = runs.get(i / directions).trajectory();
            int width = width(parameters, i);
            for (int outcome = 0; outcome < outcomes.size(); outcome++) {
                int column = outcomes.size() + outcome * width + i % directions;
                for (int row = 0; row < rows; row++) {
                    derivatives[i][outcome][row] = trajectory.value(row, column);
                }
            }
        }
        return derivatives;
    }
}
