package haihe.model.analysis;

import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The links of a causal diagram: which variable acts on which, whole arrays at a time.
 *
 * <p>Signs follow from the form of the equations by the rules of differentiation, with stocks taken as never negative,
 * constants with the sign of their default values, and flows and auxiliaries with the sign that follows from these;
 * where this does not decide, or clauses or mentions disagree, the sign is unknown.
 *
 * @param links in order of definition of the variable acted on, then in the order of mention
 */
public record FeedbackStructure(List<Link> links) {

    public FeedbackStructure {
        links = List.copyOf(links);
    }

    /** How one variable acts on another. */
    public enum Kind {
        /** A flow fills a stock. */
        INFLOW,
        /** A flow drains a stock. */
        OUTFLOW,
        /** The equation of a flow or an auxiliary mentions the variable. */
        INFORMATION,
        /** The initial value of a stock mentions the variable. */
        INITIAL
    }

    /**
     * An arrow of the diagram.
     *
     * @param from what acts
     * @param to what is acted on
     * @param kind how
     * @param sign whether more of {@code from} makes more of {@code to}, or less
     * @param feedback whether the link is part of a loop of links, those of initial values aside
     */
    public record Link(Name from, Name to, Kind kind, Sign sign, boolean feedback) {}

    /** The links of a model. */
    public static FeedbackStructure of(Model model) {
        ValueSigns values = ValueSigns.of(model);
        List<Link> links = new ArrayList<>();
        for (Variable variable : model.variables()) {
            boolean stock = variable instanceof Variable.Stock;
            if (variable instanceof Variable.Stock filled) {
                filled.inflows().forEach(flow -> links.add(flowLink(flow, filled, Kind.INFLOW, Sign.POSITIVE)));
                filled.outflows().forEach(flow -> links.add(flowLink(flow, filled, Kind.OUTFLOW, Sign.NEGATIVE)));
            }
            if (variable instanceof Variable.Flow flow) {
                flow.outlet()
                        .ifPresent(outlet -> outlet.names()
                                .forEach(from -> links.add(
                                        new Link(from, flow.name(), Kind.INFORMATION, Sign.POSITIVE, false))));
            }
            Optional<Equation> equation = Phase.INITIAL.equationOf(variable);
            equation.map(each -> Effects.on(each, model, values))
                    .ifPresent(effects -> effects.forEach((from, sign) -> links.add(
                            new Link(from, variable.name(), stock ? Kind.INITIAL : Kind.INFORMATION, sign, false))));
        }
        return new FeedbackStructure(withFeedback(model, links));
    }

    private static Link flowLink(Name flow, Variable.Stock stock, Kind kind, Sign sign) {
        return new Link(flow, stock.name(), kind, sign, false);
    }

    private static List<Link> withFeedback(Model model, List<Link> links) {
        Map<Name, Integer> numbers = new HashMap<>();
        model.variables().forEach(variable -> numbers.put(variable.name(), numbers.size()));
        List<List<Integer>> causes = new ArrayList<>();
        model.variables().forEach(variable -> causes.add(new ArrayList<>()));
        for (Link link : links) {
            if (link.kind() != Kind.INITIAL) {
                causes.get(numberOf(link.to(), numbers)).add(numberOf(link.from(), numbers));
            }
        }
        int[] groups = groups(causes);
        return links.stream()
                .map(link -> new Link(
                        link.from(),
                        link.to(),
                        link.kind(),
                        link.sign(),
                        link.kind() != Kind.INITIAL
                                && groups[numberOf(link.from(), numbers)] == groups[numberOf(link.to(), numbers)]))
                .toList();
    }

    private static int[] groups(List<List<Integer>> causes) {
        int[] groups = new int[causes.size()];
        List<int[]> components = StrongComponents.of(
                causes.size(),
                node -> causes.get(node).stream().mapToInt(Integer::intValue).toArray());
        for (int group = 0; group < components.size(); group++) {
            for (int node : components.get(group)) {
                groups[node] = group;
            }
        }
        return groups;
    }

    private static int numberOf(Name name, Map<Name, Integer> numbers) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("the model has no variable called " + name);
        }
        return number;
    }
}
