package haihe.model.io.internal.vensim.data;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Suggestions;
import haihe.model.io.internal.sheet.CellArea;
import haihe.model.io.internal.sheet.CellPlace;
import haihe.model.io.internal.sheet.Sheet;
import haihe.model.io.internal.sheet.Workbook;
import java.util.List;
import java.util.Optional;

/** Finds the cells that arguments name: {@code B2}, or what a spreadsheet calls them. */
record CellFinder(Diagnostics problems) {

    /**
     * A cell in its sheet.
     *
     * @param sheet where it is, which a named range may say otherwise than the tab
     */
    record Found(Sheet sheet, CellArea area) {
        CellPlace first() {
            return area.first();
        }
    }

    /** The cell, or the first cell of the named range; empty, and reported, if there is none. */
    Optional<Found> find(OpenSheet open, Argument cell, String text) {
        Optional<CellPlace> place = CellPlace.parse(text);
        if (place.isPresent()) {
            CellArea area = new CellArea(open.sheet().name(), place.get(), place.get());
            return Optional.of(new Found(open.sheet(), area));
        }
        Optional<Found> named = named(open, text);
        if (named.isEmpty()) {
            String what =
                    open.workbook().isEmpty() ? "' is not a cell such as B2" : "' is neither a cell nor a name in ";
            List<String> known = open.workbook()
                    .map(book -> book.areaNames(open.sheet().name()))
                    .orElse(List.of());
            String message = "'" + text + what + (open.workbook().isEmpty() ? "" : open.shown());
            problems.error(Code.BAD_DATA, cell.span(), message, hint(text, known));
        }
        return named;
    }

    private static Optional<String> hint(String text, List<String> known) {
        return Suggestions.didYouMean(text, known)
                .or(() ->
                        known.isEmpty() ? Optional.empty() : Optional.of("its names are " + String.join(", ", known)));
    }

    /** The cells that a spreadsheet calls by a name. */
    Optional<Found> named(OpenSheet open, String name) {
        return open.workbook()
                .flatMap(book -> book.area(name, open.sheet().name())
                        .flatMap(area -> sheet(book, area).map(sheet -> new Found(sheet, area))));
    }

    private static Optional<Sheet> sheet(Workbook book, CellArea area) {
        return book.sheet(area.tab());
    }
}
