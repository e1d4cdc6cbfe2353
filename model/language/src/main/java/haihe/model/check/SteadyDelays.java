package haihe.model.check;

import haihe.model.Name;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Vensim's discrete delays for delay times that may change. While the time stays the same they are all the same function
 * (Vensim user's guide, "Material and Information Delays"), and only then they are computed.
 */
final class SteadyDelays {

    private static final Map<String, Integer> ARGUMENTS = Map.of("delay_material", 4, "delay_information", 3);
    private static final int KEPT = 3;

    private SteadyDelays() {}

    /** The same call with {@code DELAY_FIXED}; empty if it is another function or its time may change during a run. */
    static Optional<SourceExpr.Call> fixed(SourceExpr.Call call, Symbols symbols) {
        List<SourceExpr> arguments = call.arguments();
        Integer wanted = ARGUMENTS.get(call.function().name().key());
        if (wanted == null || wanted != arguments.size() || !isSteady(arguments.get(1), symbols)) {
            return Optional.empty();
        }
        SourceName name = new SourceName(Name.of("DELAY_FIXED"), call.function().span());
        return Optional.of(new SourceExpr.Call(name, List.of(), arguments.subList(0, KEPT), call.span()));
    }

    private static boolean isSteady(SourceExpr time, Symbols symbols) {
        if (time instanceof SourceExpr.Reference reference) {
            Symbol symbol = symbols.variable(reference.name().name());
            return symbol != null && symbol.source().definition() instanceof SourceDefinition.Constant;
        }
        return time instanceof SourceExpr.Literal;
    }
}
