package haihe.cli;

import haihe.engine.LocalSensitivity;
import haihe.engine.Trajectory;
import haihe.model.Diagnostic;
import haihe.model.Model;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Elasticities at one time, the largest first.
 *
 * @param time the time
 * @param rows one for each outcome and parameter that moves it
 * @param idle how many pairs there are besides, without influence
 */
record ElasticityTable(double time, List<Row> rows, int idle) {

    /** Part of its largest value below which an outcome counts as vanished. */
    private static final double NOTHING = 1e-6;

    ElasticityTable {
        rows = List.copyOf(rows);
    }

    /** The influence of a parameter on an outcome. */
    record Row(String outcome, String parameter, double elasticity, double derivative) {
        /** How large it is; an elasticity that does not exist, since the outcome is 0, comes after all others. */
        double size() {
            return Double.isNaN(elasticity) ? -1 : Math.abs(elasticity);
        }
    }

    /** Elasticities at all saved times; no numbers where next to nothing is left of the outcome, which any change is large beside. */
    static double[] elasticities(LocalSensitivity found, String outcome, String parameter) {
        double[] values = found.run().trajectory().series(outcome);
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double[] elasticities = found.elasticity(outcome, parameter);
        for (int row = 0; row < values.length; row++) {
            boolean vanished = Math.abs(values[row]) < NOTHING * largest;
            elasticities[row] = vanished ? Double.NaN : elasticities[row];
        }
        return elasticities;
    }

    /** The elasticities in a saved row. */
    static ElasticityTable of(LocalSensitivity found, int row) {
        List<Row> rows = new ArrayList<>();
        int idle = 0;
        for (String parameter : found.parameters()) {
            for (String outcome : found.outcomes()) {
                double derivative = found.derivative(outcome, parameter)[row];
                if (derivative == 0 || outcome.equals(parameter)) {
                    idle++;
                } else {
                    rows.add(new Row(outcome, parameter, elasticities(found, outcome, parameter)[row], derivative));
                }
            }
        }
        rows.sort(Comparator.comparingDouble(Row::size).reversed());
        return new ElasticityTable(found.run().trajectory().time(row), rows, idle);
    }

    /** The first rows; all for 0. */
    List<Row> first(int top) {
        return top == 0 ? rows : rows.subList(0, Math.min(top, rows.size()));
    }

    List<String> lines(Model model, int top) {
        TextTable table = new TextTable("llrrl").row("outcome", "by", "elasticity", "derivative", "");
        for (Row row : first(top)) {
            table.row(
                    row.outcome(),
                    row.parameter(),
                    Double.isNaN(row.elasticity()) ? "-" : Numbers.fixed(row.elasticity(), 4),
                    Numbers.text(row.derivative()),
                    unit(model, row));
        }
        return table.lines();
    }

    /** What was left out of the table. */
    String summary(int top) {
        int left = rows.size() - first(top).size();
        return (left > 0 ? left + " smaller ones left out (--top 0 shows all); " : "") + idle
                + " pairs have no influence";
    }

    /** The unit of the outcome over that of the parameter. */
    private static String unit(Model model, Row row) {
        String above = unitOf(model, row.outcome());
        String parameter = row.parameter();
        boolean initial = parameter.startsWith("INIT(");
        String below = unitOf(model, initial ? parameter.substring(5, parameter.length() - 1) : parameter);
        if (above.equals(below)) {
            return "";
        }
        String one = above.isEmpty() ? "1" : above;
        if (below.equals("1") || below.isEmpty()) {
            return one;
        }
        return below.matches("[\\p{L}\\p{N}_ ]+") ? one + "/" + below : one + "/(" + below + ")";
    }

    static String unitOf(Model model, String column) {
        return Columns.variable(model, column)
                .map(VariableText::unit)
                .filter(unit -> !unit.equals("-"))
                .orElse("");
    }

    Map<String, Object> plain(Model model, int top, List<Diagnostic> notes) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Row row : first(top)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("outcome", row.outcome());
            one.put("parameter", row.parameter());
            one.put("elasticity", row.elasticity());
            one.put("derivative", row.derivative());
            one.put("unit", unit(model, row));
            plain.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("time", time);
        all.put("rows", plain);
        all.put("without_influence", idle);
        all.put("notes", notes.stream().map(Diagnostic::message).toList());
        return all;
    }

    /** Writes all derivatives and elasticities at all saved times as comma-separated values, a row for each. */
    static void writeAll(LocalSensitivity found, Path file) throws IOException {
        Trajectory trajectory = found.run().trajectory();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("outcome,parameter,time,value,derivative,elasticity\r\n");
            for (String outcome : found.outcomes()) {
                double[] values = trajectory.series(outcome);
                for (String parameter : found.parameters()) {
                    double[] derivatives = found.derivative(outcome, parameter);
                    double[] elasticities = found.elasticity(outcome, parameter);
                    String names = quoted(outcome) + "," + quoted(parameter) + ",";
                    for (int row = 0; row < values.length; row++) {
                        writer.write(names + trajectory.time(row) + "," + values[row] + "," + derivatives[row] + ","
                                + (Double.isNaN(elasticities[row]) ? "" : elasticities[row]) + "\r\n");
                    }
                }
            }
        }
    }

    private static String quoted(String name) {
        return name.matches("[^\",\r\n]*") ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
