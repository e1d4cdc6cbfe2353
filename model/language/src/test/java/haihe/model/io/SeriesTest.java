package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.TimeSeries.Outside;
import haihe.model.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesTest {

    private static final String LONG = """
            region,year,variable,value,unit,note
            Beijing,2000,rain,10,mm,"dry, \"\"very\"\" dry"
            Beijing,2002,rain,12,mm,
            Hebei,2002,rain,7.5,mm,
            Hebei,2000,rain,7,mm,
            Beijing,2000,gdp,1e3,CNY,
            "Hebei,coal",2000,use,5,Mt,
            "Hebei,gas",2000,use,6,Mt,
            """;

    private static final String WIDE = """
            year,price,cost[Hebei],cost[Beijing],bj
            2000,1.5,3,4,7

            2001,,5,6,8
            2002,2.5,,8,9
            """;

    private static final String HEAD = "haihe = 1, time { start = 2000, stop = 2002 }, "
            + "dimensions { region = [Beijing, Hebei], fuel = [coal, gas] }\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/long.csv"), LONG);
        Files.writeString(folder.resolve("data/wide.csv"), WIDE);
    }

    private Models.Checked check(String series) {
        return Models.check(folder.resolve("m.conf").toString(), HEAD + "series {\n" + series + "\n}");
    }

    private Variable.Series read(String name, String block) {
        Models.Checked checked = check(name + " { " + block + " }");
        assertThat(Checks.errors(checked)).isEmpty();
        return (Variable.Series)
                checked.model().orElseThrow().variable(Name.of(name)).orElseThrow();
    }

    private String error(String block) {
        return String.join(" ## ", Checks.errors(check(block))).replace(folder + "/", "");
    }

    private String dataError(String csv, String block) throws IOException {
        Files.writeString(folder.resolve("data/bad.csv"), csv);
        return error(block);
    }

    private static TimeSeries linear(List<Double> times, List<Double> values) {
        return new TimeSeries(Interpolation.LINEAR, Outside.HOLD, times, values);
    }

    @Test
    void longTablesAreReadByVariableAndRegion() {
        Variable.Series rain = read("rain", "over = [region], file = data/long.csv");
        assertThat(rain.series())
                .containsExactly(
                        linear(List.of(2000.0, 2002.0), List.of(10.0, 12.0)),
                        linear(List.of(2000.0, 2002.0), List.of(7.0, 7.5)));
        assertThat(rain.source()).isEqualTo(folder.resolve("data/long.csv").toString());
        assertThat(read("x", "file = data/long.csv, variable = Rain, region = hebei")
                        .series())
                .containsExactly(linear(List.of(2000.0, 2002.0), List.of(7.0, 7.5)));
        assertThat(read("gdp", "file = data/long.csv").series())
                .containsExactly(linear(List.of(2000.0), List.of(1000.0)));
    }

    @Test
    void longTablesMayHaveOtherHeadingsAndElementsOfSeveralDimensions() throws IOException {
        Files.writeString(folder.resolve("data/own.csv"), "\ufeffprovince;x,time,item,val\r\nHebei,2001,a,1\r\n");
        assertThat(read("a", "file = data/own.csv, columns { year = time, variable = item, value = val }")
                        .series())
                .containsExactly(linear(List.of(2001.0), List.of(1.0)));
        assertThat(error("use { over = [region, fuel], file = data/long.csv }"))
                .isEqualTo("3:37+13 BAD_DATA 'data/long.csv' has no observations of use[Beijing,coal] ## "
                        + "3:37+13 BAD_DATA 'data/long.csv' has no observations of use[Beijing,gas]");
    }

    @Test
    void wideTablesAreReadByColumn() {
        assertThat(read("price", "file = data/wide.csv, layout = wide").series())
                .containsExactly(linear(List.of(2000.0, 2002.0), List.of(1.5, 2.5)));
        assertThat(read("cost", "over = [region], file = data/wide.csv, layout = wide")
                        .series())
                .containsExactly(
                        linear(List.of(2000.0, 2001.0, 2002.0), List.of(4.0, 6.0, 8.0)),
                        linear(List.of(2000.0, 2001.0), List.of(3.0, 5.0)));
        assertThat(read("x", "file = data/wide.csv, layout = wide, column = bj").series())
                .containsExactly(linear(List.of(2000.0, 2001.0, 2002.0), List.of(7.0, 8.0, 9.0)));
        assertThat(read(
                                "x",
                                "over = [region], file = data/wide.csv, layout = wide, column { Beijing = bj, Hebei = price }")
                        .series())
                .containsExactly(
                        linear(List.of(2000.0, 2001.0, 2002.0), List.of(7.0, 8.0, 9.0)),
                        linear(List.of(2000.0, 2002.0), List.of(1.5, 2.5)));
        assertThat(read("x", "over = [region], file = data/wide.csv, layout = wide, column = cost")
                        .series())
                .hasSize(2);
    }

    @Test
    void interpolationOutsideAndScaleAreKept() {
        assertThat(read("gdp", "file = data/long.csv, interpolation = step, outside = extrapolate, scale = 0.001")
                        .series())
                .containsExactly(
                        new TimeSeries(Interpolation.STEP, Outside.EXTRAPOLATE, List.of(2000.0), List.of(1.0)));
        assertThat(read("price", "file = data/wide.csv, layout = wide, interpolation = hold, outside = error")
                        .series())
                .extracting(TimeSeries::interpolation)
                .containsExactly(Interpolation.HOLD);
    }

    @Test
    void dataMustCoverTheRunWhereTheModelSaysSo() {
        assertThat(error("gdp { file = data/long.csv, outside = error }"))
                .isEqualTo(
                        "3:14+13 OUT_OF_RANGE the observations of gdp go from 2000 to 2000, but the model from 2000 to 2002"
                                + " | choose outside = hold or extrapolate, or add observations");
    }

    @Test
    void missingRowsColumnsAndFilesAreReported() {
        assertThat(error("rain { file = data/long.csv }"))
                .isEqualTo("3:15+13 BAD_DATA 'data/long.csv' has this variable for several regions: Beijing, Hebei"
                        + " | say which one: region = ...");
        assertThat(error("rain { file = data/long.csv, region = Tianjin }"))
                .isEqualTo("3:39+7 BAD_DATA 'data/long.csv' has no 'rain' for region 'Tianjin'");
        assertThat(error("rian { over = [region], file = data/long.csv }"))
                .isEqualTo("3:32+13 BAD_DATA 'data/long.csv' has no row with 'rian' in column 'variable'"
                        + " | did you mean \"rain\"?");
        assertThat(error("x { file = data/long.csv, variable = gdb }"))
                .isEqualTo("3:38+3 BAD_DATA 'data/long.csv' has no row with 'gdb' in column 'variable'"
                        + " | did you mean \"gdp\"?");
        assertThat(error("gdp { over = [region], file = data/long.csv }"))
                .isEqualTo("3:31+13 BAD_DATA 'data/long.csv' has no observations of gdp[Hebei]");
        assertThat(error("gdp { file = data/long.csv, columns { value = vlaue } }"))
                .isEqualTo("3:47+5 BAD_DATA 'data/long.csv' has no column 'vlaue' | did you mean \"value\"?");
        assertThat(error("prize { file = data/wide.csv, layout = wide }"))
                .isEqualTo("3:16+13 BAD_DATA 'data/wide.csv' has no column 'prize' | did you mean \"price\"?");
        assertThat(error("price { over = [region], file = data/wide.csv, layout = wide }"))
                .isEqualTo("3:33+13 BAD_DATA 'data/wide.csv' has no columns 'price[...]'"
                        + " | name them: column { element = heading, ... }");
        assertThat(error("x { over = [region], file = data/wide.csv, layout = wide, column { Beijing = bj } }"))
                .isEqualTo("3:29+13 BAD_DATA 'data/wide.csv' has no observations of x[Hebei]");
        assertThat(error("x { file = data/wdie.csv }"))
                .isEqualTo("3:12+13 FILE_UNREADABLE there is no file 'data/wdie.csv' | did you mean \"wide.csv\"?");
        assertThat(error("x { layout = wide }")).isEqualTo("3:1+1 MISSING_KEY 'file' is missing in series.x");
    }

    @Test
    void keysOfTheOtherLayoutAndUnknownWordsAreReported() {
        assertThat(error("price { file = data/wide.csv, layout = wide, region = Hebei }"))
                .isEqualTo("3:46+6 BAD_VALUE 'region' has no meaning in the wide layout");
        assertThat(error("gdp { file = data/long.csv, column = x }"))
                .isEqualTo("3:29+6 BAD_VALUE 'column' has no meaning in the long layout");
        assertThat(error("gdp { file = data/long.csv, interpolation = lineal, outsid = hold }"))
                .isEqualTo("3:45+6 BAD_VALUE 'lineal' is not a interpolation; it is one of linear, hold, step, none"
                        + " | did you mean \"linear\"? ## 3:53+6 UNKNOWN_KEY unknown key 'outsid' in series.gdp"
                        + " | did you mean \"outside\"?");
    }

    @Test
    void cellsThatAreWrongAreReportedByRowAndColumnInTheDataFile() throws IOException {
        String csv = "region,year,variable,value\nHebei,2000,a,n/a\nHebei,x,a,1\nHebei,2001,a,\nHebei,2002,a\n"
                + "Hebei,2003,a,1\nHebei,2003,a,2\nHebei,2004,b,bad\n";
        String report = dataError(csv, "a { file = data/bad.csv }");
        assertThat(report)
                .isEqualTo("2:14+3 BAD_DATA row 2, column 'value': 'n/a' is not a number ## "
                        + "3:7+1 BAD_DATA row 3, column 'year': 'x' is not a number ## "
                        + "4:14+1 BAD_DATA row 4, column 'value': the cell is empty ## "
                        + "5:12+1 BAD_DATA row 5, column 'value': the row has only 3 cells ## "
                        + "7:7+4 BAD_DATA row 7, column 'year': the time 2003 occurs before");
        assertThat(check("a { file = data/bad.csv }").diagnostics())
                .filteredOn(each -> each.span().line() == 2)
                .allSatisfy(each -> {
                    assertThat(each.span().file()).endsWith("data/bad.csv");
                    assertThat(each.source()).contains("Hebei,2000,a,n/a");
                });
    }

    @Test
    void wrongCellsOfOthersDoNotMatter() throws IOException {
        Files.writeString(
                folder.resolve("data/mixed.csv"),
                "region,year,variable,value\nHaihe basin,2000,a,none\nHebei,2000,a,1\nBeijing,2000,a,2\nHebei,2000,b,x\n");
        assertThat(read("a", "over = [region], file = data/mixed.csv").series()).hasSize(2);
    }

    @Test
    void rowsCountAsSpreadsheetsCountThem() throws IOException {
        String csv = "year,\"a\nb\"\n2000,1\n\n2001,\"x\"\"y\"\n";
        assertThat(dataError(csv, "s { file = data/bad.csv, layout = wide, column = \"a\\nb\" }"))
                .isEqualTo("5:6+6 BAD_DATA row 4, column 'a\nb': 'x\"y' is not a number");
    }

    @Test
    void tablesWithoutContentAreReported() throws IOException {
        assertThat(dataError("", "s { file = data/bad.csv, layout = wide }"))
                .isEqualTo("3:12+12 BAD_DATA 'data/bad.csv' has no columns | separate its columns by commas");
        assertThat(dataError("year,s\n", "s { file = data/bad.csv, layout = wide }"))
                .isEqualTo("3:12+12 BAD_DATA 'data/bad.csv' has no observations of s");
        assertThat(dataError("year;s\n2000;1\n", "s { file = data/bad.csv, layout = wide }"))
                .isEqualTo("3:12+12 BAD_DATA 'data/bad.csv' has no columns | separate its columns by commas");
    }

    @Test
    void faultyTimeSettingsDoNotMakeDataFaulty() {
        String head = HEAD.replace("stop = 2002", "stop = 1999");
        String text = head + "series { gdp { file = data/long.csv, outside = error } }";
        assertThat(Checks.errors(Models.check(folder.resolve("m.conf").toString(), text)))
                .singleElement()
                .asString()
                .contains("BAD_TIME");
    }
}
