package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.model.Function.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.GraphicalFunction;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.TimeSeries;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.TimeSeries.Outside;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeInputsTest {

    private static ModelBuilder model() {
        return new ModelBuilder().time(1, 3, 0.5);
    }

    private static double[] run(Expr expr) {
        return EulerRun.of(model().aux("x", expr).build()).column("x");
    }

    @Test
    void theClockCanBeRead() {
        assertThat(run(time())).containsExactly(1, 1.5, 2, 2.5, 3);
        assertThat(run(call(DT))).containsOnly(0.5);
        assertThat(run(call(STARTTIME))).containsOnly(1);
        assertThat(run(call(STOPTIME))).containsOnly(3);
        assertThat(run(call(PI))).containsOnly(Math.PI);
        assertThat(run(call(INF))).containsOnly(Double.POSITIVE_INFINITY);
    }

    @Test
    void testInputsSwitchAtTheirTimes() {
        assertThat(run(call(STEP, number(5), number(2)))).containsExactly(0, 0, 5, 5, 5);
        assertThat(run(call(RAMP, number(4), number(1.5), call(INF)))).containsExactly(0, 0, 2, 4, 6);
        assertThat(run(call(PULSE, number(3), number(1.5), number(0)))).containsExactly(0, 6, 0, 0, 0);
        assertThat(run(call(PULSE, number(3), number(1), number(1)))).containsExactly(6, 0, 6, 0, 6);
    }

    @Test
    void theIntegerPartFollowsTheSemantics() {
        Expr expr = call(INT, subtract(multiply(time(), number(0.5)), number(1)));
        assertThat(run(expr)).containsExactly(-1, -1, 0, 0, 0);
        Semantics truncating = Semantics.VENSIM;
        EulerRun run = EulerRun.of(model().semantics(truncating).aux("x", expr).build());
        assertThat(run.column("x")).usingElementComparator(Double::compare).containsExactly(-0.0, -0.0, 0.0, 0.0, 0.0);
    }

    private static double[] series(Interpolation interpolation, Outside outside) {
        TimeSeries series = new TimeSeries(interpolation, outside, List.of(1.5, 2.0, 2.75), List.of(10.0, 20.0, 50.0));
        return EulerRun.of(model().series("s", List.of(), series).build()).column("s");
    }

    @Test
    void seriesAreReadAtTheTime() {
        assertThat(series(Interpolation.LINEAR, Outside.HOLD)[3]).isCloseTo(40, within(1e-14));
        assertThat(series(Interpolation.LINEAR, Outside.HOLD)[0]).isEqualTo(10);
        assertThat(series(Interpolation.LINEAR, Outside.EXTRAPOLATE)[0]).isEqualTo(0);
        assertThat(series(Interpolation.HOLD, Outside.HOLD)).containsExactly(10, 10, 20, 20, 50);
        assertThat(series(Interpolation.STEP, Outside.HOLD)).containsExactly(10, 10, 20, 50, 50);
    }

    @Test
    void aSeriesWithoutInterpolationIsMissingBetweenObservations() {
        double none = TimeSeries.MISSING;
        assertThat(none).isEqualTo(-Math.pow(2, 109));
        assertThat(series(Interpolation.NONE, Outside.HOLD)).containsExactly(none, 10, 20, none, none);
    }

    @Test
    void elementsMayBeReadInDifferentWays() {
        List<Double> times = List.of(1.0, 3.0);
        List<TimeSeries> elements = new ArrayList<>();
        for (Interpolation interpolation : List.of(
                Interpolation.LINEAR, Interpolation.NONE, Interpolation.NONE, Interpolation.HOLD, Interpolation.STEP)) {
            double last = 4.0 + elements.size();
            elements.add(new TimeSeries(interpolation, Outside.HOLD, times, List.of(0.0, last)));
        }
        Dimension five = dimension("five", "A", "B", "C", "D", "E");
        EulerRun run = EulerRun.of(model().series("s", List.of(five), elements.toArray(TimeSeries[]::new))
                .build());
        double none = TimeSeries.MISSING;
        assertThat(run.column("s[A]")).containsExactly(0, 1, 2, 3, 4);
        assertThat(run.column("s[B]")).containsExactly(0, none, none, none, 5);
        assertThat(run.column("s[C]")).containsExactly(0, none, none, none, 6);
        assertThat(run.column("s[D]")).containsExactly(0, 0, 0, 0, 7);
        assertThat(run.column("s[E]")).containsExactly(0, 8, 8, 8, 8);
    }

    @Test
    void stepsOfSeriesAreMetHoweverTimeIsRounded() {
        double dt = 0.1;
        Double[] times = new Double[50];
        Double[] values = new Double[50];
        for (int i = 0; i < times.length; i++) {
            times[i] = Double.parseDouble(i / 10 + "." + i % 10);
            values[i] = (double) i;
        }
        for (Interpolation interpolation : List.of(Interpolation.HOLD, Interpolation.STEP, Interpolation.NONE)) {
            TimeSeries series = new TimeSeries(interpolation, Outside.HOLD, List.of(times), List.of(values));
            double[] read = EulerRun.of(new ModelBuilder()
                            .time(0, 4.9, dt)
                            .series("s", List.of(), series)
                            .build())
                    .column("s");
            for (int i = 0; i < read.length; i++) {
                assertThat(read[i]).isEqualTo(i);
            }
        }
    }

    @Test
    void aSeriesInStepsHasNoLineToGoOn() {
        assertThatThrownBy(() -> series(Interpolation.HOLD, Outside.EXTRAPOLATE))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("UNSUPPORTED");
    }

    @Test
    void seriesThatMustNotBeLeftTellTheTimeTheyCover() {
        TimeSeries longer = new TimeSeries(Interpolation.LINEAR, Outside.ERROR, List.of(0.0, 9.0), List.of(0.0, 1.0));
        TimeSeries shorter = new TimeSeries(Interpolation.LINEAR, Outside.ERROR, List.of(0.5, 8.0), List.of(0.0, 1.0));
        Dimension region = dimension("region", "A", "B");
        LoweredModel lowered = Lowering.lower(model().series("strict", List.of(region), longer, shorter)
                .series(
                        "lax",
                        List.of(),
                        new TimeSeries(Interpolation.LINEAR, Outside.HOLD, List.of(2.0), List.of(0.0)))
                .build());
        assertThat(lowered.series()).containsExactly(new LoweredModel.SeriesSpan(Name.of("strict"), 0.5, 8));
    }

    @Test
    void momentsThatTimeAloneDecidesAreFound() {
        GraphicalFunction table =
                new GraphicalFunction(GraphicalFunction.Kind.CONTINUOUS, List.of(1.25, 2.0), List.of(0.0, 1.0));
        TimeSeries data = new TimeSeries(Interpolation.LINEAR, Outside.HOLD, List.of(2.0, 7.5), List.of(0.0, 1.0));
        Dimension region = dimension("region", "A", "B");
        EulerRun run = EulerRun.of(model().constant("start", List.of(region), 4.0, 6.0)
                .constant("half", 0.5)
                .lookup("table", List.of(), table)
                .series("data", List.of(), data)
                .aux("read", lookup("table", time()))
                .aux("unmoved", lookup("table", ref("half")))
                .aux("steps", List.of(region), call(STEP, number(1), ref("start", at(0, region))))
                .aux("late", add(ref("half"), number(1)))
                .aux("ramp", call(RAMP, time(), ref("late"), number(7)))
                .aux("pulse", call(PULSE, number(1), multiply(ref("half"), number(4)), ref("half")))
                .aux("moving", call(STEP, number(1), multiply(time(), number(0.5))))
                .build());
        Discontinuities found = run.lowered().discontinuities();
        assertThat(found.times()).containsExactly(1.25, 2.0, 7.5);
        assertThat(found.switches().stream().map(run::slot)).containsExactlyInAnyOrder(4.0, 6.0, 1.5, 7.0);
        assertThat(found.pulses()).hasSize(1);
        assertThat(run.slot(found.pulses().get(0).first())).isEqualTo(2);
        assertThat(run.slot(found.pulses().get(0).interval())).isEqualTo(0.5);
        assertThat(found.unlocated()).containsExactly(Name.of("moving"));
    }
}
