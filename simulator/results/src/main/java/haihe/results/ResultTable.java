package haihe.results;

import haihe.engine.Trajectory;
import haihe.model.TimeSpec;

/**
 * A trajectory with the heading of its time column: what a result file holds.
 *
 * @param timeColumn heading of the first column
 * @param trajectory the rows and the other columns
 */
public record ResultTable(String timeColumn, Trajectory trajectory) {

    private static final String TIME = "time";

    /**
     * @throws IllegalArgumentException if a variable has the time column's name, or the name is blank
     */
    public ResultTable {
        if (timeColumn.isBlank() || trajectory.has(timeColumn)) {
            throw new IllegalArgumentException("the time column cannot be called '" + timeColumn + "'");
        }
    }

    /**
     * The trajectory with its time column headed by the model's time unit; by {@code time} if the model declares none or
     * a variable has that name ({@code time_1} if a variable has that one too, and so on).
     */
    public static ResultTable of(Trajectory trajectory, TimeSpec time) {
        String heading = time.unit().isBlank() || trajectory.has(time.unit()) ? TIME : time.unit();
        while (trajectory.has(heading)) {
            heading = heading + "_1";
        }
        return new ResultTable(heading, trajectory);
    }
}
