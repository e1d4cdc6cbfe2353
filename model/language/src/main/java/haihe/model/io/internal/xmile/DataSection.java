package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.io.internal.sheet.Cell;
import haihe.model.io.internal.sheet.CellPlace;
import haihe.model.io.internal.sheet.DelimitedText;
import haihe.model.io.internal.sheet.Sheet;
import haihe.model.io.internal.sheet.Spreadsheets;
import haihe.model.io.internal.sheet.Workbook;
import haihe.model.source.SourceVariable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads the data section (XMILE 1.0, "Data Section"): takes the values of variables from the files that {@code import} tags
 * name. A file has names along its first row and values below, or names along its first column and values to the right
 * ({@code orientation="horizontal"}); blank cells are left out.
 *
 * <p>Imports that wait for the user's command, and files that are missing, are said in a warning: the equations hold the
 * values of the last import.
 */
final class DataSection {

    private final Diagnostics problems;
    private final SourceFiles files;
    private final Map<Path, Optional<Workbook>> workbooks = new HashMap<>();

    DataSection(SourceFiles files, Diagnostics problems) {
        this.files = files;
        this.problems = problems;
    }

    /** The variables of a model with the values that the sections import. */
    List<SourceVariable> applied(List<Tag> sections, List<SourceVariable> variables) {
        List<SourceVariable> all = variables;
        for (Tag section : sections) {
            for (Tag tag : section.children("import")) {
                all = imported(tag, all);
            }
        }
        return all;
    }

    /** Whether an import or export counts. */
    static boolean isEnabled(Tag tag) {
        return !tag.attributeText("enabled").equalsIgnoreCase("false");
    }

    /** Whether an import or export waits for the user's command. */
    static boolean isManual(Tag tag) {
        return tag.attributeText("frequency").equalsIgnoreCase("on_demand");
    }

    /** Whether names stand along the first column and values run to the right. */
    static boolean isAcross(Tag tag) {
        return tag.attributeText("orientation").equalsIgnoreCase("horizontal");
    }

    private void warn(Span span, Code code, String message, String hint) {
        problems.add(Diagnostic.warning(code, span, message).withHint(hint));
    }

    private List<SourceVariable> imported(Tag tag, List<SourceVariable> variables) {
        if (!isEnabled(tag)) {
            return variables;
        }
        String resource = tag.attributeText("resource");
        if (isManual(tag)) {
            String message = "'" + resource + "' is imported on demand only; the values in the model count";
            warn(tag.span(), Code.BAD_DATA, message, "write frequency=\"automatic\" to import it for every run");
            return variables;
        }
        Optional<Sheet> sheet = sheet(tag, resource);
        return sheet.map(found -> with(tag, found, variables)).orElse(variables);
    }

    private Optional<Sheet> sheet(Tag tag, String resource) {
        String type = tag.attributeText("type").toLowerCase(Locale.ROOT);
        boolean excel = type.equals("excel");
        if (resource.isEmpty() || !excel && !type.isEmpty() && !type.equals("csv")) {
            String message =
                    resource.isEmpty() ? "the import names no file" : "data of type " + type + " cannot be read";
            problems.error(Code.UNSUPPORTED, tag.span(), message, "import a CSV or Excel file: type and resource");
            return Optional.empty();
        }
        if (Downloads.isRemote(resource)) {
            String message = "'" + resource + "' would be read from the network";
            problems.error(Code.UNSUPPORTED, tag.span(), message, "download it and name the file");
            return Optional.empty();
        }
        String text = resource.replace('\\', '/');
        Path base = Path.of(tag.span().file());
        Path file = base.resolveSibling(text.startsWith("file://") ? text.substring("file://".length()) : text);
        if (!Files.exists(file)) {
            String message = "there is no file '" + file + "' to import; the values in the model count";
            warn(tag.span(), Code.FILE_UNREADABLE, message, "put the file there, or remove the import");
            return Optional.empty();
        }
        return excel
                ? worksheet(tag, file)
                : files.bytes(file, tag.span())
                        .map(bytes -> DelimitedText.sheet(file.toString(), DelimitedText.decode(bytes), ','));
    }

    private Optional<Sheet> worksheet(Tag tag, Path file) {
        Optional<Workbook> workbook = workbooks.computeIfAbsent(
                file,
                key -> files.bytes(key, tag.span())
                        .flatMap(bytes -> Spreadsheets.read(bytes, key, tag.span(), problems)));
        if (workbook.isEmpty()) {
            return Optional.empty();
        }
        List<String> tabs = workbook.get().tabs();
        String wanted = tag.attributeText("worksheet");
        Optional<Sheet> sheet = workbook.get().sheet(wanted.isEmpty() ? tabs.get(0) : wanted);
        if (sheet.isEmpty()) {
            String message = "'" + file.getFileName() + "' has no sheet '" + wanted + "'";
            problems.error(Code.BAD_DATA, tag.span(), message, "its sheets are " + String.join(", ", tabs));
        }
        return sheet;
    }

    private List<SourceVariable> with(Tag tag, Sheet sheet, List<SourceVariable> variables) {
        boolean across = isAcross(tag);
        List<SourceVariable> all = new ArrayList<>(variables);
        int lines = across ? sheet.rows().size() : sheet.columns();
        int length = across ? sheet.columns() : sheet.rows().size();
        for (int line = 0; line < lines; line++) {
            List<Double> values = new ArrayList<>();
            for (int i = 1; i < length; i++) {
                OptionalDouble number = at(sheet, across, line, i).number();
                number.ifPresent(values::add);
            }
            String name = at(sheet, across, line, 0).text().strip();
            if (!name.isEmpty() && !values.isEmpty()) {
                replace(tag, name, values, all);
            }
        }
        return all;
    }

    private static Cell at(Sheet sheet, boolean across, int line, int position) {
        return sheet.at(across ? new CellPlace(line, position) : new CellPlace(position, line));
    }

    private void replace(Tag tag, String written, List<Double> values, List<SourceVariable> all) {
        int bracket = written.indexOf('[');
        String name = Names.spelled(bracket < 0 ? written : written.substring(0, bracket));
        List<Name> element = new ArrayList<>();
        if (bracket >= 0) {
            int end = written.endsWith("]") ? written.length() - 1 : written.length();
            for (String part : written.substring(bracket + 1, end).split(",")) {
                element.add(Name.of(Name.isBlank(part) ? "?" : Names.spelled(part)));
            }
        }
        Optional<SourceVariable> found = Name.isBlank(name)
                ? Optional.empty()
                : variable(ModuleScope.functionName(Name.of(name)), all).or(() -> variable(Name.of(name), all));
        if (found.isEmpty()) {
            String message = "the model has no '" + written + "', of which the file has a value";
            warn(tag.span(), Code.BAD_DATA, message, "take it out of the file, or correct its name");
            return;
        }
        if (found.get().over().size() != element.size()) {
            String message = "'" + written + "' is no element of the model: '" + name + "' has "
                    + found.get().over().size() + " dimensions";
            problems.error(Code.DIMENSION_MISMATCH, tag.span(), message, "write " + name + "[element] in the file");
            return;
        }
        SourceVariable old = found.get();
        ImportedValues imported = new ImportedValues(written, element, values, tag.span(), problems);
        all.set(
                all.indexOf(old),
                new SourceVariable(
                        old.name(),
                        old.over(),
                        old.unit(),
                        old.doc(),
                        old.label(),
                        old.sector(),
                        old.internal(),
                        old.thresholds(),
                        old.definition().match(imported)));
    }

    private static Optional<SourceVariable> variable(Name name, List<SourceVariable> all) {
        return all.stream().filter(each -> each.name().name().equals(name)).findFirst();
    }
}
