package haihe.model.io.internal.vensim.data;

import haihe.model.io.internal.sheet.Sheet;
import haihe.model.io.internal.sheet.Workbook;
import java.util.Optional;

/**
 * A sheet with what is around it.
 *
 * @param file the file as messages call it
 * @param workbook the spreadsheet that it belongs to; empty for a text file
 */
record OpenSheet(String file, Sheet sheet, Optional<Workbook> workbook) {

    /** The sheet as messages call it. */
    String shown() {
        return workbook.isEmpty() ? "'" + file + "'" : "sheet '" + sheet.name() + "' of '" + file + "'";
    }
}
