package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.sheet.Cell;
import haihe.model.io.internal.sheet.CellPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads blocks of numbers. */
record ConstantCells(Diagnostics problems, CellFinder cells) {

    private static final String TRANSPOSED = "*";
    private static final int MOST_DIMENSIONS = 2;
    private static final int SHOWN = 5;

    Optional<List<Double>> read(OpenSheet open, Argument cell, List<Integer> sizes) {
        if (sizes.size() > MOST_DIMENSIONS) {
            String message = "a sheet has rows and columns, but the definition is for " + sizes.size() + " ranges";
            String hint = "write one equation for each element of all but two of them";
            problems.error(Code.DIMENSION_MISMATCH, cell.span(), message, hint);
            return Optional.empty();
        }
        boolean transposed = cell.text().endsWith(TRANSPOSED);
        String place = transposed ? cell.text().substring(0, cell.text().length() - 1) : cell.text();
        return cells.find(open, cell, place.strip())
                .flatMap(found -> block(open, cell, found, shape(sizes, transposed)));
    }

    /** How far one walks for the next row and the next column of the array. */
    private record Shape(int rows, int columns, boolean transposed) {}

    private static Shape shape(List<Integer> sizes, boolean transposed) {
        int columns = sizes.isEmpty() ? 1 : sizes.get(sizes.size() - 1);
        int rows = sizes.size() < MOST_DIMENSIONS ? 1 : sizes.get(0);
        return new Shape(rows, columns, transposed);
    }

    private Optional<List<Double>> block(OpenSheet open, Argument cell, CellFinder.Found found, Shape shape) {
        List<Double> numbers = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < shape.rows(); row++) {
            for (int column = 0; column < shape.columns(); column++) {
                CellPlace place = shape.transposed()
                        ? found.first().plus(column, row)
                        : found.first().plus(row, column);
                Cell content = found.sheet().at(place);
                content.number().ifPresentOrElse(numbers::add, () -> wrong.add(shown(place, content)));
            }
        }
        if (!wrong.isEmpty()) {
            report(open, cell, wrong);
            return Optional.empty();
        }
        return Optional.of(numbers);
    }

    private static String shown(CellPlace place, Cell content) {
        return place + (content.isBlank() ? " is empty" : " is '" + content.text() + "'");
    }

    private void report(OpenSheet open, Argument cell, List<String> wrong) {
        String list = String.join(", ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
        String more = wrong.size() > SHOWN ? " and " + (wrong.size() - SHOWN) + " more" : "";
        problems.error(
                Code.BAD_DATA,
                cell.span(),
                open.shown() + " has no number in each cell: " + list + more,
                Optional.empty());
    }
}
