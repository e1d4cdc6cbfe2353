package haihe.report;

import java.util.List;

/**
 * A pair of axes with lines over time.
 *
 * @param title its heading; empty if the chart's title says it
 * @param unit the unit of its values; may be empty
 * @param lines simulated values
 * @param marks observed values
 * @param flags targets
 */
public record Panel(String title, String unit, List<Line> lines, List<Marks> marks, List<Flag> flags) {
    public Panel {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
        flags = List.copyOf(flags);
    }

    /** A panel with lines only. */
    public static Panel of(String title, String unit, List<Line> lines) {
        return new Panel(title, unit, lines, List.of(), List.of());
    }

    /** This panel with observed values. */
    public Panel withMarks(List<Marks> observed) {
        return new Panel(title, unit, lines, observed, flags);
    }

    /** This panel with targets. */
    public Panel withFlags(List<Flag> targets) {
        return new Panel(title, unit, lines, marks, targets);
    }
}
