package haihe.results;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import haihe.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Tables with a row for each of many runs, as Parquet: {@code run}, {@code status}, then numbers. */
public final class RunTable {

    private static final String RUN = "run";
    private static final String STATUS = "status";

    private RunTable() {}

    /** The rows of a table. */
    public interface Rows {
        /** Number of rows. */
        int size();

        /** The number of a row's run. */
        long run(int row);

        /** How a row's run ended. */
        String status(int row);

        /** The number in a row and a column, both counted from 0. */
        double value(int row, int column);
    }

    /**
     * Writes a table.
     *
     * @param file a file that does not exist yet
     * @param columns names of the columns of numbers
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, List<String> columns, Rows rows) throws IOException {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.addField(Types.required(PrimitiveTypeName.INT64).named(RUN));
        schema.addField(Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(STATUS));
        columns.forEach(column ->
                schema.addField(Types.required(PrimitiveTypeName.DOUBLE).named(column)));
        try (ParquetWriter<Integer> writer =
                ParquetWriter.writeFile(schema.named("runs"), file.toFile(), (row, values) -> {
                    values.write(RUN, rows.run(row));
                    values.write(STATUS, rows.status(row));
                    for (int column = 0; column < columns.size(); column++) {
                        values.write(columns.get(column), rows.value(row, column));
                    }
                })) {
            for (int row = 0; row < rows.size(); row++) {
                writer.write(row);
            }
        }
    }

    /**
     * Reads columns of a table.
     *
     * @param columns some of the columns of numbers
     * @return for each of them a new array with a number for each row
     * @throws ModelException with {@code FILE_UNREADABLE} if the file cannot be read
     */
    public static List<double[]> read(Path file, List<String> columns) {
        if (!Files.exists(file)) {
            throw FileProblem.unreadable(file, new IOException("there is no such file"));
        }
        List<double[]> rows;
        try (Stream<double[]> content =
                ParquetReader.streamContent(file.toFile(), new Selected(columns), path -> path[0])) {
            rows = content.toList();
        } catch (IOException failure) {
            throw FileProblem.unreadable(file, failure);
        }
        List<double[]> read = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            read.add(rows.stream().mapToDouble(row -> row[column]).toArray());
        }
        return read;
    }

    /** Takes some values of a row. */
    private record Selected(List<String> columns) implements Hydrator<double[], double[], String> {
        @Override
        public double[] start() {
            return new double[columns.size()];
        }

        @Override
        public double[] add(double[] row, String column, Object value) {
            int place = columns.indexOf(column);
            if (place >= 0) {
                row[place] = (Double) value;
            }
            return row;
        }

        @Override
        public double[] finish(double[] row) {
            return row;
        }
    }
}
