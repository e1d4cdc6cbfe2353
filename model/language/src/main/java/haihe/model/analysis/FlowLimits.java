package haihe.model.analysis;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Equation;
import haihe.model.Expr;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What flows need beyond their own equations. An outflow of a non-negative stock is cut to what the stock holds, what
 * flows in, and what outflows of higher priority leave; for conveyors and queues see {@link ContainerLinks}.
 *
 * <p>Where outflows and inflows of non-negative stocks need each other, as in a circle of such stocks, no order of
 * computation counts every inflow. There the inflows of the circle are late: what they bring can flow out from the next
 * step on (Stella marks such stocks with a sign of delay: Stella help, "Stocks").
 */
public final class FlowLimits {

    private final Model model;
    private final ContainerLinks containers;
    private final Map<Name, List<Variable.Stock>> drained = new HashMap<>();
    private final Map<String, Set<Name>> late = new TreeMap<>();

    private FlowLimits(Model model) {
        this.model = model;
        this.containers = ContainerLinks.of(model);
    }

    /** The limits of a model. */
    public static FlowLimits of(Model model) {
        FlowLimits limits = new FlowLimits(model);
        if (model.semantics().nonNegative() == Semantics.NonNegative.OUTFLOWS_CUT) {
            for (Variable variable : model.variables()) {
                if (variable instanceof Variable.Stock stock && stock.nonNegative()) {
                    stock.outflows()
                            .forEach(flow -> limits.drained
                                    .computeIfAbsent(flow, name -> new ArrayList<>())
                                    .add(stock));
                }
            }
        }
        if (!limits.drained.isEmpty()) {
            limits.findLate();
        }
        return limits;
    }

    private void findLate() {
        boolean found = true;
        while (found) {
            found = findLate(Phase.EVALUATION) | findLate(Phase.INITIAL);
        }
    }

    private boolean findLate(Phase phase) {
        boolean found = false;
        for (AlgebraicLoop loop : EvaluationOrder.order(model, phase, this, new ArrayList<>())) {
            Set<Name> members = loop.variables();
            for (Name member : members) {
                for (Variable.Stock stock : drained.getOrDefault(member, List.of())) {
                    for (Name inflow : stock.inflows()) {
                        found |= members.contains(inflow)
                                && late.computeIfAbsent(stock.name().key(), key -> new LinkedHashSet<>())
                                        .add(inflow);
                    }
                }
            }
        }
        return found;
    }

    /** The inflows of a non-negative stock that can flow out from the next step on only. */
    public Set<Name> lateInflows(Name stock) {
        return late.getOrDefault(stock.key(), Set.of());
    }

    /** A warning for each stock with late inflows, in order of definition. */
    List<Diagnostic> warnings() {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Set<Name> inflows = lateInflows(variable.name());
            if (!inflows.isEmpty()) {
                String names =
                        String.join(", ", inflows.stream().map(Name::text).toList());
                String message = "the outflows of non-negative stock " + variable.name() + " and its inflow " + names
                        + " need each other, so that what flows in can flow out from the next step on only";
                warnings.add(Diagnostic.warning(
                                Code.ALGEBRAIC_LOOP, variable.declaration().span(), message)
                        .withHint("this matters in steps in which its outflows are cut; a smaller step makes it less"));
            }
        }
        return warnings;
    }

    /** The variables, of the same dimensions, whose equal elements limit a flow. */
    Set<Name> limitsOf(Name flow, Phase phase) {
        Set<Name> limits = new LinkedHashSet<>();
        for (Variable.Stock stock : drained.getOrDefault(flow, List.of())) {
            limits.addAll(stock.inflows());
            limits.removeAll(lateInflows(stock.name()));
        }
        for (Variable.Stock stock : drained.getOrDefault(flow, List.of())) {
            limits.addAll(stock.outflows().subList(0, stock.outflows().indexOf(flow)));
            if (phase == Phase.INITIAL) {
                limits.add(stock.name());
            }
        }
        if (model.variable(flow).orElse(null) instanceof Variable.Flow found) {
            limits.addAll(containers.deciding(found, phase));
        }
        return limits;
    }

    /** What an equation needs beyond what it mentions. */
    Set<Name> neededBy(Equation equation, Phase phase) {
        return phase == Phase.INITIAL && containers.any() ? References.neededToLook(equation, containers) : Set.of();
    }

    /** What a call needs beyond its arguments. */
    List<Name> neededBy(Expr.Call call, Phase phase) {
        return phase == Phase.INITIAL ? containers.neededToLook(call) : List.of();
    }

    /** The non-negative stocks that a flow drains. */
    Set<Name> drainedBy(Name flow) {
        Set<Name> stocks = new LinkedHashSet<>();
        drained.getOrDefault(flow, List.of()).forEach(stock -> stocks.add(stock.name()));
        return stocks;
    }
}
