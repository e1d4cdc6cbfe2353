package haihe.engine.internal.program;

import java.util.List;

/**
 * A lowered model: what to compute, in which order, on numbered slots.
 *
 * <p>As lowered, {@code evaluate} computes everything, and {@code run} and {@code step} are empty; the passes of
 * {@code haihe.engine.internal.optimise} move statements there that need not be repeated.
 *
 * @param layout how slots are used
 * @param initial computes stocks and what they depend on at the start time (see {@link Kernel#initialise})
 * @param run computes what stands still while no constant changes (see {@link Kernel#settle})
 * @param step computes what stands still within a step (see {@link Kernel#prepare})
 * @param evaluate computes the remaining flows, auxiliaries and rates (see {@link Kernel#evaluate})
 * @param sample records what sampled functions need (see {@link Kernel#sample})
 * @param tables graphical functions and time series, by number
 * @param histories number of fixed delays
 * @param stores the conveyors and queues, by number
 * @param columns what can be saved, in order of definition of the variables
 * @param watched slots, besides those of columns and rates, that somebody reads who is not the program
 */
public record Program(
        Layout layout,
        List<Statement> initial,
        List<Statement> run,
        List<Statement> step,
        List<Statement> evaluate,
        List<Statement> sample,
        List<TableData> tables,
        int histories,
        List<StorePlan> stores,
        List<Column> columns,
        SlotSet watched) {

    public Program {
        initial = List.copyOf(initial);
        run = List.copyOf(run);
        step = List.copyOf(step);
        evaluate = List.copyOf(evaluate);
        sample = List.copyOf(sample);
        tables = List.copyOf(tables);
        stores = List.copyOf(stores);
        columns = List.copyOf(columns);
    }

    /** A program that computes everything in each evaluation, all of it watched. */
    public Program(
            Layout layout,
            List<Statement> initial,
            List<Statement> evaluate,
            List<Statement> sample,
            List<TableData> tables,
            int histories,
            List<StorePlan> stores,
            List<Column> columns) {
        this(
                layout,
                initial,
                List.of(),
                List.of(),
                evaluate,
                sample,
                tables,
                histories,
                stores,
                columns,
                SlotSet.all());
    }

    /** A program without conveyors and queues that computes everything in each evaluation, all of it watched. */
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

    /** The same with other statements. */
    public Program with(Phases phases, int others) {
        return new Program(
                new Layout(layout.constants(), layout.stocks(), others),
                phases.initial(),
                phases.run(),
                phases.step(),
                phases.evaluate(),
                phases.sample(),
                tables,
                histories,
                stores,
                columns,
                watched);
    }

    /** The same with other statements. */
    public Program with(Phases phases) {
        return with(phases, layout.others());
    }

    /** The same with these columns alone. */
    public Program keeping(List<Column> columns) {
        return new Program(layout, initial, run, step, evaluate, sample, tables, histories, stores, columns, watched);
    }

    /** The statements. */
    public Phases phases() {
        return new Phases(initial, run, step, evaluate, sample);
    }

    /**
     * The slots whose values must be right in the frame after {@link Kernel#evaluate}: columns, rates, what is watched,
     * what stores read, and what another phase or the next evaluation reads. The other slots matter to nobody; a back
     * end need not store them. Takes time in proportion to the program.
     */
    public SlotSet needed() {
        return NeededSlots.of(this);
    }

    /** Statements, phase by phase; see {@link Program}. */
    public record Phases(
            List<Statement> initial,
            List<Statement> run,
            List<Statement> step,
            List<Statement> evaluate,
            List<Statement> sample) {}

    /**
     * A value that can be saved: a variable or an element of one.
     *
     * @param name the variable's name, with {@code [e1,e2]} for an element
     * @param slot where its value is
     */
    public record Column(String name, int slot) {}
}
