package haihe.engine.internal.lower;

import haihe.engine.internal.program.TableData;
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
    private final Map<List<Integer>, Integer> numberings = new HashMap<>();

    TableNumbers(Model model) {
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Lookup lookup) {
                bases.put(lookup.name(), tables.size());
                lookup.functions().forEach(function -> tables.add(tableOf(function)));
            } else if (variable instanceof Variable.Series series) {
                bases.put(series.name(), tables.size());
                series.series().forEach(one -> tables.add(tableOf(one)));
            }
        }
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
