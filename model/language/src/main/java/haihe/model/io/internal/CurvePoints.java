package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * The points of a curve that may go straight up or down. There the first point counts at the very x, which tools do not
 * say and so is a warning; the last one begins at the next number that there is.
 *
 * @param x in the order given; increasing where the given ones never fall
 * @param y as many as {@code x}
 */
public record CurvePoints(List<SourceNumber> x, List<SourceNumber> y) {

    /** Copies both lists. */
    public CurvePoints {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /** The points with steps made steep, each point once. The lists are equally long. */
    public static CurvePoints of(List<SourceNumber> x, List<SourceNumber> y, Diagnostics problems) {
        List<SourceNumber> inputs = new ArrayList<>();
        List<SourceNumber> outputs = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            int last = inputs.size() - 1;
            boolean again = last >= 0 && x.get(i).value() == x.get(i - 1).value();
            if (!again) {
                inputs.add(x.get(i));
                outputs.add(y.get(i));
            } else if (inputs.get(last).value() != x.get(i).value()) {
                outputs.set(last, y.get(i));
            } else if (outputs.get(last).value() != y.get(i).value()) {
                warn(x.get(i), outputs.get(last).value(), y.get(i).value(), problems);
                inputs.add(
                        new SourceNumber(Math.nextUp(x.get(i).value()), x.get(i).span()));
                outputs.add(y.get(i));
            }
        }
        return new CurvePoints(inputs, outputs);
    }

    private static void warn(SourceNumber x, double from, double to, Diagnostics problems) {
        String message = "at " + Decimal.text(x.value()) + " the curve jumps from " + Decimal.text(from) + " to "
                + Decimal.text(to) + ": at this very x it is taken to be " + Decimal.text(from);
        problems.warning(Code.NON_MONOTONIC_LOOKUP, x.span(), message, "move one of the points a little");
    }
}
