package haihe.report;

import haihe.model.Model;
import haihe.model.Variable;
import haihe.model.analysis.DependencyGraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A model seen from afar: its sectors and what they pass to each other.
 *
 * @param sectors the sectors in order of definition
 * @param couplings which sector uses what of which other; each pair at most once
 */
public record SectorMap(List<Sector> sectors, List<Coupling> couplings) {

    /**
     * A sector.
     *
     * @param name its name, different from all others
     * @param stocks names of its stocks
     * @param note more about it, such as how many flows it has; may be empty
     */
    public record Sector(String name, List<String> stocks, String note) {
        public Sector {
            stocks = List.copyOf(stocks);
        }
    }

    /**
     * An influence of one sector on another.
     *
     * @param from the sector that gives
     * @param to the sector that uses
     * @param variables the giving sector's variables that equations of the other one mention, at least one
     */
    public record Coupling(String from, String to, List<String> variables) {
        public Coupling {
            variables = List.copyOf(variables);
        }
    }

    public SectorMap {
        sectors = List.copyOf(sectors);
        couplings = List.copyOf(couplings);
    }

    /** The sectors of a model under the names that the modeler gave. */
    public static SectorMap of(Model model) {
        return of(model, variable -> readable(variable.name().text()), SectorMap::readable);
    }

    /**
     * The sectors of a model. Stocks, flows and auxiliaries count; constants, lookups and series are inputs and make no
     * coupling. A sector without any of the former is left out.
     *
     * @param names what to call a variable
     * @param sectorNames what to call a sector
     */
    public static SectorMap of(Model model, Function<Variable, String> names, Function<String, String> sectorNames) {
        Map<String, List<Variable>> bySector = new LinkedHashMap<>();
        model.variables().stream()
                .filter(SectorMap::isCausal)
                .forEach(variable -> bySector.computeIfAbsent(sector(variable), key -> new ArrayList<>())
                        .add(variable));
        List<Sector> sectors = new ArrayList<>();
        bySector.forEach((sector, variables) -> sectors.add(sector(sectorNames.apply(sector), variables, names)));
        return new SectorMap(sectors, couplings(model, names, sectorNames));
    }

    private static List<Coupling> couplings(
            Model model, Function<Variable, String> names, Function<String, String> sectorNames) {
        DependencyGraph graph = DependencyGraph.of(model);
        Map<List<String>, Set<String>> used = new LinkedHashMap<>();
        for (Variable user : model.variables()) {
            for (Variable given : graph.dependenciesOf(user.name())) {
                if (isCausal(user) && isCausal(given) && !sector(user).equals(sector(given))) {
                    used.computeIfAbsent(List.of(sector(given), sector(user)), key -> new LinkedHashSet<>())
                            .add(names.apply(given));
                }
            }
        }
        List<Coupling> couplings = new ArrayList<>();
        used.forEach((pair, variables) -> couplings.add(
                new Coupling(sectorNames.apply(pair.get(0)), sectorNames.apply(pair.get(1)), List.copyOf(variables))));
        return couplings;
    }

    private static Sector sector(String name, List<Variable> variables, Function<Variable, String> names) {
        List<String> stocks = variables.stream()
                .filter(Variable.Stock.class::isInstance)
                .map(names)
                .toList();
        long flows = variables.stream().filter(Variable.Flow.class::isInstance).count();
        long auxiliaries = variables.size() - stocks.size() - flows;
        return new Sector(
                name, stocks, count(flows, "flow", "flows") + ", " + count(auxiliaries, "auxiliary", "auxiliaries"));
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String sector(Variable variable) {
        return variable.declaration().sector();
    }

    static boolean isCausal(Variable variable) {
        return variable instanceof Variable.Stock
                || variable instanceof Variable.Flow
                || variable instanceof Variable.Auxiliary;
    }

    private static String readable(String name) {
        return name.replace('_', ' ');
    }

    /** The variables that a sector gives to any other, each once. */
    public List<String> given(String sector) {
        Set<String> given = new LinkedHashSet<>();
        couplings.stream()
                .filter(coupling -> coupling.from().equals(sector))
                .forEach(coupling -> given.addAll(coupling.variables()));
        return List.copyOf(given);
    }
}
