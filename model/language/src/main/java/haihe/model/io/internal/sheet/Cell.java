package haihe.model.io.internal.sheet;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** What a cell of a sheet holds. */
public sealed interface Cell {

    /** A cell without content. */
    Cell BLANK = new Blank();

    /** The number in the cell; empty if it holds none. */
    OptionalDouble number();

    /** The content as a person reads it; whole numbers without a decimal point. */
    String text();

    /** Whether nothing but blanks stands in the cell. */
    default boolean isBlank() {
        return text().isBlank();
    }

    /** Nothing. */
    record Blank() implements Cell {
        @Override
        public OptionalDouble number() {
            return OptionalDouble.empty();
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** A number. */
    record Numeric(double value) implements Cell {
        @Override
        public OptionalDouble number() {
            return OptionalDouble.of(value);
        }

        @Override
        public String text() {
            return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }

    /** A text that is no number; also the error value of a formula, such as {@code #REF!}. */
    record Text(String text) implements Cell {
        @Override
        public OptionalDouble number() {
            return OptionalDouble.empty();
        }
    }
}
