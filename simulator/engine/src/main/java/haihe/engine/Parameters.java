package haihe.engine;

import haihe.engine.internal.lower.LoweredModel;
import haihe.engine.internal.program.Program;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what derivatives can be taken by: elements of constants, and of stocks at the start. */
final class Parameters {

    private static final Pattern INITIAL = Pattern.compile("\\s*INIT\\s*\\((.*)\\)\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * What a derivative is taken by.
     *
     * @param name a constant's column, or {@code INIT(stock)}
     * @param slot the constant's slot, or the stock's
     * @param initial whether it is an initial value
     */
    record Parameter(String name, int slot, boolean initial) {}

    private final Model model;
    private final Map<String, Parameter> constants = new LinkedHashMap<>();
    private final Map<String, Parameter> initials = new LinkedHashMap<>();
    private final ColumnIndex columns;

    Parameters(Model model, LoweredModel lowered) {
        this.model = model;
        this.columns = new ColumnIndex(
                lowered.program().columns().stream().map(Program.Column::name).toList());
        int first = lowered.program().layout().firstConstant();
        int end = lowered.program().layout().firstStock();
        for (Program.Column column : lowered.program().columns()) {
            if (column.slot() >= first && column.slot() < end) {
                constants.put(column.name(), new Parameter(column.name(), column.slot(), false));
            }
        }
        for (LoweredModel.StockSlots stock : lowered.stocks()) {
            String name = "INIT(" + stock.column() + ")";
            initials.put(stock.column(), new Parameter(name, stock.slot(), true));
        }
    }

    /** All elements of all constants. */
    List<Parameter> constants() {
        return List.copyOf(constants.values());
    }

    /** The parameters that names mean, each once, an array's name all of its elements; problems are added to those found. */
    List<Parameter> find(List<String> names, Span span, Diagnostics found) {
        Map<String, Parameter> chosen = new LinkedHashMap<>();
        for (String name : names) {
            for (Parameter parameter : find(name, span, found)) {
                chosen.put(parameter.name(), parameter);
            }
        }
        return List.copyOf(chosen.values());
    }

    private List<Parameter> find(String name, Span span, Diagnostics found) {
        Matcher initial = INITIAL.matcher(name);
        boolean isInitial = initial.matches();
        String wanted = isInitial ? initial.group(1).strip() : name;
        Map<String, Parameter> among = isInitial ? initials : constants;
        List<Parameter> elements = new ArrayList<>();
        for (String column : columnsOf(wanted)) {
            Optional.ofNullable(among.get(column)).ifPresent(elements::add);
        }
        if (elements.isEmpty()) {
            report(wanted, isInitial, span, found);
        }
        return elements;
    }

    private List<String> columnsOf(String name) {
        var position = columns.find(name);
        return position.isPresent() ? List.of(columns.names().get(position.getAsInt())) : columns.ofVariable(name);
    }

    private void report(String name, boolean initial, Span span, Diagnostics found) {
        Optional<Variable> other = Name.isBlank(name) ? Optional.empty() : model.variable(Name.of(name));
        String kind = initial ? "stock" : "constant";
        if (other.isPresent()) {
            String hint = other.get() instanceof Variable.Stock
                    ? "for its initial value, write INIT(" + other.get().name() + ")"
                    : "name constants, or the initial value of a stock as INIT(stock)";
            found.error(Diagnostic.Code.BAD_VALUE, span, other.get().name() + " is no " + kind, hint);
            return;
        }
        List<String> known = List.copyOf((initial ? initials : constants).keySet());
        found.error(
                Diagnostic.Code.UNKNOWN_NAME,
                span,
                "there is no " + kind + " called \"" + name + "\"",
                Suggestions.didYouMean(name, known));
    }
}
