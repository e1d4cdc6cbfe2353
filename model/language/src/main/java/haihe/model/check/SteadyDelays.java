package haihe.model.check;

import haihe.model.Name;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Vensim's discrete delays for delay times that may change. While the time stays the same they are all the same function
 * (Vensim user's guide, "Material and Information Delays"), and only then they are computed.
 */
final class SteadyDelays {

    private static final Map<String, Integer> ARGUMENTS = Map.of("delay_material", 4, "delay_information", 3);
    private static final int KEPT = 3;

    private static final String INITIAL = "init";

    /** Functions that give the same for the same arguments. */
    private static final Set<String> STEADY =
            Set.of("abs", "exp", "int", "ln", "max", "min", "sqrt", "quantum", "xidz", "zidz", "safediv");

    private final Symbols symbols;
    private final Set<Name> underWay = new HashSet<>();

    private SteadyDelays(Symbols symbols) {
        this.symbols = symbols;
    }

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
        return new SteadyDelays(symbols).isSteady(time);
    }

    private boolean isSteady(SourceExpr expr) {
        if (expr instanceof SourceExpr.Reference reference) {
            return isSteady(reference.name().name());
        }
        if (expr instanceof SourceExpr.Unary unary) {
            return isSteady(unary.operand());
        }
        if (expr instanceof SourceExpr.Binary binary) {
            return isSteady(binary.left()) && isSteady(binary.right());
        }
        if (expr instanceof SourceExpr.Call call) {
            String function = call.function().name().key();
            return INITIAL.equals(function)
                    || STEADY.contains(function) && call.arguments().stream().allMatch(this::isSteady);
        }
        return expr instanceof SourceExpr.Literal;
    }

    private boolean isSteady(Name name) {
        Symbol symbol = symbols.variable(name);
        if (symbol == null || !underWay.add(name)) {
            return false;
        }
        SourceDefinition definition = symbol.source().definition();
        boolean steady = definition instanceof SourceDefinition.Constant
                || definition instanceof SourceDefinition.Auxiliary auxiliary
                        && auxiliary.lookup().isEmpty()
                        && auxiliary.equation().filter(this::isSteady).isPresent();
        underWay.remove(name);
        return steady;
    }

    private boolean isSteady(SourceEquation equation) {
        return equation.parts().stream()
                .allMatch(part -> part.value().filter(this::isSteady).isPresent());
    }
}
