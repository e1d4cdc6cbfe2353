package haihe.results;

import haihe.engine.Trajectory;
import haihe.model.ModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A format of result files. First comes the time, then every variable under its own name, elements of arrays as
 * {@code name[e1,e2]}; each row is a saved time. All values are doubles and come back with the same bits.
 */
public enum ResultFormat {
    /**
     * Comma-separated text (RFC 4180, UTF-8, one heading row). Numbers are the shortest decimals that read back to the
     * same double, as {@link Double#toString(double)} writes them; {@code NaN}, {@code Infinity} and {@code -Infinity}
     * are written as such.
     */
    CSV(".csv") {
        @Override
        void writeAll(ResultTable table, Path file) throws IOException {
            TrajectoryCsv.write(table, file);
        }

        @Override
        ResultTable readAll(Path file) throws IOException {
            return TrajectoryCsv.read(file);
        }
    },
    /** Apache Parquet, every column a required double. */
    PARQUET(".parquet") {
        @Override
        void writeAll(ResultTable table, Path file) throws IOException {
            TrajectoryParquet.write(table, file);
        }

        @Override
        ResultTable readAll(Path file) throws IOException {
            return TrajectoryParquet.read(file);
        }
    };

    private final String extension;

    ResultFormat(String extension) {
        this.extension = extension;
    }

    /** The usual end of file names, with its dot. */
    public String extension() {
        return extension;
    }

    /** The format that a file's name stands for, if any. */
    public static Optional<ResultFormat> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ResultFormat format : values()) {
            if (name.endsWith(format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a table.
     *
     * @return the file
     * @throws ModelException with {@code FILE_UNWRITABLE} as {@link ResultFile#write} says
     */
    public Path write(ResultTable table, ResultFile file) {
        return file.write(aside -> writeAll(table, aside));
    }

    /**
     * Reads a table; the file must have a column of times and as many values in every row as there are headings.
     *
     * @throws ModelException with {@code FILE_UNREADABLE}, or {@code BAD_DATA} naming line and column
     */
    public ResultTable read(Path file) {
        try {
            return readAll(file);
        } catch (IOException failure) {
            throw FileProblem.unreadable(file, failure);
        }
    }

    abstract void writeAll(ResultTable table, Path file) throws IOException;

    abstract ResultTable readAll(Path file) throws IOException;

    /** A table of these columns, the first of which is the time; checks that times increase and names differ. */
    static ResultTable table(Path file, java.util.List<String> header, double[] times, double[][] rows) {
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw FileProblem.badData(
                        FileProblem.at(file), "time " + times[i] + " does not come after " + times[i - 1]);
            }
        }
        try {
            Trajectory trajectory = Trajectory.of(header.subList(1, header.size()), times, rows);
            return new ResultTable(header.get(0), trajectory);
        } catch (IllegalArgumentException bad) {
            throw FileProblem.badData(FileProblem.at(file), "bad heading: " + bad.getMessage());
        }
    }
}
