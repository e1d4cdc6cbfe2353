package haihe.engine.internal.codegen;

import haihe.engine.internal.math.Allocation;
import haihe.engine.internal.math.BoundedDraws;
import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.math.Draws;
import haihe.engine.internal.math.Histories;
import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.math.Vectors;
import haihe.engine.internal.program.ArrayFunction;
import haihe.engine.internal.program.Distribution;
import haihe.engine.internal.program.Frame;
import haihe.engine.internal.program.MathFunction;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Statement;
import haihe.engine.internal.program.Store;
import haihe.model.Expr.BinaryOperator;
import java.util.Locale;
import org.objectweb.asm.Type;

/** Calls of the methods that interpreter and compiled code share; their arguments lie on the operand stack. */
public final class Calls {

    private static final String ALLOCATION = Type.getInternalName(Allocation.class);
    private static final String VECTORS = Type.getInternalName(Vectors.class);
    private static final String BUILTINS = Type.getInternalName(Builtins.class);
    private static final String DRAWS = Type.getInternalName(Draws.class);
    private static final String BOUNDED_DRAWS = Type.getInternalName(BoundedDraws.class);
    private static final String HISTORIES = Type.getInternalName(Histories.class);
    private static final String HISTORY = Type.getDescriptor(Frame.History.class);
    private static final String STORE = Type.getInternalName(Store.class);
    private static final String TABLE = Type.getInternalName(IndexedTable.class);

    private Calls() {}

    /** Each function is the static method of its name, written in camel case. */
    public static void function(MathFunction function, Caller code) {
        code.call(BUILTINS, methodOf(function.name()), ofDoubles(function.arity()));
    }

    private static String methodOf(String function) {
        String[] words = function.toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    /** POWER or MODULO. */
    public static void operator(BinaryOperator operator, Caller code) {
        code.call(BUILTINS, operator.name().toLowerCase(Locale.ROOT), ofDoubles(2));
    }

    /** Takes slots, arrays, sizes, parameters and target. */
    public static void fill(ArrayFunction function, Caller code) {
        String owner = switch (function) {
            case VECTOR_SELECT, VECTOR_SORT_ORDER, VECTOR_RANK, VECTOR_REORDER, RANK_ORDER, INVERT_MATRIX -> VECTORS;
            case ALLOCATE_AVAILABLE, ALLOCATE_BY_PRIORITY, FIND_MARKET_PRICE, DEMAND_AT_PRICE, SUPPLY_AT_PRICE ->
                ALLOCATION;
        };
        String integers = "I".repeat(function.arrays() + function.operands());
        String descriptor = "([D" + integers + "D".repeat(function.parameters()) + "I)V";
        code.call(owner, methodName(function.name()), descriptor);
    }

    /** {@code VECTOR_RANK} is {@code vectorRank}. */
    private static String methodName(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            String rest = word.substring(1).toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT) : word.charAt(0))
                    .append(rest);
        }
        return name.toString();
    }

    public static void readTable(Caller code) {
        code.callVirtual(TABLE, "read", ofDoubles(1));
    }

    /** Takes the points, the starts of buckets if there are some, the first and last x, density and input. */
    public static void readPoints(IndexedTable table, Caller code) {
        boolean even = table.kind() == IndexedTable.Kind.EVEN;
        String name = table.kind() + "_" + table.table().reading();
        code.call(TABLE, methodOf(name), even ? "([DDDDD)D" : "([D[IDDDD)D");
    }

    public static void readHistory(Caller code) {
        code.call(HISTORIES, "read", "(" + HISTORY + "DDDD)D");
    }

    public static void record(Caller code) {
        code.call(HISTORIES, "record", "(" + HISTORY + "DD)V");
    }

    public static void uniform(Caller code) {
        code.call(DRAWS, "uniform", "(JJIIJ)D");
    }

    public static void distribution(Distribution distribution, Caller code) {
        switch (distribution) {
            case EXPONENTIAL -> code.call(DRAWS, "exponential", ofDoubles(2));
            case LOGNORMAL -> code.call(DRAWS, "lognormal", ofDoubles(3));
            case NORMAL -> code.call(DRAWS, "normal", ofDoubles(3));
            case POISSON -> code.call(DRAWS, "poisson", ofDoubles(2));
            case UNIFORM -> code.call(DRAWS, "between", ofDoubles(3));
            default ->
                code.call(BOUNDED_DRAWS, methodOf(distribution.name()), ofDoubles(distribution.parameters() + 1));
        }
    }

    /** Each operation is the method of its name. */
    public static void operate(Statement.Operate.Operation operation, Caller code) {
        code.callInterface(STORE, operation.name().toLowerCase(Locale.ROOT), "([D)V");
    }

    /** Each question is the method of its name. */
    public static void ask(Node.Ask.Question question, Caller code) {
        code.callInterface(STORE, question.name().toLowerCase(Locale.ROOT), "([DD)D");
    }

    private static String ofDoubles(int count) {
        return "(" + "D".repeat(count) + ")D";
    }
}
