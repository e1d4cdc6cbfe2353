package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.internal.Decimal;
import haihe.model.source.Passage;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads numbers from attributes and elements. */
final class Numbers {

    private final Diagnostics problems;

    Numbers(Diagnostics problems) {
        this.problems = problems;
    }

    /** The number that a text is; anything else is reported. */
    Optional<SourceNumber> number(Passage passage) {
        Passage inner = Names.part(passage, 0, passage.text().length());
        Optional<Double> value = Decimal.parse(inner.text());
        if (value.isEmpty()) {
            problems.error(Code.BAD_VALUE, inner.span(), "'" + inner.text() + "' is not a number");
        }
        return value.map(number -> new SourceNumber(number, inner.span()));
    }

    /** The numbers in a list; empty parts, as behind a last separator, are none. */
    List<SourceNumber> list(Passage passage, String separator) {
        List<SourceNumber> numbers = new ArrayList<>();
        String text = passage.text();
        int from = 0;
        while (from <= text.length()) {
            int found = text.indexOf(separator, from);
            int to = found < 0 ? text.length() : found;
            Passage part = Names.part(passage, from, to);
            if (!part.text().isEmpty()) {
                number(part).ifPresent(numbers::add);
            }
            from = to + separator.length();
        }
        return numbers;
    }
}
