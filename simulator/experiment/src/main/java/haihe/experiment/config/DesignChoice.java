package haihe.experiment.config;

import haihe.model.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which design a sweep has.
 *
 * @param kind the kind
 * @param rows number of runs; of Morris the number of paths, of Saltelli that of blocks; 0 where the rows follow from
 *     elsewhere
 * @param levels points along a factor in Morris' grid
 * @param secondOrder whether Saltelli's blocks serve second order indices
 * @param file the file of a listed design
 */
public record DesignChoice(Kind kind, long rows, int levels, boolean secondOrder, Optional<Path> file, Span span) {

    /** The kinds of designs. */
    public enum Kind {
        GRID,
        LIST,
        MONTE_CARLO,
        LATIN_HYPERCUBE,
        SOBOL,
        HALTON,
        MORRIS,
        SALTELLI;

        /** The word for it in a config. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> words() {
            return java.util.Arrays.stream(values()).map(Kind::word).toList();
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether it is made of points that distributions turn into values. */
        public boolean isSampled() {
            return this != GRID && this != LIST;
        }

        /** Whether its rows must differ in one factor at a time, which correlations would spoil. */
        public boolean needsIndependence() {
            return this == MORRIS || this == SALTELLI;
        }
    }
}
