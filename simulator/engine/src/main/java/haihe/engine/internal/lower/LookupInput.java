package haihe.engine.internal.lower;

import haihe.engine.internal.program.Node;
import haihe.model.Expr;
import haihe.model.Function;
import haihe.model.GraphicalFunction;
import haihe.model.Variable;

/**
 * Where graphical functions are read. One with steps that is read at the time jumps at moments that time alone decides:
 * it is read like a time series that holds its values, see {@link Clock#atSteps()}.
 */
final class LookupInput {

    private LookupInput() {}

    static boolean isTime(Expr expr) {
        return expr instanceof Expr.Call call && call.function() == Function.TIME;
    }

    static Node of(Variable table, Expr.LookupCall call, Setting setting) {
        if (!isTime(call.input())) {
            return setting.lower(call.input());
        }
        return switch (call.reading()) {
            case DEFINED -> isInSteps(table) ? Clock.atSteps() : Clock.time();
            case BACKWARD -> Clock.atSteps();
            case FORWARD -> Clock.beforeSteps();
            case OBSERVED_EARLIER, OBSERVED_LATER -> Clock.eventTime();
            case OBSERVED_AT -> Clock.gridTime();
            default -> Clock.time();
        };
    }

    private static boolean isInSteps(Variable table) {
        return table instanceof Variable.Lookup lookup
                && lookup.functions().stream().allMatch(function -> function.kind() == GraphicalFunction.Kind.DISCRETE);
    }
}
