package haihe.engine.internal.lower;

import haihe.engine.internal.program.Program;
import haihe.model.Name;
import haihe.model.Threshold;
import haihe.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A program and how it relates to the model it comes from.
 *
 * @param program the program
 * @param constants the constants and their slots, in order of definition; together they fill the program's slots of
 *     constants
 * @param stocks the elements of stocks, in order of definition, hidden stocks left out
 * @param series the time series that must not be read outside their observations
 * @param discontinuities the moments that methods with steps of their own must step to
 * @param fixedConstants constants that decided the order of a delay: a run cannot change them
 * @param controls where the time settings are that variables control, if any do
 * @param stepCounting variables with delays that are whole numbers of steps, whose length must not change
 * @param sampled the variables whose values change on the DT grid only: those that draw random numbers or call PREVIOUS
 *     or DELAY
 * @param thresholds the values of variables that give rise to events
 */
public record LoweredModel(
        Program program,
        List<ConstantSlots> constants,
        List<StockSlots> stocks,
        List<SeriesSpan> series,
        Discontinuities discontinuities,
        Set<Name> fixedConstants,
        Optional<TimeSlots> controls,
        Set<Name> stepCounting,
        Set<Name> sampled,
        List<ThresholdSlot> thresholds) {

    public LoweredModel {
        constants = List.copyOf(constants);
        stocks = List.copyOf(stocks);
        series = List.copyOf(series);
        thresholds = List.copyOf(thresholds);
        fixedConstants = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(fixedConstants));
        stepCounting = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(stepCounting));
        sampled = java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(sampled));
    }

    /** Whether the model has non-negative stocks, whose outflows are cut by what one step DT can take. */
    public boolean hasNonNegativeStocks() {
        return stocks.stream().anyMatch(StockSlots::nonNegative);
    }

    /**
     * A constant's slots.
     *
     * @param constant the constant with its default values
     * @param first the slot of its first element; the others follow in row-major order
     */
    public record ConstantSlots(Variable.Constant constant, int first) {

        /**
         * The slot of an element.
         *
         * @param elements names of elements, one for each dimension
         * @throws IllegalArgumentException if there are more or fewer names than dimensions, or one is no element
         */
        public int slotOf(List<Name> elements) {
            if (elements.size() != constant.over().size()) {
                throw new IllegalArgumentException(
                        constant.name() + " has " + constant.over().size() + " dimensions, not " + elements.size());
            }
            int element = 0;
            for (int d = 0; d < elements.size(); d++) {
                var dimension = constant.over().get(d);
                Name wanted = elements.get(d);
                int ordinal = dimension
                        .indexOf(wanted)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "dimension " + dimension.name() + " has no element " + wanted));
                element = element * dimension.size() + ordinal;
            }
            return first + element;
        }
    }

    /**
     * An element of a stock.
     *
     * @param column its column's name
     * @param slot its slot
     * @param inflows the slots of its inflows
     * @param outflows the slots of its outflows
     * @param nonNegative whether its outflows are cut
     */
    public record StockSlots(
            String column, int slot, List<Integer> inflows, List<Integer> outflows, boolean nonNegative) {
        public StockSlots {
            inflows = List.copyOf(inflows);
            outflows = List.copyOf(outflows);
        }
    }

    /**
     * The slots of the variables that control the time.
     *
     * @param start slot of the initial time
     * @param stop slot of the final time
     * @param step slot of the step
     * @param save slot of the interval between saved rows
     * @param varying whether one of the last three changes during a run
     */
    public record TimeSlots(OptionalInt start, OptionalInt stop, OptionalInt step, OptionalInt save, boolean varying) {}

    /**
     * A value that gives rise to events.
     *
     * @param column the name of the variable or element
     * @param slot its slot
     */
    public record ThresholdSlot(String column, int slot, Threshold threshold) {}

    /**
     * The time that all elements of a series cover.
     *
     * @param series its name
     * @param first the latest of the elements' first observations
     * @param last the earliest of the elements' last observations
     */
    public record SeriesSpan(Name series, double first, double last) {}
}
