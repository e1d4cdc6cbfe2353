package haihe.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import haihe.engine.Trajectory;
import java.io.IOException;
import java.nio.file.Path;

/** Trajectories as CSV. */
final class TrajectoryCsv {

    private TrajectoryCsv() {}

    static void write(ResultTable table, Path file) throws IOException {
        Trajectory trajectory = table.trajectory();
        int columns = trajectory.columns().size();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            CsvWriter.CsvWriterRecord heading = writer.writeRecord();
            heading.writeField(table.timeColumn());
            trajectory.columns().forEach(heading::writeField);
            heading.endRecord();
            for (int row = 0; row < trajectory.size(); row++) {
                CsvWriter.CsvWriterRecord line = writer.writeRecord();
                line.writeField(Double.toString(trajectory.time(row)));
                for (int column = 0; column < columns; column++) {
                    line.writeField(Double.toString(trajectory.value(row, column)));
                }
                line.endRecord();
            }
        }
    }

    static ResultTable read(Path file) throws IOException {
        CsvTable table = CsvTable.read(file);
        int count = table.rows().size();
        double[] times = new double[count];
        double[][] rows = new double[count][table.header().size() - 1];
        for (int i = 0; i < count; i++) {
            CsvTable.Row row = table.rows().get(i);
            times[i] = table.number(row, 0);
            for (int column = 0; column < rows[i].length; column++) {
                rows[i][column] = table.number(row, column + 1);
            }
        }
        return ResultFormat.table(file, table.header(), times, rows);
    }
}
