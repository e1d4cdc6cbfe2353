package haihe.benchmarks;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models of any number of lines in every format, an equation a line that needs two earlier ones. */
final class GeneratedLines {

    private GeneratedLines() {}

    /** A model with about this many lines in the format that files with this ending have. */
    static String of(String ending, int lines) {
        return switch (ending) {
            case "conf" ->
                "haihe = 1\nname = lines\ntime { start = 0, stop = 10, unit = year }\nunits { year {} }\naux {\n"
                        + lines(lines, i -> "  a" + i + " { equation = \"" + equation(i) + "\", unit = \"1\" }\n")
                        + "}\n";
            case "xmile" ->
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                        + "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\">\n"
                        + "<header><vendor>Haihe</vendor><product version=\"1.0\">lines</product></header>\n"
                        + "<sim_specs time_units=\"year\"><start>0</start><stop>10</stop></sim_specs>\n<model><variables>\n"
                        + lines(
                                lines,
                                i -> "<aux name=\"a" + i + "\"><eqn>" + equation(i) + "</eqn><units>1</units></aux>\n")
                        + "</variables></model></xmile>\n";
            case "mdl" ->
                "{UTF-8}\n"
                        + lines(lines, i -> "a" + i + " = " + equation(i) + " ~ Dmnl ~ |\n")
                        + "INITIAL TIME = 0 ~ year ~ |\nFINAL TIME = 10 ~ year ~ |\nTIME STEP = 1 ~ year ~ |\n"
                        + "SAVEPER = TIME STEP ~ year ~ |\n";
            default -> throw new IllegalArgumentException(ending);
        };
    }

    private static String lines(int lines, IntFunction<String> line) {
        return IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining());
    }

    private static String equation(int i) {
        return i == 0 ? "0.5" : "a" + (i - 1) + " * 0.5 + MAX(a" + (i - 1) / 2 + ", 0.25) * 0.5";
    }
}
