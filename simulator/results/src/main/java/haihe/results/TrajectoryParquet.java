package haihe.results;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import blue.strategic.parquet.ParquetWriter;
import haihe.engine.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Trajectories as Parquet. */
final class TrajectoryParquet {

    private TrajectoryParquet() {}

    static void write(ResultTable table, Path file) throws IOException {
        Trajectory trajectory = table.trajectory();
        List<String> columns = trajectory.columns();
        Types.MessageTypeBuilder schema = Types.buildMessage();
        schema.addField(Types.required(PrimitiveTypeName.DOUBLE).named(table.timeColumn()));
        columns.forEach(column ->
                schema.addField(Types.required(PrimitiveTypeName.DOUBLE).named(column)));
        try (ParquetWriter<Integer> writer =
                ParquetWriter.writeFile(schema.named("trajectory"), file.toFile(), (row, values) -> {
                    values.write(table.timeColumn(), trajectory.time(row));
                    for (int column = 0; column < columns.size(); column++) {
                        values.write(columns.get(column), trajectory.value(row, column));
                    }
                })) {
            for (int row = 0; row < trajectory.size(); row++) {
                writer.write(row);
            }
        }
    }

    static ResultTable read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        List<String> header = header(file);
        List<double[]> rows;
        try (Stream<double[]> content = ParquetReader.streamContent(
                file.toFile(), new RowReader(header.size()), path -> header.indexOf(path[0]))) {
            rows = content.toList();
        }
        double[] times = rows.stream().mapToDouble(row -> row[0]).toArray();
        double[][] values =
                rows.stream().map(row -> Arrays.copyOfRange(row, 1, row.length)).toArray(double[][]::new);
        return ResultFormat.table(file, header, times, values);
    }

    private static List<String> header(Path file) throws IOException {
        MessageType schema;
        try {
            schema = ParquetReader.readMetadata(file.toFile()).getFileMetaData().getSchema();
        } catch (RuntimeException bad) {
            throw FileProblem.badData(FileProblem.at(file), "not a Parquet file: " + bad.getMessage());
        }
        for (Type field : schema.getFields()) {
            if (!field.isPrimitive() || field.asPrimitiveType().getPrimitiveTypeName() != PrimitiveTypeName.DOUBLE) {
                throw FileProblem.badData(
                        FileProblem.at(file), "column '" + field.getName() + "' does not hold double values");
            }
        }
        return schema.getFields().stream().map(Type::getName).toList();
    }

    /** Collects a row's values by position. */
    private record RowReader(int width) implements Hydrator<double[], double[], Integer> {
        @Override
        public double[] start() {
            double[] row = new double[width];
            Arrays.fill(row, Double.NaN);
            return row;
        }

        @Override
        public double[] add(double[] row, Integer position, Object value) {
            row[position] = (Double) value;
            return row;
        }

        @Override
        public double[] finish(double[] row) {
            return row;
        }
    }
}
