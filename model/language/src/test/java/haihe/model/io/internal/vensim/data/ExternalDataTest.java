package haihe.model.io.internal.vensim.data;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDataTest {

    /** Times in row 1 and in column A; a gap, a blank line and a second table below. */
    private static final String TABLE = """
            time,2000,2001,2002,2004
            2000,1,2,3,4
            2001,10,,30,40

            2003,100,200,300,400
            total,7,8,9,10
            2009,1,1,1,1
            """;

    @TempDir
    private Path folder;

    private final Diagnostics problems = new Diagnostics();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(folder.resolve("table.csv"), TABLE);
    }

    private ExternalData data() {
        return new ExternalData(problems, new SourceFiles(problems), folder, Map.of("?tag", "table.csv"));
    }

    private static Argument argument(String text) {
        return new Argument(text, new Span("m.mdl", 3, 7, Math.max(1, text.length())));
    }

    private static CellSource source(String file, String tab) {
        return new CellSource(argument(file), argument(tab));
    }

    private static final CellSource CSV = source("table.csv", ",");

    private List<Double> constants(String cell, Integer... sizes) {
        return data().constants(CSV, argument(cell), List.of(sizes)).orElseThrow();
    }

    private String error(Optional<?> result) {
        assertThat(result).isEmpty();
        return problems.all().stream()
                .map(each -> each.span() + " " + each.code() + " " + each.message()
                        + each.hint().map(hint -> " | " + hint).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void constantsRunToTheRightByTheLastRangeAndDownByTheOneBefore() {
        assertThat(constants("B2")).containsExactly(1.0);
        assertThat(constants("b2", 3)).containsExactly(1.0, 2.0, 3.0);
        assertThat(constants("D2", 2, 2)).containsExactly(3.0, 4.0, 30.0, 40.0);
    }

    @Test
    void anAsteriskTransposesConstants() {
        assertThat(constants("B2*", 2)).containsExactly(1.0, 10.0);
        assertThat(constants("D2*", 2, 2)).containsExactly(3.0, 30.0, 4.0, 40.0);
    }

    @Test
    void aConstantWithoutNumberIsReportedWithItsCell() {
        assertThat(error(data().constants(CSV, argument("B3"), List.of(2))))
                .isEqualTo("m.mdl:3:7 BAD_DATA 'table.csv' has no number in each cell: C3 is empty");
    }

    @Test
    void moreThanTwoRangesAreRefused() {
        assertThat(error(data().constants(CSV, argument("B2"), List.of(2, 2, 2))))
                .contains("DIMENSION_MISMATCH")
                .contains("write one equation for each element");
    }

    @Test
    void timesInARowPutElementsBelowEachOther() {
        List<Points> series =
                data().series(CSV, argument("1"), argument("B2"), 2).orElseThrow();
        assertThat(series.get(0))
                .isEqualTo(new Points(List.of(2000.0, 2001.0, 2002.0, 2004.0), List.of(1.0, 2.0, 3.0, 4.0)));
        assertThat(series.get(1)).isEqualTo(new Points(List.of(2000.0, 2002.0, 2004.0), List.of(10.0, 30.0, 40.0)));
    }

    @Test
    void timesInAColumnPutElementsBesideEachOtherAndEndWithAText() {
        List<Points> series =
                data().series(CSV, argument("a"), argument("B2"), 2).orElseThrow();
        assertThat(series.get(0)).isEqualTo(new Points(List.of(2000.0, 2001.0, 2003.0), List.of(1.0, 10.0, 100.0)));
        assertThat(series.get(1)).isEqualTo(new Points(List.of(2000.0, 2003.0), List.of(2.0, 200.0)));
    }

    @Test
    void aSeriesMayBeginAtALaterTime() {
        List<Points> series =
                data().lookups(CSV, argument("A"), argument("C3"), 1).orElseThrow();
        assertThat(series.get(0)).isEqualTo(new Points(List.of(2003.0), List.of(200.0)));
    }

    /** Times 1, 2 and 3 in B1:D1 and in A2:A4, called "times" and "below"; the whole first row is called "line". */
    private void writeWorkbook() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream file = Files.newOutputStream(folder.resolve("book.xls"))) {
            HSSFSheet sheet = workbook.createSheet("Data");
            workbook.createSheet("Other");
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
            for (int i = 1; i < 4; i++) {
                sheet.getRow(0).createCell(i).setCellValue(i);
                for (int j = 1; j < 4; j++) {
                    sheet.getRow(j).createCell(i).setCellValue(10 * j + i);
                }
            }
            name(workbook, "times", "Data!$B$1:$D$1");
            name(workbook, "below", "Data!$A$2:$A$4");
            name(workbook, "line", "Data!$1:$1");
            name(workbook, "block", "Data!$B$2:$D$4");
            workbook.write(file);
        }
    }

    private static void name(HSSFWorkbook workbook, String name, String formula) {
        HSSFName created = workbook.createName();
        created.setNameName(name);
        created.setRefersToFormula(formula);
    }

    @Test
    void cellsOfSpreadsheetsMayHaveNames() throws IOException {
        writeWorkbook();
        CellSource other = source("book.xls", "other");
        List<Double> times = List.of(1.0, 2.0, 3.0);
        assertThat(data().series(other, argument("times"), argument("BLOCK"), 2).orElseThrow())
                .containsExactly(
                        new Points(times, List.of(11.0, 12.0, 13.0)), new Points(times, List.of(21.0, 22.0, 23.0)));
        assertThat(data().lookups(other, argument("below"), argument("block"), 2)
                        .orElseThrow())
                .containsExactly(
                        new Points(times, List.of(11.0, 21.0, 31.0)), new Points(times, List.of(12.0, 22.0, 32.0)));
        assertThat(data().constants(other, argument("block*"), List.of(2)).orElseThrow())
                .containsExactly(11.0, 21.0);
        assertThat(data().series(source("book.xls", "Data"), argument("line"), argument("C3"), 1)
                        .orElseThrow())
                .containsExactly(new Points(List.of(2.0, 3.0), List.of(22.0, 23.0)));
    }

    @Test
    void sheetsAndNamesThatAreNotThereAreReportedWithThoseThatAre() throws IOException {
        writeWorkbook();
        assertThat(error(data().constants(source("book.xls", "Sheet9"), argument("A1"), List.of())))
                .isEqualTo("m.mdl:3:7 BAD_DATA 'book.xls' has no sheet 'Sheet9' | its sheets are Data, Other");
        assertThat(error(data().constants(source("book.xls", "Data"), argument("blocks"), List.of())))
                .endsWith("'blocks' is neither a cell nor a name in sheet 'Data' of 'book.xls'"
                        + " | did you mean \"block\"?");
        assertThat(error(data().series(source("book.xls", "Data"), argument("block"), argument("B2"), 1)))
                .contains("times stand in one row or one column");
    }

    @Test
    void aWorkbookInAnotherVersionOfTheFormatIsReadWithAWarning() throws IOException {
        writeWorkbook();
        assertThat(data().constants(source("book.xlsx", "Data"), argument("B2"), List.of())
                        .orElseThrow())
                .containsExactly(11.0);
        assertThat(problems.all())
                .extracting(Diagnostic::message)
                .containsExactly("there is no file 'book.xlsx', so 'book.xls' is read");
    }

    @Test
    void twoValuesForATimeAreReported() throws IOException {
        Files.writeString(folder.resolve("twice.csv"), "1,5\n1,6\n");
        assertThat(error(data().series(source("twice.csv", ","), argument("A"), argument("B1"), 1)))
                .contains("two values for 1");
    }

    @Test
    void namesOfElementsAreReadAcrossAndDownWithoutBlanks() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "a,b,,c\n1,,2.5,d\n");
        CellSource names = source("names.csv", "");
        assertThat(data().elements(names, argument("A1"), argument("D2"), argument(""))
                        .orElseThrow())
                .containsExactly("a", "b", "c", "1", "2.5", "d");
        assertThat(data().elements(names, argument("A1"), argument("A"), argument("x"))
                        .orElseThrow())
                .containsExactly("xa", "x1");
        assertThat(data().elements(names, argument("B1"), argument("1"), argument(""))
                        .orElseThrow())
                .containsExactly("b", "c");
        assertThat(data().elements(names, argument("A2"), argument(""), argument(""))
                        .orElseThrow())
                .containsExactly("1", "2.5", "d");
        assertThat(error(data().elements(names, argument("A1"), argument(""), argument(""))))
                .contains("not clear where the elements end");
    }

    @Test
    void tabsPartTheCellsOfOtherTextsUnlessTheModelSaysOtherwise() throws IOException {
        Files.writeString(folder.resolve("t.txt"), "1\t2;5\n3\t4\n");
        assertThat(data().constants(source("t.txt", ""), argument("A2"), List.of(2))
                        .orElseThrow())
                .containsExactly(3.0, 4.0);
        assertThat(data().constants(source("t.txt", ";"), argument("B1"), List.of())
                        .orElseThrow())
                .containsExactly(5.0);
        assertThat(error(data().constants(source("t.txt", "Sheet1"), argument("A2"), List.of(2))))
                .contains("'Sheet1' is not a delimiter");
    }

    @Test
    void filesAreFoundAsWindowsWould() throws IOException {
        Files.createDirectory(folder.resolve("Data"));
        Files.writeString(folder.resolve("Data/North.csv"), "4\n");
        assertThat(data().constants(source("data\\NORTH.CSV", ","), argument("A1"), List.of())
                        .orElseThrow())
                .containsExactly(4.0);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void westernTextsThatAreNotUnicodeAreRead() throws IOException {
        Files.write(folder.resolve("w.csv"), "Käse,2\n".getBytes(Charset.forName("windows-1252")));
        assertThat(data().elements(source("w.csv", ","), argument("A1"), argument("A1"), argument(""))
                        .orElseThrow())
                .containsExactly("Käse");
    }

    @Test
    void aTagStandsForTheFileThatTheSettingsName() {
        assertThat(data().constants(source("?Tag", ","), argument("C2"), List.of())
                        .orElseThrow())
                .containsExactly(2.0);
        assertThat(error(data().constants(source("?other", ","), argument("C2"), List.of())))
                .contains("'?other'")
                .contains("write the file's name in place of the tag");
    }

    @Test
    void aMissingFileIsReportedWithTheNearestOne() {
        assertThat(error(data().constants(source("tables.csv", ","), argument("A1"), List.of())))
                .startsWith("m.mdl:3:7 FILE_UNREADABLE there is no file")
                .endsWith("did you mean \"table.csv\"?");
    }

    @Test
    void cellsThatAreNoneAreReported() {
        assertThat(error(data().constants(CSV, argument("prices"), List.of())))
                .contains("'prices' is not a cell such as B2");
    }

    @Test
    void theContentOfDataFilesCountsForTheHash() throws IOException {
        SourceFiles sources = new SourceFiles(problems);
        String before = sources.hash();
        ExternalData data = new ExternalData(problems, sources, folder, Map.of());
        assertThat(data.constants(CSV, argument("B2"), List.of())).isPresent();
        assertThat(sources.hash()).isNotEqualTo(before);
        assertThat(problems.all()).extracting(Diagnostic::message).isEmpty();
    }
}
