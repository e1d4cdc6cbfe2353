package haihe.model.io.internal.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The sheets of a spreadsheet file and the names of its cells. Sheets are read when they are first asked for. */
public final class Workbook {

    private final List<String> tabs;
    private final List<SheetName> names;
    private final Function<String, Sheet> reader;
    private final Map<String, Sheet> sheets = new HashMap<>();

    /**
     * @param tabs the sheets in order
     * @param names the names of cells
     * @param reader reads the sheet of a name in {@code tabs}
     */
    Workbook(List<String> tabs, List<SheetName> names, Function<String, Sheet> reader) {
        this.tabs = List.copyOf(tabs);
        this.names = List.copyOf(names);
        this.reader = reader;
    }

    /** The names of all sheets in order. */
    public List<String> tabs() {
        return tabs;
    }

    /** The sheet of a name, in which case does not matter. */
    public Optional<Sheet> sheet(String tab) {
        return tabs.stream()
                .filter(each -> each.strip().equalsIgnoreCase(tab.strip()))
                .findFirst()
                .map(each -> sheets.computeIfAbsent(each, reader));
    }

    /** The cells that a name means, seen from a sheet, whose own names come before those of the workbook. */
    public Optional<CellArea> area(String name, String tab) {
        Optional<SheetName> own = names.stream()
                .filter(each -> each.name().equalsIgnoreCase(name))
                .filter(each -> each.tab().filter(tab::equalsIgnoreCase).isPresent())
                .findFirst();
        return own.or(() -> names.stream()
                        .filter(each -> each.tab().isEmpty() && each.name().equalsIgnoreCase(name))
                        .findFirst())
                .map(SheetName::area);
    }

    /** All names of cells that are known in a sheet. */
    public List<String> areaNames(String tab) {
        return names.stream()
                .filter(each -> each.tab().map(tab::equalsIgnoreCase).orElse(true))
                .map(SheetName::name)
                .distinct()
                .toList();
    }
}
