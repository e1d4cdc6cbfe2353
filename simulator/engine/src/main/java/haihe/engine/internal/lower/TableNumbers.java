package haihe.engine.internal.lower;

import haihe.engine.internal.program.TableData;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a program and their numbers. */
final class TableNumbers {

    private final List<TableData> tables = new ArrayList<>();
    private final Map<Name, Integer> bases = new HashMap<>();
    private final Map<Integer, Integer> sizes = new HashMap<>();
    private final Map<Otherwise, Integer> otherwise = new HashMap<>();
    private final Map<List<Integer>, Integer> numberings = new HashMap<>();

    /** Tables that are read in another way than they are defined. */
    private record Otherwise(int base, Expr.Reading reading) {}

    TableNumbers(Model model) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Lookup lookup) {
                place(lookup);
                lookup.functions().forEach(function -> tables.add(tableOf(function)));
            } else if (variable instanceof Variable.Series series) {
                place(series);
                series.series().forEach(one -> tables.add(tableOf(one)));
            }
        }
    }

    private void place(Variable variable) {
        bases.put(variable.name(), tables.size());
        sizes.put(tables.size(), variable.size());
    }

    private static TableData tableOf(GraphicalFunction function) {
        return new TableData(
                switch (function.kind()) {
                    case CONTINUOUS -> TableData.Reading.LINEAR;
                    case EXTRAPOLATE -> TableData.Reading.LINEAR_EXTRAPOLATE;
                    case DISCRETE -> TableData.Reading.STEP_LEFT;
                },
                array(function.x()),
                array(function.y()));
    }

    private static TableData tableOf(TimeSeries series) {
        return new TableData(
                switch (series.interpolation()) {
                    case LINEAR ->
                        series.outside() == TimeSeries.Outside.EXTRAPOLATE
                                ? TableData.Reading.LINEAR_EXTRAPOLATE
                                : TableData.Reading.LINEAR;
                    case HOLD, NONE -> TableData.Reading.STEP_LEFT;
                    case STEP -> TableData.Reading.STEP_RIGHT;
                },
                array(series.times()),
                array(series.values()));
    }

    /**
     * The number of the first of new tables, one for each series, that give for an input the last time of an observation
     * at or before it; before all of them the first one.
     */
    int timesOf(List<TimeSeries> series) {
        int base = tables.size();
        for (TimeSeries one : series) {
            double[] times = array(one.times());
            tables.add(new TableData(TableData.Reading.STEP_LEFT, times, times));
        }
        return base;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The number of the table of a lookup's or series' first element that is read in a way of choice. */
    int baseOf(Name variable, Expr.Reading reading) {
        int base = baseOf(variable);
        return reading == Expr.Reading.DEFINED
                ? base
                : otherwise.computeIfAbsent(new Otherwise(base, reading), this::copies);
    }

    /** The first of new tables with the points of others, one for each element. */
    private int copies(Otherwise wanted) {
        int first = tables.size();
        TableData.Reading reading = readingOf(wanted.reading());
        for (int i = 0; i < sizes.getOrDefault(wanted.base(), 1); i++) {
            TableData points = tables.get(wanted.base() + i);
            tables.add(new TableData(reading, points.x(), points.y()));
        }
        return first;
    }

    private static TableData.Reading readingOf(Expr.Reading reading) {
        return switch (reading) {
            case DEFINED -> throw new IllegalArgumentException("read as defined");
            case FORWARD -> TableData.Reading.STEP_RIGHT;
            case BACKWARD -> TableData.Reading.STEP_LEFT;
            case EXTRAPOLATED -> TableData.Reading.LINEAR_EXTRAPOLATE;
            case INVERSE -> TableData.Reading.INVERSE;
            case AREA -> TableData.Reading.AREA;
            case OBSERVED -> TableData.Reading.LINEAR_INSIDE;
            case OBSERVED_LATER -> TableData.Reading.RIGHT_INSIDE;
            case OBSERVED_EARLIER -> TableData.Reading.LEFT_INSIDE;
            case OBSERVED_AT -> TableData.Reading.POINT;
            case FIRST_TIME -> TableData.Reading.FIRST;
            case LAST_TIME -> TableData.Reading.LAST;
            case POINTS -> TableData.Reading.COUNT;
        };
    }

    /** The number of the table of a lookup's or series' first element. */
    int baseOf(Name variable) {
        Integer base = bases.get(variable);
        if (base == null) {
            throw new IllegalStateException(variable + " has no tables");
        }
        return base;
    }

    /** The table that gives for the turns 0, 1, ... of a loop these whole numbers. */
    int numbering(List<Integer> values) {
        return numberings.computeIfAbsent(values, list -> {
            double[] turns = new double[list.size()];
            double[] numbers = new double[list.size()];
            for (int i = 0; i < turns.length; i++) {
                turns[i] = i;
                numbers[i] = list.get(i);
            }
            tables.add(new TableData(TableData.Reading.STEP_LEFT, turns, numbers));
            return tables.size() - 1;
        });
    }

    List<TableData> all() {
        return tables;
    }
}
