package haihe.model.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * The strongly connected components of a directed graph: nodes are in one component if each can be reached from the
 * other.
 *
 * <p>R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972) 146-160, with a stack of its
 * own instead of recursion; time and memory grow linearly with nodes and edges.
 */
final class StrongComponents {

    private static final int UNSEEN = 0;
    private static final int[] NONE = new int[0];

    private final IntFunction<int[]> successors;
    private final int[] order;
    private final int[] low;
    private final boolean[] pending;
    private final List<int[]> components = new ArrayList<>();

    private int[] nodes = new int[16];
    private int nodeCount;
    private final int[][] edges;
    private final int[] nextEdge;
    private int[] path = new int[16];
    private int pathLength;
    private int seen;

    private StrongComponents(int count, IntFunction<int[]> successors) {
        this.successors = successors;
        order = new int[count];
        low = new int[count];
        pending = new boolean[count];
        edges = new int[count][];
        nextEdge = new int[count];
    }

    /**
     * The components, each after all others that its nodes lead to; nodes are tried in order of their numbers.
     *
     * @param count number of nodes, numbered from 0
     * @param successors the nodes that a node leads to; asked once for each node
     * @return the nodes of each component, ascending; new arrays
     */
    static List<int[]> of(int count, IntFunction<int[]> successors) {
        StrongComponents search = new StrongComponents(count, successors);
        for (int node = 0; node < count; node++) {
            if (search.order[node] == UNSEEN) {
                search.visit(node);
            }
        }
        return search.components;
    }

    private void visit(int root) {
        enter(root);
        while (pathLength > 0) {
            int node = path[pathLength - 1];
            int[] targets = edges[node];
            if (nextEdge[node] < targets.length) {
                int target = targets[nextEdge[node]++];
                if (order[target] == UNSEEN) {
                    enter(target);
                } else if (pending[target]) {
                    low[node] = Math.min(low[node], order[target]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = ++seen;
        low[node] = seen;
        edges[node] = successors.apply(node);
        pending[node] = true;
        nodes = push(nodes, nodeCount++, node);
        path = push(path, pathLength++, node);
    }

    private void leave(int node) {
        edges[node] = NONE;
        pathLength--;
        if (pathLength > 0) {
            int parent = path[pathLength - 1];
            low[parent] = Math.min(low[parent], low[node]);
        }
        if (low[node] == order[node]) {
            int first = nodeCount;
            do {
                first--;
                pending[nodes[first]] = false;
            } while (nodes[first] != node);
            int[] component = Arrays.copyOfRange(nodes, first, nodeCount);
            Arrays.sort(component);
            components.add(component);
            nodeCount = first;
        }
    }

    private static int[] push(int[] stack, int size, int value) {
        int[] roomy = size < stack.length ? stack : Arrays.copyOf(stack, 2 * size);
        roomy[size] = value;
        return roomy;
    }

    /**
     * A shortest way from a node back to itself, found breadth first.
     *
     * @param within which nodes the way may use
     * @return the nodes of the way, the start once and first; empty if no way leads back
     */
    static int[] shortestCycle(int start, IntPredicate within, IntFunction<int[]> successors) {
        Map<Integer, Integer> before = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int target : successors.apply(node)) {
                if (target == start) {
                    return way(before, start, node);
                }
                if (within.test(target) && before.putIfAbsent(target, node) == null) {
                    open.add(target);
                }
            }
        }
        return NONE;
    }

    private static int[] way(Map<Integer, Integer> before, int start, int last) {
        Deque<Integer> way = new ArrayDeque<>();
        int node = last;
        while (node != start) {
            way.push(node);
            node = before.getOrDefault(node, start);
        }
        way.push(start);
        return way.stream().mapToInt(Integer::intValue).toArray();
    }
}
