package haihe.benchmarks.suite;

import java.util.List;

/**
 * A benchmark class and how its figures are shown.
 *
 * @param id names its file of figures and its place in the README
 * @param benchmark the class
 * @param rows the parameters that name a row, {@code benchmark} for the method's name
 * @param columns the parameter that names a column
 * @param order the columns to show, in order; empty for all
 * @param ratios further columns: one column over another
 */
record Question(
        String id, Class<?> benchmark, List<String> rows, String columns, List<String> order, List<Ratio> ratios) {
    Question {
        rows = List.copyOf(rows);
        order = List.copyOf(order);
        ratios = List.copyOf(ratios);
    }

    /** One column over another. */
    record Ratio(String numerator, String denominator) {}
}
