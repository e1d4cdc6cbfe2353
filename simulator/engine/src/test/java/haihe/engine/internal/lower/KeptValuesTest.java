package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.model.Function.*;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Dimension;
import haihe.model.Expr;
import haihe.model.Expr.Reduction;
import haihe.model.Loop;
import haihe.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptValuesTest {

    private static final Dimension REGION = dimension("region", "A", "B");

    private static ModelBuilder model() {
        return new ModelBuilder().time(2, 7, 1).aux("square", multiply(time(), time()));
    }

    private static double[] run(Expr expr) {
        return EulerRun.of(model().aux("x", expr).build()).column("x");
    }

    @Test
    void initKeepsTheValueAtTheStart() {
        assertThat(run(call(INIT, ref("square")))).containsExactly(4, 4, 4, 4, 4, 4);
    }

    @Test
    void initOfAStockKeepsItsInitialValue() {
        EulerRun run = EulerRun.of(model().aux("x", call(INIT, ref("s")))
                .stock("s", ref("square"), List.of("in"), List.of())
                .flow("in", number(1))
                .build());
        assertThat(run.column("s")).containsExactly(4, 5, 6, 7, 8, 9);
        assertThat(run.column("x")).containsOnly(4);
    }

    @Test
    void aStockMayStartFromWhatIsComputedFromAnotherStock() {
        EulerRun run = EulerRun.of(model().stock("first", multiply(ref("ratio"), number(10)), List.of(), List.of())
                .aux("ratio", divide(ref("second"), number(4)))
                .stock("second", number(2), List.of("in"), List.of())
                .flow("in", number(1))
                .build());
        assertThat(run.column("first")).containsOnly(5);
    }

    @Test
    void previousIsTheValueOneStepEarlier() {
        assertThat(run(call(PREVIOUS, ref("square"), number(-1)))).containsExactly(-1, 4, 9, 16, 25, 36);
    }

    @Test
    void previousOfPreviousIsTwoStepsEarlier() {
        Expr once = call(PREVIOUS, ref("square"), number(-1));
        assertThat(run(call(PREVIOUS, once, number(-2)))).containsExactly(-2, -1, 4, 9, 16, 25);
        EulerRun run = EulerRun.of(model().aux("twice", call(PREVIOUS, ref("once"), number(-2)))
                .aux("once", once)
                .build());
        assertThat(run.column("twice")).containsExactly(-2, -1, 4, 9, 16, 25);
    }

    @Test
    void aVariableMayBuildOnItsOwnPreviousValue() {
        EulerRun run = EulerRun.of(model().aux("total", add(call(PREVIOUS, ref("total"), number(100)), ref("square")))
                .build());
        assertThat(run.column("total")).containsExactly(104, 113, 129, 154, 190, 239);
    }

    @Test
    void aFixedDelayGivesTheRecordedInput() {
        assertThat(run(call(DELAY, ref("square"), number(2), number(-1)))).containsExactly(-1, -1, 4, 9, 16, 25);
        assertThat(run(call(DELAY, ref("square"), number(1.5), number(-1))))
                .containsExactly(-1, -1, 6.5, 12.5, 20.5, 30.5);
    }

    @Test
    void theInitialValueOfAFixedDelayIsThatOfTheStart() {
        assertThat(run(call(DELAY, ref("square"), number(3), ref("square")))).containsExactly(4, 4, 4, 4, 9, 16);
    }

    @Test
    void aFixedDelayMayVary() {
        Expr delay = subtract(number(8), time());
        assertThat(run(call(DELAY, ref("square"), delay, number(-1)))).containsExactly(-1, -1, -1, 4, 16, 36);
    }

    @Test
    void arraysAndReductionsKeepAValueForEachElement() {
        Loop loop = new Loop(1, REGION);
        Expr scaled = multiply(ref("square"), ref("c", at(0, REGION)));
        Expr product = multiply(scaled, ref("c", at(1, REGION)));
        EulerRun run = EulerRun.of(model().constant("c", List.of(REGION), 1.0, 10.0)
                .aux("previous", List.of(REGION), call(PREVIOUS, scaled, number(0)))
                .aux("delayed", List.of(REGION), call(DELAY, scaled, number(1), number(0)))
                .aux("sum", List.of(REGION), reduce(Reduction.SUM, call(DELAY, product, number(1), number(0)), loop))
                .build());
        assertThat(run.column("previous[A]")).containsExactly(0, 4, 9, 16, 25, 36);
        assertThat(run.column("previous[B]")).containsExactly(0, 40, 90, 160, 250, 360);
        assertThat(run.column("delayed[B]")).containsExactly(0, 40, 90, 160, 250, 360);
        assertThat(run.column("sum[B]")).containsExactly(0, 440, 990, 1760, 2750, 3960);
    }

    @Test
    void whatChangesOnTheGridIsListed() {
        LoweredModel lowered = Lowering.lower(model().aux("a", call(PREVIOUS, number(1), number(0)))
                .aux("b", call(DELAY, number(1), number(1), number(0)))
                .aux("c", call(INIT, number(1)))
                .aux("d", call(NORMAL, number(1), number(1)))
                .build());
        assertThat(lowered.sampled()).containsExactlyInAnyOrder(Name.of("a"), Name.of("b"), Name.of("d"));
    }
}
