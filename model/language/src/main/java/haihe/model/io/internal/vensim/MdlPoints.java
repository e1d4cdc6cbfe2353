package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.CurvePoints;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of a lookup.
 *
 * @param x the x values
 * @param y the y values, as many as {@code x}
 */
record MdlPoints(List<SourceNumber> x, List<SourceNumber> y, Span span) {
    MdlPoints {
        x = List.copyOf(x);
        y = List.copyOf(y);
    }

    /**
     * The points by increasing x, as Vensim takes them, each once. A single point is followed by another one of the same
     * height, which does not change the function.
     */
    MdlPoints inOrder(Diagnostics problems) {
        List<Integer> order = IntStream.range(0, x.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x.get(i).value()))
                .toList();
        CurvePoints curve = CurvePoints.of(
                order.stream().map(x::get).toList(), order.stream().map(y::get).toList(), problems);
        List<SourceNumber> inputs = new ArrayList<>(curve.x());
        List<SourceNumber> outputs = new ArrayList<>(curve.y());
        if (inputs.size() == 1) {
            SourceNumber only = inputs.get(0);
            inputs.add(new SourceNumber(only.value() + Math.max(1, Math.abs(only.value())), only.span()));
            outputs.add(outputs.get(0));
        }
        return new MdlPoints(inputs, outputs, span);
    }
}
