package haihe.model.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * In which order the elements of variables that depend on themselves are computed: elements that depend on none of the
 * others first, then those that depend on these alone, and so on; what can be computed together makes one loop.
 *
 * @param computations what to compute, in order; of no use if there are loops
 * @param loops where elements depend on each other in a circle
 */
record ElementOrder(List<Computation> computations, List<AlgebraicLoop> loops) {

    static ElementOrder of(ElementGraph graph) {
        List<AlgebraicLoop> loops = new ArrayList<>();
        int[] levels = new int[graph.size()];
        for (int[] component : StrongComponents.of(graph.size(), graph::dependenciesOf)) {
            int[] dependencies = graph.dependenciesOf(component[0]);
            if (component.length > 1 || Arrays.binarySearch(dependencies, component[0]) >= 0) {
                loops.add(new AlgebraicLoop(graph, component));
            } else {
                levels[component[0]] = 1
                        + Arrays.stream(dependencies).map(i -> levels[i]).max().orElse(-1);
            }
        }
        return new ElementOrder(loops.isEmpty() ? computations(graph, levels) : List.of(), List.copyOf(loops));
    }

    private record Block(int level, int table, int clause) implements Comparable<Block> {
        @Override
        public int compareTo(Block other) {
            int byLevel = Integer.compare(level, other.level);
            int byTable = byLevel != 0 ? byLevel : Integer.compare(table, other.table);
            return byTable != 0 ? byTable : Integer.compare(clause, other.clause);
        }
    }

    private static List<Computation> computations(ElementGraph graph, int[] levels) {
        TreeMap<Block, List<Integer>> turns = new TreeMap<>();
        for (int number = 0; number < graph.tables().size(); number++) {
            ElementTable table = graph.tables().get(number);
            for (int element = 0; element < table.size(); element++) {
                int clause = table.clauseOf(element);
                if (clause >= 0) {
                    Block block = new Block(levels[graph.first(number) + element], number, clause);
                    turns.computeIfAbsent(block, key -> new ArrayList<>()).add(table.turnOf(element));
                }
            }
        }
        List<Computation> computations = new ArrayList<>();
        turns.forEach((block, members) -> {
            ElementTable table = graph.tables().get(block.table());
            int[] sizes = table.equation().clauses().get(block.clause()).loops().stream()
                    .mapToInt(loop -> loop.range().size())
                    .toArray();
            for (List<Computation.Window> windows : Windows.covering(sizes, members)) {
                computations.add(new Computation(table.variable(), table.equation(), block.clause(), windows));
            }
        });
        return computations;
    }
}
