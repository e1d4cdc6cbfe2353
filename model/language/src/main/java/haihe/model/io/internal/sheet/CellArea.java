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

    /** The area that a formula such as {@code 'Sheet 1'!$A$1:$B$3} means; empty for formulas of other kinds. */
    static Optional<CellArea> parse(String formula) {
        Matcher matcher = REFERENCE.matcher(formula.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String tab = matcher.group(1) != null ? matcher.group(1).replace("''", "'") : matcher.group(2);
        Optional<CellPlace> first = CellPlace.parse(matcher.group(3));
        Optional<CellPlace> last = matcher.group(4) == null ? first : CellPlace.parse(matcher.group(4));
        return first.flatMap(from -> last.map(to -> new CellArea(tab, from, to)));
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
