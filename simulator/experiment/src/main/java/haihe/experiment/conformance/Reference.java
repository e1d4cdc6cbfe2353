package haihe.experiment.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A recorded output: values by column and time. Immutable. */
public final class Reference {

    private final Path file;
    private final List<Series> series;

    private Reference(Path file, List<Series> series) {
        this.file = file;
        this.series = List.copyOf(series);
    }

    /**
     * Reads a recorded output: a table with commas, semicolons or tabs whose rows or columns are times, or Vensim's .dat
     * text, a name on one line and its times and values on the next ones. Line ends of any kind, a byte order mark, quoted
     * headings, blank lines and empty cells (nothing was recorded) are fine; text is UTF-8 or, failing that, Windows-1252.
     *
     * @return empty if the file is no such thing
     * @throws IOException if it cannot be read
     * @throws BadReference if it is one but a cell makes no sense
     */
    public static Optional<Reference> read(Path file) throws IOException {
        String text = ReferenceText.of(file);
        List<Series> series =
                file.toString().endsWith(".dat") ? DatText.series(file, text) : TableText.series(file, text);
        return series.isEmpty() ? Optional.empty() : Optional.of(new Reference(file, series));
    }

    /** A recorded output has a cell that cannot be understood. */
    public static final class BadReference extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadReference(String message) {
            super(message);
        }
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    List<Series> series() {
        return series;
    }
}
