package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.lanes.FastFunctions;
import haihe.engine.internal.lanes.TableRegions;
import haihe.engine.internal.program.Address;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes straight expressions for the vector of lanes that begins at the current lane: each node leaves a vector on the
 * operand stack. What has been loaded or stored once in a loop over lanes stays in a local variable, never in a field or
 * an argument, so that the JIT keeps it in a register.
 */
final class VectorNodes implements Node.Cases<Boolean> {

    private static final String FAST = Type.getInternalName(FastFunctions.class);

    private final VectorArithmetic arithmetic;
    private final VectorApi vectors;
    private final LaneCode code;
    private final Map<Address, Integer> known = new HashMap<>();

    VectorNodes(VectorArithmetic arithmetic, VectorApi vectors, LaneCode code) {
        this.arithmetic = arithmetic;
        this.vectors = vectors;
        this.code = code;
    }

    /** Writes an assignment. */
    void assign(Statement.Assign assignment) {
        assignment.value().match(this);
        int local = vectors.storeLocal();
        vectors.loadLocal(local);
        code.pushValues();
        code.pushPlace(assignment.target());
        vectors.store();
        forget(assignment.target());
        known.put(assignment.target(), local);
    }

    /** Slots that turns of loops shift may be any other. */
    private void forget(Address target) {
        if (target.terms().isEmpty()) {
            known.keySet().removeIf(address -> !address.terms().isEmpty());
        } else {
            known.clear();
        }
    }

    private void emit(Node node) {
        node.match(this);
    }

    @Override
    public Boolean literal(Node.Literal node) {
        vectors.pushAll(node.value());
        return true;
    }

    @Override
    public Boolean load(Node.Load node) {
        Integer local = known.get(node.address());
        if (local != null) {
            vectors.loadLocal(local);
            return true;
        }
        vectors.pushSpecies();
        code.pushValues();
        code.pushPlace(node.address());
        vectors.load();
        int loaded = vectors.storeLocal();
        vectors.loadLocal(loaded);
        known.put(node.address(), loaded);
        return true;
    }

    @Override
    public Boolean turn(Node.Turn node) {
        vectors.pushSpecies();
        new PlainNodes(code).emit(node);
        vectors.broadcast();
        return true;
    }

    @Override
    public Boolean unary(Node.Unary node) {
        if (node.operator() == UnaryOperator.NEGATE) {
            emit(node.operand());
            vectors.unary("neg");
        } else {
            truth(node);
        }
        return true;
    }

    @Override
    public Boolean binary(Node.Binary node) {
        switch (node.operator()) {
            case ADD -> arithmetic(node, "add");
            case SUBTRACT -> arithmetic(node, "sub");
            case MULTIPLY -> arithmetic(node, "mul");
            case DIVIDE -> arithmetic(node, "div");
            case POWER, MODULO -> refuse(node);
            default -> truth(node);
        }
        return true;
    }

    private void arithmetic(Node.Binary node, String name) {
        emit(node.left());
        emit(node.right());
        vectors.binary(name);
    }

    private void truth(Node condition) {
        vectors.pushAll(0);
        vectors.pushAll(1);
        mask(condition);
        vectors.blend();
    }

    /** Leaves the mask of the lanes in which a condition holds. */
    private void mask(Node condition) {
        if (condition instanceof Node.Unary not && not.operator() == UnaryOperator.NOT) {
            mask(not.operand());
            vectors.maskNot();
        } else if (condition instanceof Node.Binary binary && isLogical(binary.operator())) {
            mask(binary.left());
            mask(binary.right());
            vectors.maskBinary(binary.operator().name().toLowerCase(Locale.ROOT));
        } else if (condition instanceof Node.Binary binary
                && !comparison(binary.operator()).isEmpty()) {
            emit(binary.left());
            vectors.compare(comparison(binary.operator()), () -> emit(binary.right()));
        } else {
            emit(condition);
            vectors.compare("NE", () -> vectors.pushAll(0));
        }
    }

    private static boolean isLogical(BinaryOperator operator) {
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    }

    private static String comparison(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> "LT";
            case LESS_OR_EQUAL -> "LE";
            case GREATER -> "GT";
            case GREATER_OR_EQUAL -> "GE";
            case EQUAL -> "EQ";
            case NOT_EQUAL -> "NE";
            default -> "";
        };
    }

    @Override
    public Boolean select(Node.Select node) {
        emit(node.alternative());
        emit(node.consequent());
        mask(node.condition());
        vectors.blend();
        return true;
    }

    @Override
    public Boolean invoke(Node.Invoke node) {
        node.arguments().forEach(this::emit);
        switch (node.function()) {
            case ABS -> vectors.unary("abs");
            case SQRT -> vectors.unary("sqrt");
            case MAX -> vectors.binary("max");
            case MIN -> vectors.binary("min");
            default -> fast(node.function());
        }
        return true;
    }

    /** Takes an argument. */
    private void fast(MathFunction function) {
        VectorTerms terms = new VectorTerms(vectors, code);
        VectorFunctions functions = new VectorFunctions(terms);
        int argument = vectors.storeLocal();
        VectorTerms.Term x = terms.local(argument);
        VectorTerms.Term value = switch (function) {
            case EXP -> functions.exp(x);
            case LN -> functions.ln(x);
            case SIN -> functions.sin(x);
            case COS -> functions.cos(x);
            default -> throw new IllegalArgumentException("no vectors for " + function);
        };
        value.push();
        int result = vectors.storeLocal();
        Label end = new Label();
        vectors.loadLocal(argument);
        if (function != MathFunction.LN) {
            vectors.unary("abs");
        }
        int size = vectors.storeLocal();
        vectors.loadLocal(size);
        vectors.compareWithNumber("GE", () -> code.pushDouble(FastFunctions.least(function)));
        vectors.loadLocal(size);
        vectors.compareWithNumber("LE", () -> code.pushDouble(FastFunctions.most(function)));
        vectors.maskBinary("and");
        vectors.allTrue();
        code.jump(Opcodes.IFNE, end);
        emitRepair(function, argument, result);
        code.place(end);
        vectors.loadLocal(result);
    }

    private void emitRepair(MathFunction function, int argument, int result) {
        storeTo("vector", argument);
        storeTo("results", result);
        code.pushField("vector", LaneCode.VALUES);
        code.pushField("results", LaneCode.VALUES);
        String name = function.name();
        code.call(FAST, "repair" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), "([D[D)V");
        vectors.pushSpecies();
        code.pushField("results", LaneCode.VALUES);
        code.pushInt(0);
        vectors.load();
        code.local(Opcodes.ASTORE, result);
    }

    private void storeTo(String field, int local) {
        vectors.loadLocal(local);
        code.pushField(field, LaneCode.VALUES);
        code.pushInt(0);
        vectors.store();
    }

    @Override
    public Boolean table(Node.Table node) {
        int table = node.table().base();
        emit(node.input());
        int input = vectors.storeLocal();
        int place = code.newLocal(1);
        code.pushInt(arithmetic.newReading());
        code.pushLane();
        code.pushInt(arithmetic.shift());
        code.op(Opcodes.ISHR);
        code.op(Opcodes.IADD);
        code.local(Opcodes.ISTORE, place);
        int region = code.newLocal(1);
        code.pushField("regions", "[I");
        code.local(Opcodes.ILOAD, place);
        code.op(Opcodes.IALOAD);
        code.local(Opcodes.ISTORE, region);
        Label apart = new Label();
        Label end = new Label();
        int result = code.newLocal(1);
        vectors.loadLocal(input);
        vectors.compareWithNumber("GE", () -> pushOfRegion(table, region, 0));
        vectors.loadLocal(input);
        vectors.compareWithNumber("LT", () -> pushOfRegion(table, region, 1));
        vectors.maskBinary("and");
        vectors.allTrue();
        code.jump(Opcodes.IFEQ, apart);
        emitLine(table, input, region);
        code.local(Opcodes.ASTORE, result);
        code.jump(Opcodes.GOTO, end);
        code.place(apart);
        emitOneByOne(table, input, place);
        code.local(Opcodes.ASTORE, result);
        code.place(end);
        vectors.loadLocal(result);
        return true;
    }

    private void emitLine(int table, int input, int region) {
        pushAllOfRegion(table, region, 3);
        pushAllOfRegion(table, region, 4);
        vectors.loadLocal(input);
        pushAllOfRegion(table, region, 2);
        vectors.binary("sub");
        vectors.binary("mul");
        vectors.binary("add");
    }

    private void emitOneByOne(int table, int input, int place) {
        vectors.loadLocal(input);
        code.pushField("vector", LaneCode.VALUES);
        code.pushInt(0);
        vectors.store();
        arithmetic.readOneByOne(
                table,
                () -> {
                    code.pushField("vector", LaneCode.VALUES);
                    code.pushField("regions", "[I");
                    code.local(Opcodes.ILOAD, place);
                },
                code);
        vectors.pushSpecies();
        code.pushField("vector", LaneCode.VALUES);
        code.pushInt(0);
        vectors.load();
    }

    private void pushAllOfRegion(int table, int region, int number) {
        vectors.pushSpecies();
        pushOfRegion(table, region, number);
        vectors.broadcast();
    }

    /** The numbers of a region: see {@link TableRegions#STRIDE}. */
    private void pushOfRegion(int table, int region, int number) {
        arithmetic.pushRegions(table, code);
        code.local(Opcodes.ILOAD, region);
        code.pushInt(number);
        code.op(Opcodes.IADD);
        code.op(Opcodes.DALOAD);
    }

    private static Boolean refuse(Node node) {
        throw new IllegalArgumentException("no straight expression: " + node);
    }

    @Override
    public Boolean gather(Node.Gather node) {
        return refuse(node);
    }

    @Override
    public Boolean reduce(Node.Reduce node) {
        return refuse(node);
    }

    @Override
    public Boolean draw(Node.Draw node) {
        return refuse(node);
    }

    @Override
    public Boolean history(Node.History node) {
        return refuse(node);
    }

    @Override
    public Boolean ask(Node.Ask node) {
        return refuse(node);
    }
}
