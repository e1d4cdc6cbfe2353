package haihe.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A model of any size, as native text and as Java a person might write. One equation in four reads a lookup, as in
 * World3; the others are sums, products, quotients, minima and conditionals of constants, stocks and earlier equations.
 * Stocks follow an auxiliary with a lag, so that nothing grows without bound. The same size gives the same model.
 *
 * <p>Names: constants {@code c0..}, stocks {@code s0..}, auxiliaries {@code a0..}, flows {@code f0..}.
 */
public final class GeneratedModel {

    /** Number of constants. */
    public static final int CONSTANTS = 20;

    private static final int EQUATIONS_PER_STOCK = 25;
    private static final int POINTS = 11;

    private final SplittableRandom random = new SplittableRandom(20_101_231);
    private final int stocks;
    private final int auxiliaries;
    private final double[] constants;
    private final List<double[]> tables = new ArrayList<>();
    private final List<Formula> formulas = new ArrayList<>();
    private final List<Integer> followed = new ArrayList<>();

    /** An equation in both languages. */
    private record Formula(String equation, String java) {}

    private GeneratedModel(int equations) {
        stocks = 2 * equations / EQUATIONS_PER_STOCK;
        auxiliaries = equations - 2 * stocks;
        constants = random.doubles(CONSTANTS, 0.1, 1).toArray();
        for (int i = 0; i < auxiliaries; i++) {
            formulas.add(formula(i));
        }
        for (int i = 0; i < stocks; i++) {
            followed.add(random.nextInt(auxiliaries));
        }
    }

    /**
     * The model of a size.
     *
     * @param equations auxiliaries, flows and rates of stocks together; a multiple of 25
     */
    public static GeneratedModel of(int equations) {
        if (equations % EQUATIONS_PER_STOCK != 0) {
            throw new IllegalArgumentException(equations + " is no multiple of " + EQUATIONS_PER_STOCK);
        }
        return new GeneratedModel(equations);
    }

    /** Number of stocks. */
    public int stocks() {
        return stocks;
    }

    /** Number of auxiliaries. */
    public int auxiliaries() {
        return auxiliaries;
    }

    private Formula formula(int auxiliary) {
        String a = operand(auxiliary);
        String b = operand(auxiliary);
        String c = operand(auxiliary);
        String number = String.format(Locale.ROOT, "%.3f", 0.25 + random.nextDouble());
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> lookup(a, b);
            case 3, 4 -> both(a + " * (" + b + " + " + number + ") / (1.0 + " + a + ")");
            case 5, 6 -> both("(" + a + " + " + b + ") / (" + number + " + " + c + ")");
            case 7 -> both(number + " * " + a + " + (1.0 - " + number + ") * " + b);
            case 8 -> both("(" + a + " - " + b + ") * " + number + " + " + c);
            case 9 -> new Formula("MIN(" + a + ", " + b + ")", "Math.min(" + a + ", " + b + ")");
            case 10 -> new Formula("MAX(" + a + ", " + number + ")", "Math.max(" + a + ", " + number + ")");
            default ->
                new Formula(
                        "IF " + a + " > " + b + " THEN " + c + " ELSE " + b + " * 0.5",
                        a + " > " + b + " ? " + c + " : " + b + " * 0.5");
        };
    }

    private static Formula both(String text) {
        return new Formula(text, text);
    }

    private Formula lookup(String a, String b) {
        int table = tables.size();
        tables.add(random.doubles(POINTS).toArray());
        String input = a + " / (" + b + " + 0.5)";
        return new Formula("t" + table + "(" + input + ")", "read(Y" + table + ", " + input + ")");
    }

    /** A constant, a stock, or two times in three an earlier auxiliary. */
    private String operand(int auxiliary) {
        if (auxiliary > 2 && random.nextInt(3) > 0) {
            return "a" + random.nextInt(auxiliary);
        }
        int number = random.nextInt(CONSTANTS + stocks);
        return number < CONSTANTS ? "c" + number : "s" + (number - CONSTANTS);
    }

    /** The model in the native language. */
    public String text() {
        StringBuilder text = new StringBuilder("haihe = 1\nname = generated\n");
        text.append("time { start = 0, stop = 100, step = 0.25, save = 1, unit = year, method = euler }\n");
        text.append("units { year {} }\nconstants {\n");
        for (int i = 0; i < CONSTANTS; i++) {
            text.append(String.format(Locale.ROOT, "  c%d { value = %s, unit = \"1\" }%n", i, constants[i]));
        }
        text.append("  lag { value = 5, unit = year }\n}\nstocks {\n");
        for (int i = 0; i < stocks; i++) {
            text.append("  s%d { initial = \"c%d\", inflows = [f%d], unit = \"1\" }\n".formatted(i, i % CONSTANTS, i));
        }
        text.append("}\nflows {\n");
        for (int i = 0; i < stocks; i++) {
            text.append(
                    "  f%d { equation = \"(a%d - s%d) / lag\", unit = \"1/year\" }\n".formatted(i, followed.get(i), i));
        }
        text.append("}\naux {\n");
        for (int i = 0; i < auxiliaries; i++) {
            text.append("  a%d { equation = \"%s\", unit = \"1\" }\n"
                    .formatted(i, formulas.get(i).equation()));
        }
        text.append("}\nlookups {\n");
        for (int i = 0; i < tables.size(); i++) {
            text.append(
                    "  t%d { x = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1], y = %s, unit = \"1\", input-unit = \"1\" }\n"
                            .formatted(i, java.util.Arrays.toString(tables.get(i))));
        }
        return text.append("}\n").toString();
    }

    /**
     * The model as a Java class without a package: {@code public static void evaluate(double[] v)} computes auxiliaries,
     * flows and rates in methods of 40 equations. The array holds constants, lag, stocks, auxiliaries, flows and rates,
     * in this order.
     *
     * @param name of the class
     */
    public String java(String name) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < auxiliaries; i++) {
            lines.add("a" + i + " = " + formulas.get(i).java() + ";");
        }
        for (int i = 0; i < stocks; i++) {
            lines.add("f%d = (a%d - s%d) / lag;".formatted(i, followed.get(i), i));
        }
        for (int i = 0; i < stocks; i++) {
            lines.add("r%d = f%d;".formatted(i, i));
        }
        return new JavaText(name, CONSTANTS, stocks, auxiliaries, tables).of(lines);
    }
}
