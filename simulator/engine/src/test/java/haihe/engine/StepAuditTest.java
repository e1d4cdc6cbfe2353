package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepAuditTest {

    private static final Scenario BASE = Scenario.named("base");

    private static Audit audit(String text, Method method) {
        return StepAudit.of(NativeRun.model(4, 0.25, text))
                .run(BASE.with(method), 0.001, List.of(), () -> RunListener.NONE);
    }

    private static final String DECAY = """
            stocks { x { initial = 8, outflows = [loss] } }
            flows { loss { equation = "x / 2" } }
            """;

    @Test
    void theErrorOfEulersMethodIsThatOfItsFormula() {
        Audit audit = audit(DECAY, Method.EULER);
        double largest = 0;
        for (int i = 0; i <= 16; i++) {
            largest = Math.max(largest, Math.abs(8 * Math.pow(0.875, i) - 8 * Math.exp(-i / 8.0)));
        }
        Audit.StockError error = audit.errors().get(0);
        // the reference is exact to about 1e-9
        assertThat(error.largest()).isCloseTo(largest, within(1e-7));
        assertThat(error.relative()).isCloseTo(largest / (8 - 8 * Math.exp(-2)), within(1e-7));
        assertThat(audit.reference().tells(error.relative())).isTrue();
        assertThat(audit.notes()).isEmpty();
    }

    @Test
    void theAdviceIsTheLeastWorkThatIsExactEnough() {
        Audit audit = audit(DECAY, Method.EULER);
        Audit.Trial advice = audit.advice().orElseThrow();
        assertThat(advice.error()).isLessThanOrEqualTo(0.001);
        assertThat(audit.trials())
                .filteredOn(trial -> trial.evaluations() < advice.evaluations())
                .allSatisfy(trial -> assertThat(trial.error()).isGreaterThan(0.001));
    }

    @Test
    void eigenvaluesTellTheFastestStockAndTheStiffness() {
        Audit audit = audit("""
                stocks {
                  fast { initial = 1, outflows = [f] }
                  slow { initial = 1, outflows = [s] }
                  swing { initial = 1, inflows = [up] }
                  speed { initial = 0, outflows = [down] }
                }
                flows {
                  f { equation = "5 * fast" }
                  s { equation = "slow / 2 + fast / 100" }
                  up { equation = "speed * 3" }
                  down { equation = "swing * 3" }
                }
                """, Method.RK4);
        Audit.Speeds speeds = audit.speeds().get(0);
        assertThat(speeds.time()).isZero();
        assertThat(speeds.modes())
                .extracting(Audit.Mode::stock)
                .startsWith("fast")
                .endsWith("slow")
                .hasSize(3);
        Audit.Mode swing = speeds.modes().get(1);
        assertThat(swing.real()).isCloseTo(0, within(1e-12));
        assertThat(swing.imaginary()).isCloseTo(3, within(1e-12));
        assertThat(speeds.modes().get(0).time()).isCloseTo(0.2, within(1e-12));
        assertThat(speeds.stiffness()).isCloseTo(10, within(1e-9));
    }

    @Test
    void aModelThatNoAdaptiveMethodFitsIsComparedWithSmallSteps() {
        Audit audit = audit("""
                stocks { x { initial = 8, outflows = [loss], non-negative = true } }
                flows { loss { equation = "x / 2" } }
                """, Method.EULER);
        assertThat(audit.reference().method()).isEqualTo(Method.RK4);
        assertThat(audit.notes()).singleElement().asString().startsWith("no adaptive method fits");
        assertThat(audit.errors().get(0).relative()).isCloseTo(0.028, within(0.01));
    }

    @Test
    void aConveyorHasNoEigenvalues() {
        Audit audit = audit("""
                stocks { belt { initial = 8, outflows = [off], conveyor { length = 2 } } }
                flows { off {} }
                """, Method.EULER);
        assertThat(audit.speeds()).isEmpty();
        assertThat(audit.notes()).anyMatch(note -> note.startsWith("no eigenvalues"));
    }
}
