package haihe.model.analysis;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Elements that depend on each other within one instant. */
final class AlgebraicLoop {

    private final ElementGraph graph;
    private final int[] component;

    /**
     * @param component the numbers of elements that depend on each other, ascending; not copied
     */
    AlgebraicLoop(ElementGraph graph, int[] component) {
        this.graph = graph;
        this.component = component;
    }

    /**
     * An element of the loop.
     *
     * @param name its name
     * @param span where its variable is defined
     * @param cutBy the non-negative stocks that cut it, so that it depends on what flows into them
     */
    private record Member(String name, Span span, Set<Name> cutBy) {}

    /** See {@link EvaluationOrder#loops}. */
    static List<Diagnostic> diagnosticsOf(Model model) {
        List<Diagnostic> problems = new ArrayList<>();
        FlowLimits limits = FlowLimits.of(model);
        Set<String> reported = new HashSet<>();
        for (AlgebraicLoop loop : EvaluationOrder.order(model, Phase.EVALUATION, limits, new ArrayList<>())) {
            loop.members().forEach(reported::add);
            problems.add(loop.diagnostic(Phase.EVALUATION));
        }
        for (AlgebraicLoop loop : EvaluationOrder.order(model, Phase.INITIAL, limits, new ArrayList<>())) {
            if (loop.members().noneMatch(reported::contains)) {
                problems.add(loop.diagnostic(Phase.INITIAL));
            }
        }
        problems.addAll(limits.warnings());
        return problems;
    }

    /** The variables whose elements depend on each other. */
    Set<Name> variables() {
        Set<Name> names = new LinkedHashSet<>();
        for (int element : component) {
            names.add(graph.tables().get(graph.tableOf(element)).variable().name());
        }
        return names;
    }

    /** The names of all elements that depend on each other. */
    private Stream<String> members() {
        return Arrays.stream(component).mapToObj(graph::nameOf);
    }

    /** The error, with a shortest loop through the member that is defined first. */
    Diagnostic diagnostic(Phase phase) {
        List<Member> chain = chain();
        Member first = chain.get(0);
        String names = chain.stream().map(member -> member.name() + " -> ").collect(Collectors.joining());
        String kind = phase == Phase.INITIAL ? "algebraic loop at initialisation: " : "algebraic loop: ";
        return Diagnostic.error(Code.ALGEBRAIC_LOOP, first.span(), kind + names + first.name())
                .withHint(places(chain) + others(chain) + cuts(chain) + remedy(phase));
    }

    private List<Member> chain() {
        int[] cycle = StrongComponents.shortestCycle(
                component[0], node -> Arrays.binarySearch(component, node) >= 0, graph::dependenciesOf);
        List<Member> chain = new ArrayList<>();
        for (int element : cycle) {
            Variable variable = graph.tables().get(graph.tableOf(element)).variable();
            Span span = variable.declaration().span();
            chain.add(new Member(graph.nameOf(element), span, graph.stocksThatCut(variable)));
        }
        return chain;
    }

    private static String places(List<Member> chain) {
        return chain.stream()
                .map(member -> member.name() + " is defined at " + member.span())
                .collect(Collectors.joining(", ", "", "; "));
    }

    private String others(List<Member> chain) {
        int others = component.length - chain.size();
        return switch (others) {
            case 0 -> "";
            case 1 -> "1 more element depends on itself through these; ";
            default -> others + " more elements depend on themselves through these; ";
        };
    }

    private static String cuts(List<Member> chain) {
        return chain.stream()
                .flatMap(member -> member.cutBy().stream()
                        .map(stock -> "stock " + stock + " is non-negative, so that its outflow " + member.name()
                                + " depends on its inflows and the outflows before it; "))
                .collect(Collectors.joining());
    }

    private static String remedy(Phase phase) {
        return phase == Phase.INITIAL
                ? "give one of them an initial value that does not depend on the others"
                : "break the loop with a stock, a delay, a smooth or PREVIOUS";
    }
}
