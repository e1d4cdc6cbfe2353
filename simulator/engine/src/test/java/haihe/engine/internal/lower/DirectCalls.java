package haihe.engine.internal.lower;

import haihe.engine.internal.math.Builtins;
import haihe.model.Expr;
import haihe.model.Function;
import java.util.Arrays;

/** Evaluates calls as the language defines them. */
final class DirectCalls {

    private final DirectSimulation simulation;
    private final DirectEvaluation evaluation;

    DirectCalls(DirectSimulation simulation, DirectEvaluation evaluation) {
        this.simulation = simulation;
        this.evaluation = evaluation;
    }

    private double argument(Expr.Call call, int number) {
        return evaluation.valueOf(call.arguments().get(number));
    }

    private double last(Expr.Call call) {
        return argument(call, call.arguments().size() - 1);
    }

    double valueOf(Expr.Call call) {
        double time = simulation.time();
        double dt = simulation.dt();
        return switch (call.function()) {
            case MAX -> Math.max(argument(call, 0), argument(call, 1));
            case MIN -> Math.min(argument(call, 0), argument(call, 1));
            case SIN -> Math.sin(argument(call, 0));
            case ABS -> Math.abs(argument(call, 0));
            case INT -> Math.floor(argument(call, 0));
            case SAFEDIV -> argument(call, 1) == 0 ? argument(call, 2) : argument(call, 0) / argument(call, 1);
            case XIDZ -> Math.abs(argument(call, 1)) < 1e-6 ? argument(call, 2) : argument(call, 0) / argument(call, 1);
            case QUANTUM -> argument(call, 1) * Builtins.truncate(argument(call, 0) / argument(call, 1));
            case ACTIVE_INITIAL -> argument(call, simulation.isInitial() ? 1 : 0);
            case PULSE_WINDOW -> time >= argument(call, 0) && time < argument(call, 0) + argument(call, 1) ? 1 : 0;
            case TIME -> time;
            case DT -> dt;
            case STEP -> time >= argument(call, 1) ? argument(call, 0) : 0;
            case RAMP ->
                time > argument(call, 1)
                        ? argument(call, 0) * (Math.min(time, argument(call, 2)) - argument(call, 1))
                        : 0;
            case PULSE -> Builtins.pulse(argument(call, 0), argument(call, 1), argument(call, 2), time, dt);
            case DELAY, DELAY_FIXED, PREVIOUS, SAMPLE_IF_TRUE, INIT -> kept(call, initialised(call));
            default -> staged(call, initialised(call));
        };
    }

    private DirectMemory.Cell initialised(Expr.Call call) {
        DirectMemory.Cell cell = evaluation.cell(call);
        if (!cell.initialised && simulation.isInitial()) {
            cell.initialised = true;
            if (call.function() == Function.INIT) {
                cell.kept = argument(call, 0);
            } else if (KeptValues.isRecorded(call.function())) {
                cell.kept = last(call);
                cell.delay = call.function() == Function.DELAY_FIXED ? argument(call, 1) : 0;
            } else {
                cell.stages = new double[order(call)];
                cell.rates = new double[order(call)];
                Arrays.fill(cell.stages, start(call));
            }
            cell.next = cell.kept;
        }
        return cell;
    }

    private static int order(Expr.Call call) {
        return switch (call.function()) {
            case DELAY3 -> 3;
            case SMTHN -> 2;
            default -> 1;
        };
    }

    private double start(Expr.Call call) {
        double time = argument(call, 1) / order(call);
        return switch (call.function()) {
            case DELAY1, DELAY3 -> last(call) * time;
            case SMTH1, SMTHN -> last(call);
            default -> argument(call, 0) / (1 + last(call) * time);
        };
    }

    private double kept(Expr.Call call, DirectMemory.Cell cell) {
        if (call.function() == Function.SAMPLE_IF_TRUE) {
            return !simulation.isInitial() && argument(call, 0) != 0 ? argument(call, 1) : cell.kept;
        }
        if (call.function() != Function.DELAY && call.function() != Function.DELAY_FIXED) {
            return cell.kept;
        }
        double delay = call.function() == Function.DELAY ? argument(call, 1) : cell.delay;
        double at = simulation.time() - delay;
        for (int i = 0; i < cell.times.size(); i++) {
            if (cell.times.get(i) == at) {
                return cell.values.get(i);
            }
        }
        return cell.kept;
    }

    private double staged(Expr.Call call, DirectMemory.Cell cell) {
        double time = argument(call, 1) / order(call);
        double stage = cell.stages[cell.stages.length - 1];
        return switch (call.function()) {
            case DELAY1, DELAY3 -> stage / time;
            case SMTH1, SMTHN -> stage;
            case TREND -> trend(argument(call, 0), stage, time);
            case FORCST -> {
                double input = argument(call, 0);
                yield input * (1 + trend(input, stage, time) * argument(call, 2));
            }
            default -> throw new IllegalArgumentException("not generated: " + call.function());
        };
    }

    private static double trend(double input, double average, double time) {
        return average * time == 0 ? 0 : (input - average) / (average * time);
    }

    /** Notes what a call takes in at this instant. */
    void remember(Expr.Call call) {
        DirectMemory.Cell cell = evaluation.cell(call);
        switch (call.function()) {
            case PREVIOUS -> cell.next = argument(call, 0);
            case SAMPLE_IF_TRUE -> cell.next = kept(call, cell);
            case DELAY, DELAY_FIXED -> {
                cell.times.add(simulation.time());
                cell.values.add(argument(call, 0));
            }
            case DELAY1, DELAY3, SMTH1, SMTHN, TREND, FORCST -> stages(call, cell);
            default -> {}
        }
    }

    private void stages(Expr.Call call, DirectMemory.Cell cell) {
        boolean drains = call.function() == Function.DELAY1 || call.function() == Function.DELAY3;
        double time = argument(call, 1) / order(call);
        double before = argument(call, 0);
        for (int i = 0; i < cell.stages.length; i++) {
            if (drains) {
                double outflow = cell.stages[i] / time;
                cell.rates[i] = before - outflow;
                before = outflow;
            } else {
                cell.rates[i] = (before - cell.stages[i]) / time;
                before = cell.stages[i];
            }
        }
    }
}
