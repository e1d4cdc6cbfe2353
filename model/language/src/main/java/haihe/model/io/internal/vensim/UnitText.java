package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceNumber;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The unit of a statement, and the range that stands in brackets behind it: {@code Month [0,?]} (Vensim reference manual,
 * "Units").
 *
 * @param unit empty if none is given, or one that cannot be read, which has been reported as a warning
 * @param min the least value; empty for {@code ?}
 * @param max the greatest value; empty for {@code ?}
 */
record UnitText(Optional<Passage> unit, Optional<SourceNumber> min, Optional<SourceNumber> max) {

    static final UnitText NONE = new UnitText(Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads units; remembers which texts it has seen, so that a faulty one is reported once. */
    static final class Reader {

        private final Diagnostics problems;
        private final UnitSystem system = UnitSystem.of(List.of(), "", UnitSystem.Undeclared.BASE_UNIT, problem -> {});
        private final Map<String, Boolean> known = new HashMap<>();

        Reader(Diagnostics problems) {
            this.problems = problems;
        }

        UnitText read(Passage written) {
            String text = written.text();
            int open = text.lastIndexOf('[');
            boolean ranged = open >= 0 && text.strip().endsWith("]");
            String[] limits =
                    ranged ? text.substring(open + 1, text.lastIndexOf(']')).split(",") : new String[0];
            Optional<Passage> unit = unit(written, ranged ? text.substring(0, open) : text);
            return new UnitText(unit, limit(limits, 0, written), limit(limits, 1, written));
        }

        private static Optional<SourceNumber> limit(String[] limits, int index, Passage written) {
            if (index >= limits.length) {
                return Optional.empty();
            }
            try {
                return Optional.of(new SourceNumber(Double.parseDouble(limits[index].strip()), written.span()));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        private Optional<Passage> unit(Passage written, String text) {
            String stripped = text.strip();
            if (stripped.isEmpty()) {
                return Optional.empty();
            }
            int from = text.indexOf(stripped);
            Passage unit = new Passage(
                    stripped,
                    written.place(from, from + stripped.length()),
                    (start, end) -> written.place(from + start, from + end));
            return known.computeIfAbsent(stripped, key -> isReadable(unit)) ? Optional.of(unit) : Optional.empty();
        }

        private boolean isReadable(Passage unit) {
            List<Diagnostic> faults = new ArrayList<>();
            boolean readable =
                    system.parse(unit.text(), unit.span(), faults::add).isPresent();
            if (!readable) {
                String reason = faults.isEmpty() ? "" : ": " + faults.get(0).message();
                String message = "'" + unit.text() + "' is no unit" + reason;
                problems.add(Diagnostic.warning(Code.UNIT_UNKNOWN, unit.span(), message)
                        .withHint("units are names joined by *, / and ^; others stand in double quotes"));
            }
            return readable;
        }
    }
}
