package haihe.model.analysis;

import haihe.model.Expr;
import haihe.model.Index;
import haihe.model.Loop;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Variable;
import haihe.model.VectorFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which element of some variables depends on which, within one instant of a phase. Elements are numbered from 0, the
 * variables in the order given, each in row-major order. A branch of a conditional that is never taken, and a computed
 * subscript that is known or outside its dimension, are seen through; another computed subscript may mean any element.
 */
final class ElementGraph {

    private final Phase phase;
    private final Semantics semantics;
    private final FlowLimits limits;
    private final List<ElementTable> tables = new ArrayList<>();
    private final Map<Name, Integer> numbers = new HashMap<>();
    private final int[] firsts;

    /**
     * @param members variables that have an equation in the phase
     * @param limits what limits the outflows of non-negative stocks
     */
    ElementGraph(List<Variable> members, Phase phase, Semantics semantics, FlowLimits limits) {
        this.phase = phase;
        this.semantics = semantics;
        this.limits = limits;
        firsts = new int[members.size() + 1];
        for (int i = 0; i < members.size(); i++) {
            Variable member = members.get(i);
            tables.add(new ElementTable(member, phase.equationOf(member).orElseThrow()));
            numbers.put(member.name(), i);
            firsts[i + 1] = firsts[i] + member.size();
        }
    }

    /** The number of elements. */
    int size() {
        return firsts[firsts.length - 1];
    }

    List<ElementTable> tables() {
        return tables;
    }

    /** The number, in {@link #tables()}, of the variable that an element belongs to. */
    int tableOf(int element) {
        int found = Arrays.binarySearch(firsts, element);
        if (found < 0) {
            return -found - 2;
        }
        return found;
    }

    /** The first element of a variable. */
    int first(int table) {
        return firsts[table];
    }

    String nameOf(int element) {
        int table = tableOf(element);
        return tables.get(table).nameOf(element - firsts[table]);
    }

    /** The non-negative stocks that cut a variable; empty unless it is a flow out of one. */
    Set<Name> stocksThatCut(Variable variable) {
        return limits.drainedBy(variable.name());
    }

    /** The elements that an element depends on, each once, ascending; a new array. */
    int[] dependenciesOf(int element) {
        int number = tableOf(element);
        ElementTable table = tables.get(number);
        int own = element - firsts[number];
        if (table.clauseOf(own) < 0) {
            return new int[0];
        }
        Search search = new Search();
        List<Loop> loops = table.clause(own).loops();
        int rest = table.turnOf(own);
        for (int d = loops.size() - 1; d >= 0; d--) {
            int size = loops.get(d).range().size();
            search.turns.set(loops.get(d).number(), rest % size);
            rest /= size;
        }
        search.visit(table.clause(own).expr());
        addLimits(table.variable().name(), own, search);
        return search.found();
    }

    private void addLimits(Name flow, int own, Search search) {
        Set<Name> names = limits.limitsOf(flow, phase);
        for (Name name : names) {
            Integer number = numbers.get(name);
            if (number != null) {
                search.add(firsts[number] + own);
            }
        }
    }

    /** Collects what one element depends on. */
    private final class Search {

        private static final int ANY = -1;
        private static final int NONE = -2;

        private final Turns turns = new Turns();
        private final StaticValue known = new StaticValue(turns, semantics);
        private int[] targets = new int[8];
        private int count;

        void visit(Expr expr) {
            if (expr instanceof Expr.Call call) {
                for (Name name : limits.neededBy(call, phase)) {
                    Integer number = numbers.get(name);
                    if (number != null) {
                        add(firsts[number]);
                    }
                }
            }
            if (expr instanceof Expr.Reference reference) {
                Integer number = numbers.get(reference.variable());
                if (number != null) {
                    addElements(number, reference.indices());
                }
            }
            if (expr instanceof Expr.Reduce reduce) {
                turns.forEach(reduce.loops(), () -> visit(reduce.body()));
            } else if (expr instanceof Expr.Rank rank) {
                visit(rank.rank());
                turns.forEach(List.of(rank.loop()), () -> {
                    visit(rank.body());
                    rank.tieBreak().ifPresent(this::visit);
                });
            } else if (expr instanceof Expr.VectorCall call) {
                visitVector(call);
            } else if (expr instanceof Expr.Conditional conditional) {
                visitBranches(conditional);
            } else {
                Operands.of(expr, phase).forEach(this::visit);
            }
        }

        private void visitVector(Expr.VectorCall call) {
            call.scalars().forEach(this::visit);
            for (Expr.Operand operand : call.operands()) {
                int wanted = wanted(call, operand);
                int[] turn = {0};
                turns.forEach(operand.loops(), () -> {
                    if (wanted == ANY || wanted == turn[0]) {
                        operand.bodies().forEach(this::visit);
                    }
                    turn[0]++;
                });
            }
        }

        /** The only element of an operand that a call reads, if that is known. */
        private int wanted(Expr.VectorCall call, Expr.Operand operand) {
            if (call.function() != VectorFunction.VECTOR_ELM_MAP) {
                return ANY;
            }
            OptionalDouble base = known.of(call.scalars().get(0));
            OptionalDouble offset = known.of(call.scalars().get(1));
            if (base.isEmpty() || offset.isEmpty()) {
                return ANY;
            }
            double number = base.getAsDouble() + offset.getAsDouble();
            return number > -1 && number < operand.size() ? (int) number : NONE;
        }

        private void visitBranches(Expr.Conditional conditional) {
            OptionalDouble condition = known.of(conditional.condition());
            if (condition.isEmpty()) {
                Operands.of(conditional, phase).forEach(this::visit);
            } else {
                visit(condition.getAsDouble() != 0 ? conditional.consequent() : conditional.alternative());
            }
        }

        private void addElements(int number, List<Index> indices) {
            ElementTable table = tables.get(number);
            int[] elements = {0};
            for (int d = 0; d < indices.size(); d++) {
                int size = table.size(d);
                int[] ordinals = ordinals(table, d, indices.get(d));
                int[] before = elements;
                elements = Arrays.stream(before)
                        .flatMap(outer -> Arrays.stream(ordinals).map(ordinal -> outer * size + ordinal))
                        .toArray();
            }
            for (int element : elements) {
                add(firsts[number] + element);
            }
        }

        private int[] ordinals(ElementTable table, int dimension, Index index) {
            if (index instanceof Index.Computed computed) {
                return ordinals(table.size(dimension), known.of(computed.value()));
            }
            int position = index instanceof Index.Loop loop ? turns.positionOf(loop) : ((Index.Fixed) index).position();
            int ordinal = table.ordinal(dimension, position);
            return ordinal < 0 ? new int[0] : new int[] {ordinal};
        }

        private int[] ordinals(int size, OptionalDouble number) {
            if (number.isEmpty()) {
                return IntStream.range(0, size).toArray();
            }
            double ordinal = Math.floor(number.getAsDouble()) - 1;
            return ordinal >= 0 && ordinal < size ? new int[] {(int) ordinal} : new int[0];
        }

        void add(int target) {
            if (count == targets.length) {
                targets = Arrays.copyOf(targets, 2 * count);
            }
            targets[count++] = target;
        }

        int[] found() {
            return Arrays.stream(targets, 0, count).sorted().distinct().toArray();
        }
    }
}
