package haihe.engine.internal.lanes;

import haihe.engine.internal.math.Builtins;
import haihe.engine.internal.program.MathFunction;

/** The functions that vector code computes itself when results may differ in the last digits, and for which arguments. */
public final class FastFunctions {

    private FastFunctions() {}

    /** Whether vector code computes a function. */
    public static boolean has(MathFunction function) {
        return switch (function) {
            case EXP, LN, SIN, COS -> true;
            default -> false;
        };
    }

    /** The least size of arguments for which it does; those of ln must be positive as well. */
    public static double least(MathFunction function) {
        return switch (function) {
            case LN -> Double.MIN_NORMAL;
            case SIN -> 1e-290;
            default -> 0;
        };
    }

    /** The largest size of arguments for which it does. */
    public static double most(MathFunction function) {
        return switch (function) {
            case EXP -> 708;
            case LN -> Double.MAX_VALUE;
            default -> 1e5;
        };
    }

    /** Replaces results for arguments of other sizes by the library's. */
    public static void repairExp(double[] arguments, double[] results) {
        repair(MathFunction.EXP, arguments, results);
    }

    /** Replaces results for arguments of other sizes by the library's. */
    public static void repairLn(double[] arguments, double[] results) {
        repair(MathFunction.LN, arguments, results);
    }

    /** Replaces results for arguments of other sizes by the library's. */
    public static void repairSin(double[] arguments, double[] results) {
        repair(MathFunction.SIN, arguments, results);
    }

    /** Replaces results for arguments of other sizes by the library's. */
    public static void repairCos(double[] arguments, double[] results) {
        repair(MathFunction.COS, arguments, results);
    }

    private static void repair(MathFunction function, double[] arguments, double[] results) {
        for (int i = 0; i < arguments.length; i++) {
            double argument = arguments[i];
            double size = function == MathFunction.LN ? argument : Math.abs(argument);
            if (!(size >= least(function) && size <= most(function))) {
                results[i] = switch (function) {
                    case EXP -> Builtins.exp(argument);
                    case LN -> Builtins.ln(argument);
                    case SIN -> Builtins.sin(argument);
                    default -> Builtins.cos(argument);
                };
            }
        }
    }
}
