package haihe.engine.internal.lower;

import haihe.engine.internal.program.Program;
import haihe.model.Dimension;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Threshold;
import haihe.model.TimeSeries;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where the variables of a model are in its program. */
final class Descriptions {

    private final Model model;
    private final Memory memory;

    Descriptions(Model model, Memory memory) {
        this.model = model;
        this.memory = memory;
    }

    List<Program.Column> columns() {
        List<Program.Column> columns = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (!(variable instanceof Variable.Lookup)
                    && !variable.declaration().internal()) {
                int base = memory.baseOf(variable.name());
                Set<Integer> absent = Set.copyOf(variable.declaration().absent());
                for (int element = 0; element < variable.size(); element++) {
                    if (!absent.contains(element)) {
                        columns.add(new Program.Column(nameOf(variable, element), base + element));
                    }
                }
            }
        }
        return columns;
    }

    List<LoweredModel.ThresholdSlot> thresholds() {
        List<LoweredModel.ThresholdSlot> slots = new ArrayList<>();
        for (Variable variable : model.variables()) {
            for (Threshold threshold : variable.declaration().thresholds()) {
                int base = memory.baseOf(variable.name());
                for (int element = 0; element < variable.size(); element++) {
                    slots.add(new LoweredModel.ThresholdSlot(nameOf(variable, element), base + element, threshold));
                }
            }
        }
        return slots;
    }

    /** The name of an element, as {@code variable[e1,e2]}. */
    private static String nameOf(Variable variable, int element) {
        List<Dimension> over = variable.over();
        if (over.isEmpty()) {
            return variable.name().text();
        }
        String[] names = new String[over.size()];
        int rest = element;
        for (int d = names.length - 1; d >= 0; d--) {
            Dimension dimension = over.get(d);
            names[d] = dimension.elements().get(rest % dimension.size()).text();
            rest /= dimension.size();
        }
        return variable.name().text() + "[" + String.join(",", names) + "]";
    }

    List<LoweredModel.ConstantSlots> constants() {
        List<LoweredModel.ConstantSlots> constants = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Constant constant) {
                constants.add(new LoweredModel.ConstantSlots(constant, memory.baseOf(constant.name())));
            }
        }
        return constants;
    }

    List<LoweredModel.StockSlots> stocks() {
        List<LoweredModel.StockSlots> stocks = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Stock stock) {
                Set<Integer> absent = Set.copyOf(stock.declaration().absent());
                for (int element = 0; element < stock.size(); element++) {
                    if (absent.contains(element)) {
                        continue;
                    }
                    stocks.add(new LoweredModel.StockSlots(
                            nameOf(stock, element),
                            memory.baseOf(stock.name()) + element,
                            slots(stock.inflows(), element),
                            slots(stock.outflows(), element),
                            stock.nonNegative()));
                }
            }
        }
        return stocks;
    }

    private List<Integer> slots(List<Name> flows, int element) {
        return flows.stream().map(flow -> memory.baseOf(flow) + element).toList();
    }

    List<LoweredModel.SeriesSpan> series() {
        List<LoweredModel.SeriesSpan> spans = new ArrayList<>();
        for (Variable variable : model.variables()) {
            if (variable instanceof Variable.Series series) {
                List<TimeSeries> strict = series.series().stream()
                        .filter(one -> one.outside() == TimeSeries.Outside.ERROR)
                        .toList();
                if (!strict.isEmpty()) {
                    spans.add(spanOf(series.name(), strict));
                }
            }
        }
        return spans;
    }

    private static LoweredModel.SeriesSpan spanOf(Name name, List<TimeSeries> series) {
        double first = Double.NEGATIVE_INFINITY;
        double last = Double.POSITIVE_INFINITY;
        for (TimeSeries one : series) {
            first = Math.max(first, one.times().get(0));
            last = Math.min(last, one.times().get(one.times().size() - 1));
        }
        return new LoweredModel.SeriesSpan(name, first, last);
    }
}
