package haihe.engine.internal.program;

import java.util.List;

/**
 * A lowered model: what to compute, in which order, on numbered slots.
 *
 * @param layout how slots are used
 * @param initial computes every slot at the start time (see {@link Kernel#initialise})
 * @param evaluate computes flows, auxiliaries and rates (see {@link Kernel#evaluate})
 * @param sample records what sampled functions need (see {@link Kernel#sample})
 * @param tables graphical functions and time series, by number
 * @param histories number of fixed delays
 * @param stores the conveyors and queues, by number
 * @param columns what can be saved, in order of definition of the variables
 */
public record Program(
        Layout layout,
        List<Statement> initial,
        List<Statement> evaluate,
        List<Statement> sample,
        List<TableData> tables,
        int histories,
        List<StorePlan> stores,
        List<Column> columns) {

    public Program {
        initial = List.copyOf(initial);
        evaluate = List.copyOf(evaluate);
        sample = List.copyOf(sample);
        tables = List.copyOf(tables);
        stores = List.copyOf(stores);
        columns = List.copyOf(columns);
    }

    /** A program without conveyors and queues. */
    public Program(
            Layout layout,
            List<Statement> initial,
            List<Statement> evaluate,
            List<Statement> sample,
            List<TableData> tables,
            int histories,
            List<Column> columns) {
        this(layout, initial, evaluate, sample, tables, histories, List.of(), columns);
    }

    /**
     * A value that can be saved: a variable or an element of one.
     *
     * @param name the variable's name, with {@code [e1,e2]} for an element
     * @param slot where its value is
     */
    public record Column(String name, int slot) {}
}
