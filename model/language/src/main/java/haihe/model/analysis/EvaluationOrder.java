package haihe.model.analysis;

import haihe.model.Diagnostic;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order the variables of a model are computed in one phase of a run, so that every value is there before it is
 * needed.
 *
 * <p>How lowering uses it: constants have their slots before anything is computed, and series depend on time alone, so
 * neither is listed. {@link Phase#INITIAL} lists stocks (their initial values), flows and auxiliaries; {@link
 * Phase#EVALUATION} lists flows and auxiliaries. Each {@link Computation} becomes one loop nest over its windows, or a
 * single assignment where the clause has no loops. Arrays are split into windows only where elements of one array depend
 * on other elements of the same array, directly or by way of others. The initial value of what a function remembers (a
 * hidden stock of SMTH1, say) can be computed right before the computation it occurs in, or after all others if it occurs
 * in an input that {@link Operands#of(haihe.model.Expr, Phase)} cuts off; what a function takes in later (a hidden
 * stock's rate, a recorded input) after all computations of the phase, since no order among those matters.
 *
 * @param phase the part of the run
 * @param computations what to compute, in order
 */
public record EvaluationOrder(Phase phase, List<Computation> computations) {

    public EvaluationOrder {
        computations = List.copyOf(computations);
    }

    /**
     * The order for one phase. Time grows linearly with the number of variables and mentions; where whole arrays depend
     * on themselves, with the number of elements read in one evaluation of these arrays.
     *
     * @throws ModelException if variables depend on each other in a circle, see {@link #loops}
     */
    public static EvaluationOrder of(Model model, Phase phase) {
        List<Computation> computations = new ArrayList<>();
        List<AlgebraicLoop> loops = order(model, phase, FlowLimits.of(model), computations);
        if (!loops.isEmpty()) {
            throw new ModelException(
                    loops.stream().map(loop -> loop.diagnostic(phase)).toList());
        }
        return new EvaluationOrder(phase, computations);
    }

    /**
     * The algebraic loops of a model: one {@code ALGEBRAIC_LOOP} error for each group of elements that depend on each
     * other within one instant, with a shortest loop through the one that is defined first. A loop at initialisation is
     * reported if none of the elements that depend on each other there is in a reported loop already. Then a warning for
     * each non-negative stock some of whose inflows count from the next step on only.
     */
    public static List<Diagnostic> loops(Model model) {
        return AlgebraicLoop.diagnosticsOf(model);
    }

    /** Adds what to compute in order, and gives back the loops; if there are any, the order is of no use. */
    static List<AlgebraicLoop> order(Model model, Phase phase, FlowLimits limits, List<Computation> computations) {
        List<AlgebraicLoop> loops = new ArrayList<>();
        DependencyGraph graph = DependencyGraph.of(model, phase, limits);
        for (int[] component : StrongComponents.of(graph.variables().size(), graph::dependenciesOf)) {
            if (isSingle(graph, component)) {
                Variable variable = graph.variables().get(component[0]);
                phase.equationOf(variable).ifPresent(equation -> addWhole(variable, equation, computations));
            } else {
                List<Variable> members = members(graph, component);
                ElementOrder order = ElementOrder.of(new ElementGraph(members, phase, model.semantics(), limits));
                loops.addAll(order.loops());
                computations.addAll(order.computations());
            }
        }
        return loops;
    }

    private static boolean isSingle(DependencyGraph graph, int[] component) {
        if (component.length > 1) {
            return false;
        }
        for (int dependency : graph.dependenciesOf(component[0])) {
            if (dependency == component[0]) {
                return false;
            }
        }
        return true;
    }

    private static List<Variable> members(DependencyGraph graph, int[] component) {
        List<Variable> members = new ArrayList<>();
        for (int number : component) {
            members.add(graph.variables().get(number));
        }
        return members;
    }

    private static void addWhole(Variable variable, Equation equation, List<Computation> computations) {
        for (int clause = 0; clause < equation.clauses().size(); clause++) {
            computations.add(Computation.whole(variable, equation, clause));
        }
    }
}
