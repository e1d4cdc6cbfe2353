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
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Elements that depend on each other within one instant.
 *
 * @param chain a shortest loop through the member that is defined first, which stands first
 * @param members the names of all elements that depend on each other
 */
record AlgebraicLoop(List<Member> chain, Set<String> members) {

    AlgebraicLoop {
        chain = List.copyOf(chain);
        members = Set.copyOf(members);
    }

    /**
     * An element.
     *
     * @param name its name
     * @param span where its variable is defined
     * @param cutBy the non-negative stocks that cut it, so that it depends on what flows into them
     */
    record Member(String name, Span span, Set<Name> cutBy) {}

    /**
     * @param component the numbers of elements that depend on each other, ascending
     */
    static AlgebraicLoop of(ElementGraph graph, int[] component) {
        int[] cycle = StrongComponents.shortestCycle(
                component[0], node -> Arrays.binarySearch(component, node) >= 0, graph::dependenciesOf);
        List<Member> chain = new ArrayList<>();
        for (int element : cycle) {
            Variable variable = graph.tables().get(graph.tableOf(element)).variable();
            Span span = variable.declaration().span();
            chain.add(new Member(graph.nameOf(element), span, graph.stocksThatCut(variable)));
        }
        return new AlgebraicLoop(
                chain, Arrays.stream(component).mapToObj(graph::nameOf).collect(Collectors.toSet()));
    }

    static List<Diagnostic> diagnosticsOf(Model model) {
        List<Diagnostic> problems = new ArrayList<>();
        Set<String> reported = new HashSet<>();
        for (AlgebraicLoop loop : EvaluationOrder.order(model, Phase.EVALUATION, new ArrayList<>())) {
            reported.addAll(loop.members());
            problems.add(loop.diagnostic(Phase.EVALUATION));
        }
        for (AlgebraicLoop loop : EvaluationOrder.order(model, Phase.INITIAL, new ArrayList<>())) {
            if (loop.members().stream().noneMatch(reported::contains)) {
                problems.add(loop.diagnostic(Phase.INITIAL));
            }
        }
        return problems;
    }

    Diagnostic diagnostic(Phase phase) {
        Member first = chain.get(0);
        String names = chain.stream().map(member -> member.name() + " -> ").collect(Collectors.joining());
        String kind = phase == Phase.INITIAL ? "algebraic loop at initialisation: " : "algebraic loop: ";
        return Diagnostic.error(Code.ALGEBRAIC_LOOP, first.span(), kind + names + first.name())
                .withHint(places() + remedy(phase));
    }

    private String places() {
        return chain.stream()
                .map(member -> member.name() + " is defined at " + member.span())
                .collect(Collectors.joining(", ", "", "; "));
    }

    private String remedy(Phase phase) {
        int others = members.size() - chain.size();
        String more = switch (others) {
            case 0 -> "";
            case 1 -> "1 more element depends on itself through these; ";
            default -> others + " more elements depend on themselves through these; ";
        };
        String way = phase == Phase.INITIAL
                ? "give one of them an initial value that does not depend on the others"
                : "break the loop with a stock, a delay, a smooth or PREVIOUS";
        return more + cuts() + way;
    }

    private String cuts() {
        return chain.stream()
                .flatMap(member -> member.cutBy().stream()
                        .map(stock -> "stock " + stock + " is non-negative, so that its outflow " + member.name()
                                + " depends on its inflows; "))
                .collect(Collectors.joining());
    }
}
