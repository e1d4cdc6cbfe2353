package haihe.model.io.internal.sheet;

import java.util.List;

/**
 * The cells of one sheet.
 *
 * @param name what the sheet is called
 * @param rows all rows from the first one; a row ends with its last known cell
 */
public record Sheet(String name, List<List<Cell>> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** The cell at a place; blank outside the sheet. */
    public Cell at(CellPlace place) {
        if (place.row() >= rows.size()) {
            return Cell.BLANK;
        }
        List<Cell> row = rows.get(place.row());
        return place.column() < row.size() ? row.get(place.column()) : Cell.BLANK;
    }

    /** The number of cells in the longest row. */
    public int columns() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }
}
