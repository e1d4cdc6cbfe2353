package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.sheet.DelimitedText;
import haihe.model.io.internal.sheet.Sheet;
import haihe.model.io.internal.sheet.Spreadsheets;
import haihe.model.io.internal.sheet.Workbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens the files that a model takes data from, each once. */
final class DataFiles {

    private static final List<String> SPREADSHEETS = List.of(".xls", ".xlsx", ".xlsm");

    private final Diagnostics problems;
    private final SourceFiles files;
    private final FileFinder finder;
    private final Map<String, String> tags;
    private final Map<Path, Optional<Workbook>> workbooks = new HashMap<>();
    private final Map<String, Optional<Sheet>> texts = new HashMap<>();

    /**
     * @param folder where the model is
     * @param tags what the model's settings say that {@code ?name} stands for
     */
    DataFiles(Diagnostics problems, SourceFiles files, Path folder, Map<String, String> tags) {
        this.problems = problems;
        this.files = files;
        this.finder = new FileFinder(folder);
        this.tags = Map.copyOf(tags);
    }

    /** The sheet that a function names; empty, and reported, if there is none. */
    Optional<OpenSheet> open(CellSource source) {
        Optional<String> name = named(source.file());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path path = finder.find(name.get());
        boolean other = !path.getFileName().toString().equalsIgnoreCase(finder.lastName(name.get()));
        if (other) {
            String message = "there is no file '" + name.get() + "', so '" + path.getFileName() + "' is read";
            problems.add(Diagnostic.warning(Code.FILE_UNREADABLE, source.file().span(), message));
        }
        String lower = path.toString().toLowerCase(Locale.ROOT);
        return SPREADSHEETS.stream().anyMatch(lower::endsWith) ? sheet(path, source) : text(path, lower, source);
    }

    private Optional<String> named(Argument file) {
        if (!file.text().startsWith("?")) {
            return Optional.of(file.text());
        }
        Optional<String> known = Optional.ofNullable(tags.get(file.text().toLowerCase(Locale.ROOT)));
        if (known.isEmpty()) {
            String message = "the model's settings do not say which file '" + file.text() + "' stands for";
            problems.error(Code.BAD_DATA, file.span(), message, "write the file's name in place of the tag");
        }
        return known;
    }

    private Optional<OpenSheet> sheet(Path path, CellSource source) {
        Optional<Workbook> workbook = workbooks.computeIfAbsent(
                path,
                key -> files.bytes(key, source.file().span())
                        .flatMap(bytes ->
                                Spreadsheets.read(bytes, key, source.file().span(), problems)));
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        String file = String.valueOf(path.getFileName());
        String tab = source.tab().text();
        Optional<Sheet> sheet = workbook.get().sheet(tab);
        if (sheet.isEmpty()) {
            String message = "'" + file + "' has no sheet '" + tab + "'";
            String hint = "its sheets are " + String.join(", ", workbook.get().tabs());
            problems.error(Code.BAD_DATA, source.tab().span(), message, hint);
        }
        return sheet.map(found -> new OpenSheet(file, found, workbook));
    }

    /** By Vensim's manual, "GET DIRECT DATA": tabs part the cells but in .csv files, or what the second argument says. */
    private Optional<OpenSheet> text(Path path, String lower, CellSource source) {
        String tab = source.tab().text();
        boolean tabulator = tab.isEmpty() || tab.equalsIgnoreCase("tab") || tab.equals("\\t");
        char usual = lower.endsWith(".csv") ? ',' : '\t';
        if (!tabulator && tab.length() != 1) {
            String message = "'" + tab + "' is not a delimiter, which is a single character";
            String hint =
                    "write ',' for a comma; an empty text means " + (usual == ',' ? "a comma" : "a tab") + " here";
            problems.error(Code.BAD_DATA, source.tab().span(), message, hint);
            return Optional.empty();
        }
        char delimiter = !tabulator ? tab.charAt(0) : tab.isEmpty() ? usual : '\t';
        String file = String.valueOf(path.getFileName());
        Optional<Sheet> sheet = texts.computeIfAbsent(
                path + "\n" + delimiter,
                key -> files.bytes(path, source.file().span())
                        .map(bytes -> DelimitedText.sheet(file, DelimitedText.decode(bytes), delimiter)));
        return sheet.map(found -> new OpenSheet(file, found, Optional.empty()));
    }

    /** Whether a file of this name is there. */
    boolean exists(String name) {
        return Files.exists(finder.find(name));
    }
}
