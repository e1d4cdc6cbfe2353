package haihe.model.io.internal.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rectangle of cells.
 *
 * @param tab the sheet that it is in
 * @param first its upper left cell
 * @param last its lower right cell
 */
public record CellArea(String tab, CellPlace first, CellPlace last) {

    private static final Pattern REFERENCE =
            Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!(\\$?[A-Z]{1,3}\\$?[0-9]+)(?::(\\$?[A-Z]{1,3}\\$?[0-9]+))?");

    private static final Pattern LINES =
            Pattern.compile("(?:'((?:[^']|'')+)'|([^'!]+))!(\\$?[A-Z]{1,3}|\\$?[0-9]+):(\\$?[A-Z]{1,3}|\\$?[0-9]+)");

    /** The last row of the largest sheet that Excel can make. */
    private static final int LAST_ROW = (1 << 20) - 1;

    private static final int LAST_COLUMN = (1 << 14) - 1;

    /** Rows and columns of every sheet up to Excel 2003. */
    private static final int OLD_ROWS = 1 << 16;

    private static final int OLD_COLUMNS = 1 << 8;

    /** The area that a formula such as {@code 'Sheet 1'!$A$1:$B$3} means; empty for formulas of other kinds. */
    static Optional<CellArea> parse(String formula) {
        Matcher matcher = REFERENCE.matcher(formula.strip());
        if (!matcher.matches()) {
            return lines(formula.strip());
        }
        String tab = matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2);
        Optional<CellPlace> first = CellPlace.parse(matcher.group(3));
        Optional<CellPlace> last = matcher.group(4) == null ? first : CellPlace.parse(matcher.group(4));
        return first.flatMap(from -> last.map(to -> new CellArea(tab, from, to)));
    }

    /** Whole columns, {@code Data!$A:$A}, or whole rows, {@code Data!$1:$2}. */
    private static Optional<CellArea> lines(String formula) {
        Matcher matcher = LINES.matcher(formula);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String tab = matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2);
        Optional<Integer> firstColumn = CellPlace.column(matcher.group(3));
        if (firstColumn.isPresent()) {
            return CellPlace.column(matcher.group(4))
                    .map(last -> new CellArea(tab, new CellPlace(0, firstColumn.get()), new CellPlace(LAST_ROW, last)));
        }
        return CellPlace.row(matcher.group(3))
                .flatMap(first -> CellPlace.row(matcher.group(4))
                        .map(last -> new CellArea(tab, new CellPlace(first, 0), new CellPlace(last, LAST_COLUMN))));
    }

    /** Whether it is made of whole rows or whole columns, in an old or a new workbook. */
    public boolean hasWholeLines() {
        return columns() >= OLD_COLUMNS && first.column() == 0 || rows() >= OLD_ROWS && first.row() == 0;
    }

    /** Number of rows. */
    public int rows() {
        return last.row() - first.row() + 1;
    }

    /** Number of columns. */
    public int columns() {
        return last.column() - first.column() + 1;
    }
}
