package haihe.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a generated model as a Java class: variables are places of an array, equations stand in methods of forty. */
final class JavaText {

    private static final int EQUATIONS_PER_METHOD = 40;
    private static final Pattern VARIABLE = Pattern.compile("\\b([acfrs])(\\d+)\\b");

    private static final String READ = """
            private static double read(double[] y, double input) {
                double[] x = X;
                int last = x.length - 1;
                if (input <= x[0]) {
                    return y[0];
                }
                if (input >= x[last]) {
                    return y[last];
                }
                int i = 0;
                while (x[i + 1] <= input) {
                    i++;
                }
                return y[i] + (y[i + 1] - y[i]) / (x[i + 1] - x[i]) * (input - x[i]);
            }
            """;

    private final String name;
    private final int constants;
    private final int stocks;
    private final int auxiliaries;
    private final List<double[]> tables;

    /** @param tables the y values of each lookup, over x from 0 to 1 */
    JavaText(String name, int constants, int stocks, int auxiliaries, List<double[]> tables) {
        this.name = name;
        this.constants = constants;
        this.stocks = stocks;
        this.auxiliaries = auxiliaries;
        this.tables = tables;
    }

    String of(List<String> equations) {
        StringBuilder text = new StringBuilder("public final class " + name + " {\n");
        text.append("private static final double[] X = new double[11];\n");
        text.append("static { for (int i = 0; i < 11; i++) { X[i] = i / 10.0; } }\n");
        for (int i = 0; i < tables.size(); i++) {
            String numbers = Arrays.toString(tables.get(i)).replace('[', '{').replace(']', '}');
            text.append("private static final double[] Y%d = %s;\n".formatted(i, numbers));
        }
        StringBuilder calls = new StringBuilder();
        for (int from = 0; from < equations.size(); from += EQUATIONS_PER_METHOD) {
            List<String> some = equations.subList(from, Math.min(from + EQUATIONS_PER_METHOD, equations.size()));
            String body = places(String.join("\n", some));
            text.append("private static void part%d(double[] v) {\n%s\n}\n".formatted(from, body));
            calls.append("part%d(v);\n".formatted(from));
        }
        text.append("public static void evaluate(double[] v) {\n%s}\n".formatted(calls));
        return text.append(READ).append("}\n").toString();
    }

    private String places(String equations) {
        return VARIABLE.matcher(equations)
                .replaceAll(found -> "v[" + placeOf(found.group(1), Integer.parseInt(found.group(2))) + "]")
                .replaceAll("\\blag\\b", "v[" + constants + "]");
    }

    private int placeOf(String kind, int number) {
        int firstStock = constants + 1;
        return switch (kind) {
            case "c" -> number;
            case "s" -> firstStock + number;
            case "a" -> firstStock + stocks + number;
            case "f" -> firstStock + stocks + auxiliaries + number;
            default -> firstStock + 2 * stocks + auxiliaries + number;
        };
    }
}
