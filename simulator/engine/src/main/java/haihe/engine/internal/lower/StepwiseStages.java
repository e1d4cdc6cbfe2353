package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Arithmetic.minus;
import static haihe.engine.internal.lower.Arithmetic.over;
import static haihe.engine.internal.lower.Arithmetic.times;

import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.analysis.Phase;
import java.util.List;

/**
 * Lowers DELAY_N and SMOOTH_N, cascades of stocks that move by steps (Vensim Reference Manual, DELAY N and SMOOTH N):
 * outputs and rates stand still within a step, stages that are shorter than a step are left out, and a delay drains at the
 * delay time of the step before.
 */
final class StepwiseStages {

    private static final int TIME = 1;
    private static final int INITIAL = 2;

    private final Setting setting;

    StepwiseStages(Setting setting) {
        this.setting = setting;
    }

    /** The value of the call; at initialisation also sets its hidden stocks. */
    Node output(Expr.Call call) {
        if (setting.phase() == Phase.INITIAL) {
            initialise(call);
        }
        HiddenStocks.Stages stages = setting.stages(call);
        Node level = stages.order() == 1
                ? setting.level(call, 0)
                : new Node.Gather(
                        setting.scope().cell(setting.stock(call, 0)),
                        List.of(new Node.Gather.Subscript(order(call), stages.order(), stages.cells())));
        Node output = drains(call) ? over(level, stageTime(call)) : level;
        return held(setting.base(call, Cells.Role.HELD), output);
    }

    private void initialise(Expr.Call call) {
        Node time = setting.lower(call.arguments().get(TIME));
        Node most = new Node.Literal(setting.stages(call).order());
        setting.store(
                setting.base(call, Cells.Role.ORDER),
                new Node.Invoke(MathFunction.STAGES, List.of(most, time, Clock.step())));
        setting.store(setting.base(call, Cells.Role.STAGE_TIME), currentStageTime(call));
        Node start = setting.lower(call.arguments().get(INITIAL));
        Node level = drains(call) ? times(start, stageTime(call)) : start;
        setting.store(setting.stock(call, 0), level);
        for (int stage = 1; stage < setting.stages(call).order(); stage++) {
            setting.store(setting.stock(call, stage), setting.level(call, 0));
        }
    }

    /** Computes the rates of the call's hidden stocks, after what they need. */
    void rates(Expr.Call call) {
        Node time = drains(call) ? stageTime(call) : setting.cheap(call, Cells.Role.DELAY_TIME, currentStageTime(call));
        Node before = setting.lower(call.arguments().get(0));
        for (int stage = 0; stage < setting.stages(call).order(); stage++) {
            Node level = setting.level(call, stage);
            Node rate;
            if (drains(call)) {
                Node outflow = over(level, time);
                rate = minus(before, outflow);
                before = outflow;
            } else {
                rate = over(minus(before, level), time);
                before = level;
            }
            held(setting.rate(call, stage), rate);
        }
    }

    /** Keeps the delay time of a point of the DT grid for the next one. */
    void sample(Expr.Call call) {
        setting.store(setting.base(call, Cells.Role.STAGE_TIME), currentStageTime(call));
    }

    private static boolean drains(Expr.Call call) {
        return call.function() == Function.DELAY_N;
    }

    /** Stores a value at points of the DT grid, and gives what was stored. */
    private Node held(int slot, Node value) {
        Node kept = new Node.Load(setting.scope().cell(slot));
        setting.store(slot, new Node.Select(Clock.isOnGrid(), value, kept));
        return kept;
    }

    private Node order(Expr.Call call) {
        return new Node.Load(setting.cell(call, Cells.Role.ORDER));
    }

    private Node stageTime(Expr.Call call) {
        return new Node.Load(setting.cell(call, Cells.Role.STAGE_TIME));
    }

    private Node currentStageTime(Expr.Call call) {
        Node time = setting.lower(call.arguments().get(TIME));
        Node each = over(time, order(call));
        return new Node.Invoke(MathFunction.MAX, List.of(each, Clock.step()));
    }
}
