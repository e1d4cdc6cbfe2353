package haihe.model.analysis;

import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.Index;
import java.util.ArrayList;
import java.util.List;

/** The operands that an expression needs the values of to have a value itself. */
public final class Operands {

    private static final Expr.Cases<List<Expr>> DIRECT = new Direct();

    private Operands() {}

    /** All operands, whenever they are needed, in the order they are written; subscripts come first. */
    public static List<Expr> of(Expr expr) {
        return expr.match(DIRECT);
    }

    /**
     * The operands needed within one instant of a phase. Functions that remember cut the rest:
     *
     * <table>
     * <caption>Arguments that a function needs</caption>
     * <tr><th>function</th><th>evaluation</th><th>initial</th></tr>
     * <tr><td>DELAY, DELAY_FIXED</td><td>time</td><td>time, initial</td></tr>
     * <tr><td>DELAY1, DELAY3, DELAYN (the output is a hidden stock by its time)</td>
     *     <td>time, order</td><td>time, order, initial</td></tr>
     * <tr><td>SMTH1, SMTH3, SMTHN (the output is a hidden stock)</td><td>none</td><td>order, initial</td></tr>
     * <tr><td>FORECAST</td><td>all</td><td>all</td></tr>
     * <tr><td>TREND, FRACTIONAL_TREND, FORCST</td><td>all but the initial trend</td><td>all</td></tr>
     * <tr><td>DELAY_N, SMOOTH_N</td><td>none</td><td>time, initial, order</td></tr>
     * <tr><td>NPV</td><td>stream, factor</td><td>stream, initial, factor</td></tr>
     * <tr><td>DEPRECIATE_STRAIGHTLINE</td><td>all but the initial stream</td><td>all</td></tr>
     * <tr><td>RANDOM_PINK_NOISE</td><td>none</td><td>mean, standard deviation</td></tr>
     * <tr><td>INIT</td><td>none</td><td>input</td></tr>
     * <tr><td>PREVIOUS</td><td>none</td><td>initial</td></tr>
     * <tr><td>ACTIVE_INITIAL</td><td>active</td><td>initial</td></tr>
     * <tr><td>SAMPLE_IF_TRUE</td><td>condition, input</td><td>initial</td></tr>
     * </table>
     *
     * What is cut is needed at the end of the instant, for the rates of hidden stocks and for what is recorded.
     */
    public static List<Expr> of(Expr expr, Phase phase) {
        return expr instanceof Expr.Call call ? within(call, phase) : of(expr);
    }

    private static List<Expr> within(Expr.Call call, Phase phase) {
        List<Expr> arguments = call.arguments();
        int last = arguments.size() - 1;
        boolean initial = phase == Phase.INITIAL;
        return switch (call.function()) {
            case DELAY, DELAY_FIXED, DELAY1, DELAY3, DELAYN -> arguments.subList(1, initial ? last + 1 : last);
            case SMTH1, SMTH3, SMTHN -> initial ? arguments.subList(2, last + 1) : List.of();
            case RANDOM_PINK_NOISE -> initial ? arguments.subList(0, 2) : List.of();
            case DELAY_N, SMOOTH_N -> initial ? arguments.subList(1, last + 1) : List.of();
            case NPV ->
                initial
                        ? List.of(arguments.get(0), arguments.get(2), arguments.get(last))
                        : List.of(arguments.get(0), arguments.get(last));
            case TREND, FRACTIONAL_TREND, FORCST, DEPRECIATE_STRAIGHTLINE ->
                initial ? arguments : arguments.subList(0, last);
            case INIT -> initial ? arguments : List.of();
            case PREVIOUS -> initial ? arguments.subList(1, last + 1) : List.of();
            case ACTIVE_INITIAL, SAMPLE_IF_TRUE ->
                initial ? arguments.subList(last, last + 1) : arguments.subList(0, last);
            default -> arguments;
        };
    }

    /** Whether a function cuts an operand off in some phase. */
    static boolean remembers(Function function) {
        return function.isDynamic()
                || switch (function) {
                    case DELAY, DELAY_FIXED, DEPRECIATE_STRAIGHTLINE, INIT, PREVIOUS, ACTIVE_INITIAL, SAMPLE_IF_TRUE ->
                        true;
                    default -> false;
                };
    }

    private static List<Expr> computed(List<Index> indices) {
        List<Expr> values = new ArrayList<>();
        for (Index index : indices) {
            if (index instanceof Index.Computed computed) {
                values.add(computed.value());
            }
        }
        return values;
    }

    private static final class Direct implements Expr.Cases<List<Expr>> {
        @Override
        public List<Expr> number(Expr.Number expr) {
            return List.of();
        }

        @Override
        public List<Expr> reference(Expr.Reference expr) {
            return computed(expr.indices());
        }

        @Override
        public List<Expr> element(Expr.Element expr) {
            return List.of();
        }

        @Override
        public List<Expr> unary(Expr.Unary expr) {
            return List.of(expr.operand());
        }

        @Override
        public List<Expr> binary(Expr.Binary expr) {
            return List.of(expr.left(), expr.right());
        }

        @Override
        public List<Expr> conditional(Expr.Conditional expr) {
            return List.of(expr.condition(), expr.consequent(), expr.alternative());
        }

        @Override
        public List<Expr> call(Expr.Call expr) {
            return expr.arguments();
        }

        @Override
        public List<Expr> lookup(Expr.LookupCall expr) {
            List<Expr> operands = computed(expr.indices());
            operands.add(expr.input());
            return operands;
        }

        @Override
        public List<Expr> reduce(Expr.Reduce expr) {
            return List.of(expr.body());
        }

        @Override
        public List<Expr> rank(Expr.Rank expr) {
            List<Expr> operands = new ArrayList<>(List.of(expr.body(), expr.rank()));
            expr.tieBreak().ifPresent(operands::add);
            return operands;
        }

        @Override
        public List<Expr> vector(Expr.VectorCall expr) {
            List<Expr> operands = new ArrayList<>();
            expr.operands().forEach(operand -> operands.addAll(operand.bodies()));
            operands.addAll(expr.scalars());
            return operands;
        }
    }
}
