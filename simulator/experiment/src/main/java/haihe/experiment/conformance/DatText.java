package haihe.experiment.conformance;

import haihe.experiment.conformance.Reference.BadReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vensim's text form of a run (.dat): a variable's name on a line, then its times and values, a tab between them. */
final class DatText {

    private DatText() {}

    /** The variables of a text; none if it is of another form. */
    static List<Series> series(Path file, String text) {
        List<Series> all = new ArrayList<>();
        Series.@Nullable Builder current = null;
        for (String line : text.split("\n")) {
            String[] parts = line.split("\t");
            if (parts.length >= 2 && current != null && Instant.parse(parts[0]).isPresent()) {
                current.add(Instant.parse(parts[0]).orElseThrow(), value(file, line, parts[1]));
            } else if (parts.length == 1 && !line.isBlank()) {
                finish(current).ifPresent(all::add);
                current = new Series.Builder(line.trim());
            }
        }
        finish(current).ifPresent(all::add);
        return all;
    }

    private static Optional<Series> finish(Series.@Nullable Builder builder) {
        return Optional.ofNullable(builder).map(Series.Builder::build).filter(series -> series.size() > 0);
    }

    private static double value(Path file, String line, String cell) {
        return CellValue.parse(cell)
                .orElseThrow(() -> new BadReference(file.getFileName() + " has '" + cell + "' in the line " + line));
    }
}
