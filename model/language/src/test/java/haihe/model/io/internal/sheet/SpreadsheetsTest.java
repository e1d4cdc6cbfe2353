package haihe.model.io.internal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostics;
import haihe.model.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpreadsheetsTest {

    /**
     * Both files hold the same: sheet "Plain" with a text, 1.5, the result 3 of a formula and a text that is a number,
     * an empty row, then 7 in C3; sheet "It's named" with one number in A1; the name "price" of cell C3 in the workbook
     * and of A1 in the second sheet, the name "block" of A1:C3.
     */
    private enum Kind {
        XLS,
        XLSX;

        byte[] content() throws IOException {
            return this == XLS ? xls() : xlsx();
        }
    }

    private final Diagnostics problems = new Diagnostics();

    private Workbook read(Kind kind) throws IOException {
        Path file = Path.of("any.xls");
        return Spreadsheets.read(kind.content(), file, Span.NONE, problems).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void cellsHoldNumbersTextsAndResultsOfFormulas(Kind kind) throws IOException {
        Sheet sheet = read(kind).sheet("plain").orElseThrow();
        assertThat(sheet.rows().get(0))
                .startsWith(new Cell.Text("year"), new Cell.Numeric(1.5), new Cell.Numeric(3), new Cell.Numeric(12));
        assertThat(sheet.at(new CellPlace(1, 0)).isBlank()).isTrue();
        assertThat(sheet.at(new CellPlace(2, 2))).isEqualTo(new Cell.Numeric(7));
        assertThat(sheet.at(new CellPlace(40, 2))).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @EnumSource
    void namesOfASheetComeBeforeThoseOfTheWorkbook(Kind kind) throws IOException {
        Workbook workbook = read(kind);
        CellPlace c3 = new CellPlace(2, 2);
        CellPlace a1 = new CellPlace(0, 0);
        assertThat(workbook.tabs()).containsExactly("Plain", "It's named");
        assertThat(workbook.area("PRICE", "Plain")).contains(new CellArea("Plain", c3, c3));
        assertThat(workbook.area("price", "It's named")).contains(new CellArea("It's named", a1, a1));
        assertThat(workbook.area("block", "Plain")).contains(new CellArea("Plain", a1, c3));
        assertThat(workbook.area("none", "Plain")).isEmpty();
    }

    @Test
    void whatIsNoWorkbookIsReported() {
        byte[] text = "a,b".getBytes(StandardCharsets.UTF_8);
        byte[] broken = {'P', 'K', 3, 4, 9, 9, 9, 9};
        assertThat(Spreadsheets.read(text, Path.of("t.xls"), Span.NONE, problems))
                .isEmpty();
        assertThat(Spreadsheets.read(broken, Path.of("b.xlsx"), Span.NONE, problems))
                .isEmpty();
        assertThat(problems.all().get(0).message()).isEqualTo("'t.xls' is not a workbook of Excel");
        assertThat(problems.all().get(1).message()).startsWith("cannot read 'b.xlsx'");
    }

    @Test
    void placesAreWrittenAsSpreadsheetsDo() {
        assertThat(CellPlace.parse("$aB$12")).contains(new CellPlace(11, 27));
        assertThat(new CellPlace(11, 27)).hasToString("AB12");
        assertThat(new CellPlace(0, 701)).hasToString("ZZ1");
        assertThat(new CellPlace(0, 702)).hasToString("AAA1");
        for (String none : List.of("", "A", "12", "A0", "ABCD1", "A1B")) {
            assertThat(CellPlace.parse(none)).as(none).isEmpty();
        }
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFSheet plain = workbook.createSheet("Plain");
            plain.createRow(0).createCell(0).setCellValue("year");
            plain.getRow(0).createCell(1).setCellValue(1.5);
            plain.getRow(0).createCell(2).setCellFormula("B1*2");
            plain.getRow(0).getCell(2).setCellValue(3);
            plain.getRow(0).createCell(3).setCellValue("12");
            plain.createRow(2).createCell(2).setCellValue(7);
            HSSFSheet named = workbook.createSheet("It's named");
            named.createRow(0).createCell(0).setCellValue(4);
            name(workbook, "price", "Plain!$C$3", -1);
            name(workbook, "price", "'It''s named'!$A$1", 1);
            name(workbook, "block", "Plain!$A$1:$C$3", -1);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void name(HSSFWorkbook workbook, String name, String formula, int sheet) {
        HSSFName created = workbook.createName();
        if (sheet >= 0) {
            created.setSheetIndex(sheet);
        }
        created.setNameName(name);
        created.setRefersToFormula(formula);
    }

    /** The parts of a workbook by ECMA-376, part 1, section 18. */
    private static byte[] xlsx() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="%scontent-types"/>""".formatted(packages));
        parts.put("_rels/.rels", """
                <Relationships xmlns="%srelationships">
                <Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""".formatted(packages, links));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="%1$srelationships">
                <Relationship Id="rId1" Type="%2$s/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="%2$s/worksheet" Target="worksheets/sheet2.xml"/>
                </Relationships>""".formatted(packages, links));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="%s"><sheets>
                <sheet name="Plain" sheetId="1" r:id="rId1"/><sheet name="It's named" sheetId="2" r:id="rId2"/></sheets>
                <definedNames><definedName name="price">Plain!$C$3</definedName>
                <definedName name="price" localSheetId="1">'It''s named'!$A$1</definedName>
                <definedName name="block">Plain!$A$1:$C$3</definedName>
                <definedName name="gone">#REF!</definedName></definedNames></workbook>""".formatted(main, links));
        parts.put("xl/worksheets/sheet1.xml", """
                <worksheet xmlns="%s"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>year</t></is></c><c r="B1"><v>1.5</v></c>
                <c r="C1"><f>B1*2</f><v>3</v></c><c r="D1" t="inlineStr"><is><t>12</t></is></c></row>
                <row r="3"><c r="C3"><v>7</v></c></row></sheetData></worksheet>""".formatted(main));
        parts.put("xl/worksheets/sheet2.xml", """
                <worksheet xmlns="%s"><sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData></worksheet>""".formatted(main));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
