package haihe.model.io.internal.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFName;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Workbooks of Excel 97 to 2003. */
final class XlsWorkbook {

    private XlsWorkbook() {}

    static Workbook read(byte[] content) throws IOException {
        HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(content));
        List<String> tabs = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            tabs.add(workbook.getSheetName(i));
        }
        List<SheetName> names = new ArrayList<>();
        for (HSSFName name : workbook.getAllNames()) {
            name(name, tabs).ifPresent(names::add);
        }
        return new Workbook(tabs, names, tab -> sheet(workbook.getSheet(tab)));
    }

    private static Optional<SheetName> name(HSSFName name, List<String> tabs) {
        if (name.isFunctionName() || name.isDeleted()) {
            return Optional.empty();
        }
        Optional<String> tab =
                name.getSheetIndex() < 0 ? Optional.empty() : Optional.of(tabs.get(name.getSheetIndex()));
        return CellArea.parse(name.getRefersToFormula()).map(area -> new SheetName(name.getNameName(), tab, area));
    }

    private static Sheet sheet(HSSFSheet sheet) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            HSSFRow row = sheet.getRow(i);
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                HSSFCell cell = row.getCell(column);
                cells.add(cell == null ? Cell.BLANK : cell(cell));
            }
            rows.add(List.copyOf(cells));
        }
        return new Sheet(sheet.getSheetName(), rows);
    }

    /** A formula counts for the result that Excel has stored with it. */
    private static Cell cell(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> new Cell.Numeric(cell.getNumericCellValue());
            case STRING -> DelimitedText.cell(cell.getStringCellValue());
            case BOOLEAN -> new Cell.Text(Boolean.toString(cell.getBooleanCellValue()));
            case ERROR ->
                new Cell.Text(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> Cell.BLANK;
        };
    }
}
