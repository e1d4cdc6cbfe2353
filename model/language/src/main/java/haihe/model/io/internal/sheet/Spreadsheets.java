package haihe.model.io.internal.sheet;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import java.nio.file.Path;
import java.util.Optional;

/** Reads spreadsheet files. */
public final class Spreadsheets {

    private Spreadsheets() {}

    /**
     * The workbook in a file's content; empty, and reported, if it is none.
     *
     * @param from the place that names the file
     */
    public static Optional<Workbook> read(byte[] content, Path file, Span from, Diagnostics problems) {
        problems.error(Code.UNSUPPORTED, from, "'" + file + "' is a spreadsheet", "save it as .csv");
        return Optional.empty();
    }
}
