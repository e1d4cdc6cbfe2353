package haihe.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.Trajectory;
import haihe.model.Diagnostic;
import haihe.model.ModelException;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultFormatTest {

    private static final List<String> COLUMNS =
            List.of("pm25[Beijing]", "use[Beijing,coal]", "use[Tianjin,natural gas]", "人口", "a \"quoted\" name", "x");

    /** Doubles whose decimals are long, extreme, or special. */
    private static final double[] HARD = {
        0.1,
        1.0 / 3,
        Math.PI,
        -0.0,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        Double.MIN_NORMAL,
        2.2250738585072011e-308,
        1e23,
        9007199254740993.0,
        Math.nextUp(1.0),
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void readsBackEveryBit(ResultFormat format) {
        ResultTable written = table();
        Path file = format.write(written, ResultFile.at(folder.resolve("run" + format.extension())));
        ResultTable read = format.read(file);
        assertThat(read.timeColumn()).isEqualTo("year");
        assertThat(read.trajectory().columns()).isEqualTo(COLUMNS);
        assertThat(Fingerprint.of(read.trajectory())).isEqualTo(Fingerprint.of(written.trajectory()));
    }

    @ParameterizedTest
    @EnumSource
    void duckDbReadsTheSameBits(ResultFormat format) throws SQLException {
        Path file = format.write(table(), ResultFile.at(folder.resolve("run" + format.extension())));
        String source = format == ResultFormat.CSV
                ? "read_csv('" + file + "', header = true, all_varchar = true)"
                : "read_parquet('" + file + "')";
        Trajectory expected = table().trajectory();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection.createStatement().executeQuery("select * from " + source)) {
            assertThat(rows.getMetaData().getColumnName(1)).isEqualTo("year");
            for (int column = 0; column < COLUMNS.size(); column++) {
                assertThat(rows.getMetaData().getColumnName(column + 2)).isEqualTo(COLUMNS.get(column));
            }
            int row = 0;
            for (; rows.next(); row++) {
                assertThat(bits(rows, 1)).isEqualTo(Double.doubleToLongBits(expected.time(row)));
                for (int column = 0; column < COLUMNS.size(); column++) {
                    assertThat(bits(rows, column + 2))
                            .as("row %d of %s", row, COLUMNS.get(column))
                            .isEqualTo(Double.doubleToLongBits(expected.value(row, column)));
                }
            }
            assertThat(row).isEqualTo(expected.size());
        }
    }

    @Test
    void duckDbTakesCsvColumnsForNumbers() throws SQLException {
        Path file = ResultFormat.CSV.write(table(), ResultFile.at(folder.resolve("run.csv")));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select * from read_csv('" + file + "') order by year")) {
            for (int column = 1; column <= COLUMNS.size() + 1; column++) {
                assertThat(rows.getMetaData().getColumnTypeName(column)).isEqualTo("DOUBLE");
            }
        }
    }

    @Test
    void quotesNamesOfElementsInCsv() throws IOException {
        Trajectory trajectory =
                Trajectory.of(List.of("a", "b[x,y]"), new double[] {0, 0.5}, new double[][] {{1, 2e-7}, {3, 4}});
        Path file = ResultFormat.CSV.write(new ResultTable("time", trajectory), ResultFile.at(folder.resolve("r.csv")));
        assertThat(Files.readString(file)).isEqualTo("time,a,\"b[x,y]\"\n0.0,1.0,2.0E-7\n0.5,3.0,4.0\n");
    }

    @ParameterizedTest
    @EnumSource
    void writesATrajectoryWithoutRowsOrVariables(ResultFormat format) {
        Trajectory empty = Trajectory.of(List.of(), new double[0], new double[0][]);
        Path file =
                format.write(new ResultTable("time", empty), ResultFile.at(folder.resolve("r" + format.extension())));
        assertThat(format.read(file).trajectory().size()).isZero();
        assertThat(format.read(file).trajectory().columns()).isEmpty();
    }

    @Test
    void headsTheTimeColumnWithTheUnitUnlessAVariableHasThatName() {
        TimeSpec years = new TimeSpec(2010, 2035, 0.25, 1, "year", Optional.empty(), Span.NONE);
        TimeSpec unnamed = new TimeSpec(0, 1, 1, 1, "", Optional.empty(), Span.NONE);
        assertThat(ResultTable.of(named("x"), years).timeColumn()).isEqualTo("year");
        assertThat(ResultTable.of(named("Year"), years).timeColumn()).isEqualTo("time");
        assertThat(ResultTable.of(named("x"), unnamed).timeColumn()).isEqualTo("time");
        assertThat(ResultTable.of(named("Time"), unnamed).timeColumn()).isEqualTo("time_1");
    }

    @Test
    void saysWhichCellIsNotANumber() throws IOException {
        Path file = Files.writeString(folder.resolve("r.csv"), "time,a,b\n0,1,2\n\n1,1,two\n");
        assertThatThrownBy(() -> ResultFormat.CSV.read(file))
                .isInstanceOf(ModelException.class)
                .hasMessage(file + ":4: BAD_DATA column 'b' holds 'two', which is not a number");
    }

    @Test
    void refusesFilesThatAreNoResults() throws IOException {
        assertBadData(ResultFormat.CSV, "time,a\n0,1,2\n");
        assertBadData(ResultFormat.CSV, "time,a\n1,1\n0,1\n");
        assertBadData(ResultFormat.CSV, "");
        assertBadData(ResultFormat.PARQUET, "time,a\n0,1\n");
        Path missing = folder.resolve("missing");
        for (ResultFormat format : ResultFormat.values()) {
            assertThatThrownBy(() -> format.read(missing)).hasMessageContaining("FILE_UNREADABLE");
        }
    }

    @Test
    void knowsFormatsByTheEndOfTheName() {
        assertThat(ResultFormat.of(Path.of("a/b.CSV"))).contains(ResultFormat.CSV);
        assertThat(ResultFormat.of(Path.of("b.parquet"))).contains(ResultFormat.PARQUET);
        assertThat(ResultFormat.of(Path.of("b.txt"))).isEmpty();
    }

    private void assertBadData(ResultFormat format, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("bad"), content);
        assertThatThrownBy(() -> format.read(file))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        refused ->
                                assertThat(refused.diagnostics().get(0).code()).isEqualTo(Diagnostic.Code.BAD_DATA));
    }

    private static long bits(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        double number = value instanceof String text ? Double.parseDouble(text) : (Double) value;
        return Double.doubleToLongBits(number);
    }

    private static Trajectory named(String column) {
        return Trajectory.of(List.of(column), new double[] {0}, new double[][] {{1}});
    }

    private static ResultTable table() {
        double[] times = new double[HARD.length];
        double[][] rows = new double[HARD.length][COLUMNS.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = 2010 + i * 0.1;
            for (int column = 0; column < COLUMNS.size(); column++) {
                rows[i][column] = HARD[(i + column) % HARD.length];
            }
        }
        return new ResultTable("year", Trajectory.of(COLUMNS, times, rows));
    }
}
