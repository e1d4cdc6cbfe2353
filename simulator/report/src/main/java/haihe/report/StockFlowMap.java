package haihe.report;

import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Variable;
import haihe.model.analysis.DependencyGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Stocks, flows and auxiliaries with what moves between stocks and what depends on what.
 *
 * @param nodes the nodes
 * @param links links between them, by position
 */
public record StockFlowMap(List<Node> nodes, List<Link> links) {

    /** What a node is. */
    public enum Kind {
        STOCK,
        FLOW,
        AUXILIARY,
        /** A variable of another sector. */
        INPUT,
        /** Where a flow comes from or goes to beyond the model's bounds. */
        CLOUD
    }

    /**
     * A node.
     *
     * @param name its name; empty for a cloud
     * @param kind what it is
     * @param given whether other sectors use it
     */
    public record Node(String name, Kind kind, boolean given) {}

    /**
     * A link.
     *
     * @param from number of the node it leaves, counted from 0
     * @param to number of the node it arrives at
     * @param material whether it is part of a flow; else it says that one depends on the other
     */
    public record Link(int from, int to, boolean material) {}

    public StockFlowMap {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** All stocks, flows and auxiliaries of a model; constants, lookups and series are left out. */
    public static StockFlowMap of(Model model) {
        return of(model, variable -> true, variable -> variable.name().text().replace('_', ' '));
    }

    /** Those of one sector, with the variables of other sectors that they depend on. */
    public static StockFlowMap of(Model model, String sector) {
        return of(
                model,
                variable -> variable.declaration().sector().equals(sector),
                variable -> variable.name().text().replace('_', ' '));
    }

    /**
     * Those that a condition picks, with the others that they depend on.
     *
     * @param picked which variables to show
     * @param names what to call them
     */
    public static StockFlowMap of(Model model, Predicate<Variable> picked, Function<Variable, String> names) {
        return new Builder(model, picked.and(SectorMap::isCausal), names).build();
    }

    private static final class Builder {
        private final DependencyGraph graph;
        private final Predicate<Variable> picked;
        private final Function<Variable, String> names;
        private final List<Node> nodes = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final Map<Name, Integer> numbers = new HashMap<>();

        Builder(Model model, Predicate<Variable> picked, Function<Variable, String> names) {
            this.graph = DependencyGraph.of(model);
            this.picked = picked;
            this.names = names;
        }

        StockFlowMap build() {
            List<Variable> shown = graph.variables().stream().filter(picked).toList();
            shown.forEach(variable -> number(variable, kind(variable)));
            shown.forEach(this::link);
            return new StockFlowMap(nodes, links);
        }

        private int number(Variable variable, Kind kind) {
            return numbers.computeIfAbsent(variable.name(), name -> {
                boolean given = kind != Kind.INPUT
                        && graph.dependentsOf(name).stream()
                                .anyMatch(user -> SectorMap.isCausal(user) && !picked.test(user));
                nodes.add(new Node(names.apply(variable), kind, given));
                return nodes.size() - 1;
            });
        }

        private static Kind kind(Variable variable) {
            if (variable instanceof Variable.Stock) {
                return Kind.STOCK;
            }
            return variable instanceof Variable.Flow ? Kind.FLOW : Kind.AUXILIARY;
        }

        private void link(Variable variable) {
            int to = number(variable, kind(variable));
            for (Variable cause : graph.dependenciesOf(variable.name())) {
                if (SectorMap.isCausal(cause) && !moves(cause, variable)) {
                    links.add(new Link(number(cause, Kind.INPUT), to, false));
                }
            }
            if (variable instanceof Variable.Flow) {
                end(variable, to, stock -> stock.outflows(), true);
                end(variable, to, stock -> stock.inflows(), false);
            }
        }

        private static boolean moves(Variable cause, Variable variable) {
            return variable instanceof Variable.Stock stock
                    && (stock.inflows().contains(cause.name())
                            || stock.outflows().contains(cause.name()));
        }

        /** One end of a flow: the stocks that it drains or fills, or a cloud. */
        private void end(Variable flow, int number, Function<Variable.Stock, List<Name>> side, boolean drains) {
            List<Variable> stocks = graph.dependentsOf(flow.name()).stream()
                    .filter(user -> user instanceof Variable.Stock stock
                            && side.apply(stock).contains(flow.name()))
                    .toList();
            for (Variable stock : stocks) {
                int end = number(stock, Kind.INPUT);
                links.add(drains ? new Link(end, number, true) : new Link(number, end, true));
            }
            if (stocks.isEmpty()) {
                nodes.add(new Node("", Kind.CLOUD, false));
                int cloud = nodes.size() - 1;
                links.add(drains ? new Link(cloud, number, true) : new Link(number, cloud, true));
            }
        }
    }
}
