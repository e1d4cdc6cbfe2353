package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.sheet.Cell;
import haihe.model.io.internal.sheet.CellArea;
import haihe.model.io.internal.sheet.CellPlace;
import haihe.model.io.internal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the names of elements. */
record NameCells(Diagnostics problems, CellFinder cells) {

    Optional<List<String>> read(OpenSheet open, Argument first, Argument last, String prefix) {
        return cells.find(open, first, first.text())
                .flatMap(
                        from -> area(open, from, last).flatMap(area -> names(open, from.sheet(), area, first, prefix)));
    }

    private Optional<CellArea> area(OpenSheet open, CellFinder.Found from, Argument last) {
        if (last.text().isEmpty()) {
            return openEnded(from, last);
        }
        CellPlace end =
                new CellPlace(from.sheet().rows().size() - 1, from.sheet().columns() - 1);
        Optional<Integer> column = CellPlace.column(last.text());
        Optional<Integer> row = CellPlace.row(last.text());
        if (column.isPresent() && cells.named(open, last.text()).isEmpty()) {
            return Optional.of(area(from, new CellPlace(end.row(), column.get())));
        }
        if (row.isPresent()) {
            return Optional.of(area(from, new CellPlace(row.get(), end.column())));
        }
        return cells.find(open, last, last.text())
                .map(to -> area(from, to.area().last()));
    }

    /** A named range has an end of its own; a lone row or column of cells ends with the sheet. */
    private Optional<CellArea> openEnded(CellFinder.Found from, Argument last) {
        CellPlace end =
                new CellPlace(from.sheet().rows().size() - 1, from.sheet().columns() - 1);
        CellArea rest = area(from, end);
        if (!from.area().first().equals(from.area().last())) {
            return Optional.of(from.area());
        }
        if (rest.rows() > 1 && rest.columns() > 1) {
            String hint = "write the last cell, the letter of the last column or the number of the last row";
            problems.error(Code.BAD_DATA, last.span(), "it is not clear where the elements end", hint);
            return Optional.empty();
        }
        return Optional.of(rest);
    }

    private static CellArea area(CellFinder.Found from, CellPlace last) {
        return new CellArea(from.sheet().name(), from.first(), last);
    }

    private Optional<List<String>> names(OpenSheet open, Sheet sheet, CellArea area, Argument first, String prefix) {
        List<String> names = new ArrayList<>();
        for (int row = area.first().row(); row <= area.last().row(); row++) {
            for (int column = area.first().column(); column <= area.last().column(); column++) {
                Cell cell = sheet.at(new CellPlace(row, column));
                if (!cell.isBlank()) {
                    names.add(prefix + cell.text().strip());
                }
            }
        }
        if (names.isEmpty()) {
            String message = open.shown() + " has no names of elements from " + area.first() + " to " + area.last();
            problems.error(Code.BAD_DATA, first.span(), message);
            return Optional.empty();
        }
        return Optional.of(names);
    }
}
