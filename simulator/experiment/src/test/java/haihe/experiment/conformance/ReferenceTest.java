package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    private List<Series> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Reference.read(file).map(Reference::series).orElse(List.of());
    }

    private static String text(Series series) {
        StringBuilder text = new StringBuilder(series.column());
        for (int i = 0; i < series.size(); i++) {
            text.append(' ').append(series.instant(i).time()).append('=').append(series.value(i));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time,a,b c\n0,1,2\n1,3,4\n",
                "Time,a,b c\r\n0,1,2\r\n1,3,4\r\n",
                "Time,a,b c\r0,1,2\r1,3,4",
                "Time\ta\tb c\n0\t1\t2\n1\t3\t4\n",
                "Time;a;b c\n0;1;2\n1;3;4\n",
                "\ufeffTime,a,b c\n0,1,2\n1,3,4\n",
                "Months,a,b c\n\n0,1,2\n,,\n1,3,4\n\n",
                "Time,0,1\na,1,3\nb c,2,4\n",
                "a,Time,b c,\n1,0,2,\n3,1,4,\n"
            })
    void tablesOfEveryMakeHoldTheSameSeries(String table) throws IOException {
        assertThat(read("output.csv", table))
                .extracting(ReferenceTest::text)
                .containsExactly("a 0.0=1.0 1.0=3.0", "b c 0.0=2.0 1.0=4.0");
    }

    @Test
    void emptyCellsRecordNothing() throws IOException {
        assertThat(read("output.tab", "Time\tconstant\tb\r\n0\t5\t1\r\n1\t\t2\r\n"))
                .extracting(ReferenceTest::text)
                .containsExactly("constant 0.0=5.0", "b 0.0=1.0 1.0=2.0");
    }

    @Test
    void quotedHeadingsMayHoldSeparators() throws IOException {
        assertThat(read("output.csv", "Time,\"a[x,y]\",\"\"\"odd, name\"\"\"\n0,1,2\n"))
                .extracting(Series::column)
                .containsExactly("a[x,y]", "\"odd, name\"");
    }

    @Test
    void vensimsTextFormHasANameThenItsValues() throws IOException {
        assertThat(read("model.dat", "a[x]\n0\t1\n0.5\t2\nb\n0\t7\n"))
                .extracting(ReferenceTest::text)
                .containsExactly("a[x] 0.0=1.0 0.5=2.0", "b 0.0=7.0");
    }

    @Test
    void westernTextIsReadAsSuch() throws IOException {
        Path file = folder.resolve("output.tab");
        Files.write(file, "Time\tgr\u00f6\u00dfe\n0\t1\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Reference.read(file).orElseThrow().series())
                .extracting(Series::column)
                .containsExactly("gr\u00f6\u00dfe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Variable\tEquation\tUnits\na\tb * 2\tkg\n", "", "just words\n", "Time,a\n"})
    void otherTablesAreNoRecordedOutput(String text) throws IOException {
        assertThat(read("output.tab", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0, -0.0",
        "1e-05, 1e-5",
        "1E+3, 1000",
        ".5, 0.5",
        "7., 7",
        "#DIV/0!, NaN",
        "-1.#IND, NaN",
        "nan, NaN",
        "inf, Infinity",
        "-INF, -Infinity",
        ":NA:, -6.49037107316853E32",
        "'1,234,567.5', 1234567.5"
    })
    void numbersAreReadAsToolsWriteThem(String cell, double value) {
        assertThat(CellValue.parse(cell)).hasValueSatisfying(read -> {
            if (Double.isFinite(value)) {
                assertThat(read).isCloseTo(value, within(1e-14 * Math.abs(value)));
            } else {
                assertThat(read).isEqualTo(Double.valueOf(value));
            }
        });
    }

    @Test
    void aCellThatIsNoNumberIsTold() {
        assertThatThrownBy(() -> read("output.csv", "Time,a\n0,1\n1,lots\n"))
                .isInstanceOf(Reference.BadReference.class)
                .hasMessage("output.csv has 'lots' for a at 1");
    }
}
