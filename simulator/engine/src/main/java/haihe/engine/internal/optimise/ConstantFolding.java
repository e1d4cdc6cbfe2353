package haihe.engine.internal.optimise;

import haihe.engine.internal.interpret.Interpreter;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Operands;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.TableData;
import haihe.model.Expr.Reduction;
import java.util.List;

/**
 * Computes what consists of numbers only, by the interpreter, so that the bits are those of a run; chooses between the
 * sides of a condition that is known; and leaves out what changes no bit (see {@link Identities}).
 */
public final class ConstantFolding implements Pass {

    @Override
    public Program apply(Program program) {
        Rewriting rewriting = new Rewriting(node -> folded(node, program.tables()));
        return program.with(new Program.Phases(
                rewriting.of(program.initial()),
                rewriting.of(program.run()),
                rewriting.of(program.step()),
                rewriting.of(program.evaluate()),
                rewriting.of(program.sample())));
    }

    private static Node folded(Node node, List<TableData> tables) {
        if (isPure(node) && areNumbers(Operands.of(node))) {
            return new Node.Literal(Interpreter.valueOf(node, tables));
        }
        if (node instanceof Node.Select select && select.condition() instanceof Node.Literal condition) {
            return condition.value() != 0 ? select.consequent() : select.alternative();
        }
        if (node instanceof Node.Gather gather && areNumbers(Operands.of(gather))) {
            return element(gather);
        }
        if (node instanceof Node.Reduce reduce && reduce.reduction() == Reduction.SIZE) {
            return new Node.Literal(
                    Interpreter.valueOf(new Node.Reduce(Reduction.SIZE, reduce.loops(), new Node.Literal(0)), tables));
        }
        return Identities.simplified(node);
    }

    private static boolean areNumbers(List<Node> nodes) {
        return nodes.stream().allMatch(Node.Literal.class::isInstance);
    }

    /** Whether the value depends on the operands alone. */
    private static boolean isPure(Node node) {
        return node instanceof Node.Unary
                || node instanceof Node.Binary
                || node instanceof Node.Invoke
                || node instanceof Node.Table table && table.table().terms().isEmpty();
    }

    /** The element that known subscripts point at. */
    private static Node element(Node.Gather gather) {
        int slot = gather.address().base();
        for (Node.Gather.Subscript subscript : gather.subscripts()) {
            double number = Math.floor(((Node.Literal) subscript.value()).value());
            if (!(number >= 1 && number <= subscript.size())) {
                return new Node.Literal(gather.outside());
            }
            slot += ((int) number - 1) * subscript.stride();
        }
        return new Node.Load(new Address(slot, gather.address().terms()));
    }
}
