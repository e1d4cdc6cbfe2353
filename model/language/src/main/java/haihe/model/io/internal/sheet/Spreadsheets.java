package haihe.model.io.internal.sheet;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads spreadsheet files. The libraries behind it are optional: without the one for a file's format the file is
 * reported.
 */
public final class Spreadsheets {

    /** First bytes of a ZIP file, which a workbook of Excel 2007 or later is. */
    private static final byte[] ZIP = {'P', 'K'};

    /** First bytes of a compound file (MS-CFB, section 2.2), which a workbook of Excel 97 to 2003 is. */
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Spreadsheets() {}

    /** Reads workbooks of one format. */
    private interface Format {
        Workbook read(byte[] content) throws IOException;
    }

    /**
     * The workbook in a file's content, whatever the file's name says about its version; empty, and reported, if it is
     * none.
     *
     * @param from the place that names the file
     */
    public static Optional<Workbook> read(byte[] content, Path file, Span from, Diagnostics problems) {
        if (begins(content, ZIP)) {
            return read(content, "org.dhatim:fastexcel-reader", XlsxWorkbook::read, file, from, problems);
        }
        if (begins(content, COMPOUND)) {
            return read(content, "org.apache.poi:poi", XlsWorkbook::read, file, from, problems);
        }
        String message = "'" + file + "' is not a workbook of Excel";
        problems.error(Code.FILE_UNREADABLE, from, message, "save it as .xlsx, or as .csv and name that file");
        return Optional.empty();
    }

    private static Optional<Workbook> read(
            byte[] content, String library, Format format, Path file, Span from, Diagnostics problems) {
        try {
            return Optional.of(format.read(content));
        } catch (NoClassDefFoundError e) {
            String hint = "add " + library + " to the class path, or save the file as .csv";
            problems.error(Code.FILE_UNREADABLE, from, "nothing here can read '" + file + "'", hint);
        } catch (IOException | RuntimeException e) {
            String message = "cannot read '" + file + "': " + e.getMessage();
            problems.error(Code.FILE_UNREADABLE, from, message, "open it in Excel and save it again");
        }
        return Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (content[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
