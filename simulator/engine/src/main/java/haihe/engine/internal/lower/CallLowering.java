package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Distribution;
import haihe.engine.internal.program.Layout;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Semantics;
import haihe.model.analysis.Phase;
import java.util.ArrayList;
import java.util.List;

/** Lowers calls of built-in functions. */
final class CallLowering {

    private final Setting setting;

    CallLowering(Setting setting) {
        this.setting = setting;
    }

    Node lower(Expr.Call call) {
        return switch (call.function()) {
            case ABS,
                    ARCCOS,
                    ARCSIN,
                    ARCTAN,
                    COS,
                    COSH,
                    EXP,
                    GAMMA_LN,
                    LN,
                    LOG10,
                    MAX,
                    MIN,
                    QUANTUM,
                    SIN,
                    SINH,
                    SQRT,
                    TAN,
                    TANH,
                    SAFEDIV,
                    XIDZ -> invoke(MathFunction.valueOf(call.function().name()), call);
            case ZIDZ -> invoke(MathFunction.XIDZ, call, new Node.Literal(0));
            case INT -> invoke(integerPart(), call);
            case EXPRND -> draw(Distribution.EXPONENTIAL, call);
            case LOGNORMAL -> draw(Distribution.LOGNORMAL, call);
            case NORMAL -> draw(Distribution.NORMAL, call);
            case POISSON -> draw(Distribution.POISSON, call);
            case RANDOM, RANDOM_UNIFORM -> draw(Distribution.UNIFORM, call);
            case RANDOM_NORMAL,
                    RANDOM_EXPONENTIAL,
                    RANDOM_GAMMA,
                    RANDOM_BETA,
                    RANDOM_BINOMIAL,
                    RANDOM_NEGATIVE_BINOMIAL,
                    RANDOM_POISSON,
                    RANDOM_TRIANGULAR,
                    RANDOM_WEIBULL,
                    RANDOM_PINK_NOISE -> new BoundedNoise(setting).value(call);
            case DELAY, DELAY_FIXED, INIT, PREVIOUS, SAMPLE_IF_TRUE -> new KeptValues(setting).lower(call);
            case DELAY_N, SMOOTH_N -> new StepwiseStages(setting).output(call);
            case NPV, DEPRECIATE_STRAIGHTLINE -> new Finance(setting).value(call);
            case DELAY1, DELAY3, DELAYN, SMTH1, SMTH3, SMTHN, TREND, FRACTIONAL_TREND, FORCST, FORECAST ->
                new Stages(setting).output(call);
            case ACTIVE_INITIAL -> setting.lower(call.arguments().get(setting.phase() == Phase.INITIAL ? 1 : 0));
            case PULSE, PULSE_WINDOW, PULSE_TRAIN, RAMP, STEP -> testInput(call);
            case CONTENT_SIZE -> ask(Node.Ask.Question.SIZE, call);
            case CONTENT_PART -> ask(Node.Ask.Question.PART, call);
            case CONTENT_MIN -> ask(Node.Ask.Question.LEAST, call);
            case CONTENT_MAX -> ask(Node.Ask.Question.GREATEST, call);
            case CONTENT_MEAN -> ask(Node.Ask.Question.MEAN, call);
            case CONTENT_STDDEV -> ask(Node.Ask.Question.DEVIATION, call);
            case TIME -> Clock.time();
            case DT -> Clock.step();
            case STARTTIME -> Clock.load(Layout.START);
            case STOPTIME -> Clock.load(Layout.STOP);
            case PI -> new Node.Literal(Math.PI);
            case INF -> new Node.Literal(Double.POSITIVE_INFINITY);
        };
    }

    private Node testInput(Expr.Call call) {
        boolean held = setting.work().holdsTestInputs();
        return switch (call.function()) {
            case PULSE -> invoke(MathFunction.PULSE, call, held ? Clock.gridTime() : Clock.eventTime(), Clock.step());
            case PULSE_WINDOW -> invoke(MathFunction.PULSE_WINDOW, call, Clock.timePlus(), Clock.step());
            case PULSE_TRAIN -> invoke(MathFunction.PULSE_TRAIN, call, Clock.timePlus(), Clock.step());
            case RAMP -> invoke(MathFunction.RAMP, call, held ? Clock.gridTime() : Clock.time());
            case STEP ->
                held
                        ? invoke(MathFunction.STEP_AFTER, call, Clock.timePlus())
                        : invoke(MathFunction.STEP, call, Clock.eventTime(), Clock.tolerance());
            default -> throw new IllegalArgumentException(call.function() + " is no test input");
        };
    }

    /** Looks into a container; at the start time it is filled first. */
    private Node ask(Node.Ask.Question question, Expr.Call call) {
        Expr.Reference container = (Expr.Reference) call.arguments().get(0);
        Address store = Address.at(setting.work().storeOf(container.variable()));
        Node number =
                call.arguments().size() > 1 ? setting.lower(call.arguments().get(1)) : new Node.Literal(0);
        if (setting.phase() == Phase.INITIAL) {
            setting.before().add(new Statement.Operate(Statement.Operate.Operation.FILL, store));
        }
        return new Node.Ask(question, store, number);
    }

    private MathFunction integerPart() {
        return setting.work().model().semantics().integerPart() == Semantics.IntegerPart.TRUNCATE
                ? MathFunction.TRUNCATE
                : MathFunction.FLOOR;
    }

    private Node invoke(MathFunction function, Expr.Call call, Node... more) {
        List<Node> arguments = arguments(call);
        arguments.addAll(List.of(more));
        return new Node.Invoke(function, arguments);
    }

    private List<Node> arguments(Expr.Call call) {
        List<Node> nodes = new ArrayList<>();
        call.arguments().forEach(argument -> nodes.add(setting.lower(argument)));
        return nodes;
    }

    private Node draw(Distribution distribution, Expr.Call call) {
        int stream = setting.work().streams().of(setting.place(), call);
        Address element = setting.scope().cell(0);
        return new Node.Draw(distribution, stream, call.seed(), element, arguments(call));
    }
}
