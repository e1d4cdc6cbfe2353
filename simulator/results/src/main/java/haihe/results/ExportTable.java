package haihe.results;

import haihe.engine.Trajectory;
import haihe.model.Export;
import haihe.model.TimeSpec;
import java.util.ArrayList;
import java.util.List;

/** The tables that a model's exports ask for, numbers as {@link ResultFormat#CSV} writes them. */
public final class ExportTable {

    /** How far a saved time may lie from where it ought to be, in intervals: rounding of many steps, never a step. */
    private static final double ROUNDING = 1e-6;

    private ExportTable() {}

    /** Whether rows saved as these settings say include all times that an interval asks for. */
    public static boolean isSaved(Export.Interval interval, TimeSpec time) {
        return interval.match(
                () -> true, () -> isMultiple(time.step(), time.save()), wanted -> isMultiple(wanted, time.save()));
    }

    private static boolean isMultiple(double interval, double saved) {
        return isWhole(interval / saved) && interval > saved / 2;
    }

    /**
     * What is to be written: the time, if values of more than one time are asked for, and all variables.
     *
     * @param run at least one row
     * @param time the settings of the run, such that {@link #isSaved} holds
     */
    public static CsvTable of(Export export, Trajectory run, TimeSpec time) {
        List<List<String>> lines = new ArrayList<>();
        List<Integer> rows = rows(export.interval(), run, time);
        if (!(export.interval() instanceof Export.Once)) {
            lines.add(line(ResultTable.of(run, time).timeColumn(), rows, run::time));
        }
        for (int i = 0; i < run.columns().size(); i++) {
            int column = i;
            lines.add(line(run.columns().get(i), rows, row -> run.value(row, column)));
        }
        List<List<String>> records = export.across() ? lines : turned(lines);
        return CsvTable.of(records.get(0), records.subList(1, records.size()));
    }

    private static List<Integer> rows(Export.Interval interval, Trajectory run, TimeSpec time) {
        return interval.match(
                () -> List.of(run.size() - 1),
                () -> rowsEvery(time.step(), run, time.start()),
                wanted -> rowsEvery(wanted, run, time.start()));
    }

    private static List<Integer> rowsEvery(double interval, Trajectory run, double start) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < run.size(); row++) {
            if (isWhole((run.time(row) - start) / interval)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static boolean isWhole(double ratio) {
        return Math.abs(ratio - Math.rint(ratio)) < ROUNDING;
    }

    private static List<String> line(String name, List<Integer> rows, Values values) {
        List<String> line = new ArrayList<>(List.of(name));
        rows.forEach(row -> line.add(Double.toString(values.in(row))));
        return line;
    }

    private static List<List<String>> turned(List<List<String>> lines) {
        List<List<String>> turned = new ArrayList<>();
        for (int i = 0; i < lines.get(0).size(); i++) {
            int position = i;
            turned.add(lines.stream().map(line -> line.get(position)).toList());
        }
        return turned;
    }

    /** A number for each row. */
    @FunctionalInterface
    private interface Values {
        double in(int row);
    }
}
