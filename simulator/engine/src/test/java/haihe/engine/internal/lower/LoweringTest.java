package haihe.engine.internal.lower;

import static haihe.engine.internal.lower.Expressions.*;
import static haihe.engine.internal.lower.ModelBuilder.clause;
import static haihe.engine.internal.lower.ModelBuilder.dimension;
import static haihe.engine.internal.lower.ModelBuilder.subRange;
import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Dimension;
import haihe.model.Expr.Reduction;
import haihe.model.Loop;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoweringTest {

    private static final Dimension REGION = dimension("region", "A", "B", "C", "D");
    private static final Dimension ENDS = subRange("ends", REGION, "A", "C", "D");
    private static final Dimension FUEL = dimension("fuel", "coal", "gas");

    @Test
    void integratesAStockByItsFlows() {
        EulerRun run = EulerRun.of(new ModelBuilder()
                .time(0, 3, 1)
                .constant("growth", 0.5)
                .stock("people", number(100), List.of("births"), List.of("deaths"))
                .flow("births", multiply(ref("people"), ref("growth")))
                .flow("deaths", number(10))
                .build());
        assertThat(run.column("people")).containsExactly(100, 140, 200, 290);
        assertThat(run.column("births")).containsExactly(50, 70, 100, 145);
        assertThat(run.column("growth")).containsExactly(0.5, 0.5, 0.5, 0.5);
    }

    @Test
    void computesArraysInEveryForm() {
        Loop fuels = new Loop(1, FUEL);
        EulerRun run = EulerRun.of(new ModelBuilder()
                .time(0, 1, 1)
                .constant("c", List.of(REGION, FUEL), 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)
                .aux("all", List.of(REGION, FUEL), multiply(ref("c", at(0, REGION), at(1, FUEL)), number(2)))
                .aux(
                        "some",
                        List.of(REGION),
                        clause(ref("c", at(0, ENDS), fixed(1)), ENDS),
                        clause(number(-1), subRange("b", REGION, "B")))
                .aux("total", List.of(REGION), reduce(Reduction.SUM, ref("c", at(0, REGION), at(1, FUEL)), fuels))
                .aux("shifted", List.of(REGION), ref("c", computed(add(element(at(0, REGION)), number(1))), fixed(0)))
                .build());
        assertThat(run.column("all[A,coal]")).containsExactly(2, 2);
        assertThat(run.column("all[D,gas]")).containsExactly(16, 16);
        assertThat(run.column("some[A]")).containsExactly(2, 2);
        assertThat(run.column("some[B]")).containsExactly(-1, -1);
        assertThat(run.column("some[C]")).containsExactly(6, 6);
        assertThat(run.column("some[D]")).containsExactly(8, 8);
        assertThat(run.column("total[B]")).containsExactly(7, 7);
        assertThat(run.column("shifted[A]")).containsExactly(3, 3);
        assertThat(run.column("shifted[D]")).containsExactly(0, 0);
    }
}
