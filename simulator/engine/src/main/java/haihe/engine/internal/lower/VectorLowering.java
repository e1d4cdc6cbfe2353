package haihe.engine.internal.lower;

import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.ArrayFunction;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Loop;
import haihe.model.VectorFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lowers functions of arrays. A result is computed beforehand, once for the loops that it depends on, however many of its
 * elements are wanted.
 */
final class VectorLowering {

    /** Vensim's :NA:, what VECTOR ELM MAP gives outside (Vensim reference manual). */
    private static final double NOT_AVAILABLE = -0x1p109;

    private final Setting setting;

    VectorLowering(Setting setting) {
        this.setting = setting;
    }

    Node lower(Expr.VectorCall call) {
        List<Expr> inputs = new ArrayList<>(call.parameters());
        call.operands().forEach(operand -> inputs.addAll(operand.bodies()));
        if (call.function() == VectorFunction.VECTOR_ELM_MAP) {
            return mapped(call, inputs);
        }
        Setting inside = setting.restrictedTo(LoopUse.of(inputs, setting.scope()));
        List<Address> arrays = new ArrayList<>();
        for (Expr.Operand operand : call.operands()) {
            for (Expr body : operand.bodies()) {
                arrays.add(array(body, Cells.Role.ARRAY, operand.loops(), inside));
            }
        }
        List<Integer> sizes = call.operands().stream().map(Expr.Operand::size).toList();
        List<Node> parameters = call.parameters().stream().map(inside::lower).toList();
        ArrayFunction function = ArrayFunction.valueOf(call.function().name());
        Address result = result(call, new Parts(function, arrays, sizes, parameters), inside);
        return element(result, call.selectors(), function.result(sizes));
    }

    Node rank(Expr.Rank rank) {
        List<Expr> inputs = new ArrayList<>(List.of(rank.body()));
        rank.tieBreak().ifPresent(inputs::add);
        Setting inside = setting.restrictedTo(LoopUse.of(inputs, setting.scope()));
        List<Loop> loops = List.of(rank.loop());
        Address values = array(rank.body(), Cells.Role.ARRAY, loops, inside);
        Address ties = rank.tieBreak()
                .map(tie -> array(tie, Cells.Role.TIES, loops, inside))
                .orElse(values);
        int size = rank.loop().range().size();
        Parts parts = new Parts(ArrayFunction.RANK_ORDER, List.of(values, ties), List.of(size), List.of());
        return element(result(rank, parts, inside), List.of(rank.rank()), size);
    }

    private record Parts(ArrayFunction function, List<Address> arrays, List<Integer> sizes, List<Node> parameters) {}

    /** Computes the result and gives the address of its first element. */
    private static Address result(Expr owner, Parts parts, Setting inside) {
        int room = parts.function().result(parts.sizes()) + parts.function().scratch(parts.sizes());
        int base = inside.reserve(owner, Cells.Role.RESULT, inside.scope().cells() * room);
        Address first = inside.scope().block(base, room);
        inside.before()
                .add(inside.scope()
                        .forAllTurns(new Statement.Fill(
                                parts.function(), first, parts.arrays(), parts.sizes(), parts.parameters())));
        return first;
    }

    /** The address of an array's first element: where it is anyway, or where it is stored now. */
    private static Address array(Expr body, Cells.Role role, List<Loop> loops, Setting outside) {
        Setting inside = outside.within(loops);
        Node value = inside.lower(body);
        int size = loops.stream().mapToInt(loop -> loop.range().size()).reduce(1, (a, b) -> a * b);
        if (value instanceof Node.Load load && isRowMajor(load.address(), loops)) {
            Set<Integer> own = Set.copyOf(loops.stream().map(Loop::number).toList());
            return new Address(
                    load.address().base(),
                    load.address().terms().stream()
                            .filter(term -> !own.contains(term.loop()))
                            .toList());
        }
        int base = inside.base(body, role);
        inside.store(base, value);
        return outside.scope().block(base, size);
    }

    private static boolean isRowMajor(Address address, List<Loop> loops) {
        int stride = 1;
        for (int i = loops.size() - 1; i >= 0; i--) {
            Loop loop = loops.get(i);
            int wanted = loop.range().size() == 1 ? 0 : stride;
            int found = address.terms().stream()
                    .filter(term -> term.loop() == loop.number())
                    .mapToInt(Address.Term::stride)
                    .sum();
            if (found != wanted) {
                return false;
            }
            stride *= loop.range().size();
        }
        return true;
    }

    private Node mapped(Expr.VectorCall call, List<Expr> inputs) {
        Expr.Operand operand = call.operands().get(0);
        Expr body = operand.bodies().get(0);
        Setting inside = setting.restrictedTo(LoopUse.of(List.of(body), setting.scope()));
        Address first = array(body, Cells.Role.ARRAY, operand.loops(), inside);
        Node number = new Node.Binary(BinaryOperator.ADD, setting.lower(inputs.get(0)), setting.lower(inputs.get(1)));
        Node whole = new Node.Invoke(MathFunction.TRUNCATE, List.of(number));
        Node fromOne = new Node.Binary(BinaryOperator.ADD, whole, new Node.Literal(1));
        return new Node.Gather(first, List.of(new Node.Gather.Subscript(fromOne, operand.size(), 1)), NOT_AVAILABLE);
    }

    /** An element of a result of one number, of a row, or of a square. */
    private Node element(Address first, List<Expr> selectors, int size) {
        int side = selectors.size() == 2 ? (int) Math.round(Math.sqrt(size)) : size;
        int base = first.base();
        TreeMap<Integer, Integer> strides = new TreeMap<>();
        first.terms().forEach(term -> strides.merge(term.loop(), term.stride(), Integer::sum));
        List<Node.Gather.Subscript> subscripts = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            int stride = i == selectors.size() - 1 ? 1 : side;
            Node number = setting.lower(selectors.get(i));
            if (number instanceof Node.Literal literal && isInside(literal.value(), side)) {
                base += stride * ((int) literal.value() - 1);
            } else if (number instanceof Node.Turn turn && isInside(turn, side)) {
                base += stride * ((int) turn.offset() - 1);
                strides.merge(turn.loop(), stride * (int) turn.stride(), Integer::sum);
            } else {
                subscripts.add(new Node.Gather.Subscript(number, side, stride));
            }
        }
        List<Address.Term> terms = new ArrayList<>();
        strides.forEach((loop, stride) -> {
            if (stride != 0) {
                terms.add(new Address.Term(loop, stride));
            }
        });
        Address address = new Address(base, terms);
        return subscripts.isEmpty() ? new Node.Load(address) : new Node.Gather(address, subscripts);
    }

    private static boolean isInside(double number, int size) {
        return number == Math.rint(number) && number >= 1 && number <= size;
    }

    private boolean isInside(Node.Turn turn, int size) {
        double last = turn.offset()
                + turn.stride() * (setting.scope().loop(turn.loop()).count() - 1);
        return turn.stride() == Math.rint(turn.stride()) && isInside(turn.offset(), size) && isInside(last, size);
    }
}
