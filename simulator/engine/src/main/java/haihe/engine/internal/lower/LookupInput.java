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

    static Node of(Variable.Lookup lookup, Expr.LookupCall call, Setting setting) {
        boolean steps =
                lookup.functions().stream().allMatch(function -> function.kind() == GraphicalFunction.Kind.DISCRETE);
        return steps && isTime(call.input()) ? Clock.atSteps() : setting.lower(call.input());
    }
}
