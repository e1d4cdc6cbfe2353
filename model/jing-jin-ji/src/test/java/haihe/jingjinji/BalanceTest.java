package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in, goes out or stays, to 1e-9: rounding of some hundred additions of doubles, with room to spare. */
class BalanceTest {

    private static final double TOLERANCE = 1e-9;

    static List<Scenario> scenarios() {
        return List.of(Region.REFERENCE, Region.INTEGRATED, Region.NO_COORDINATION);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void relativeBalanceErrorsStayAtRounding(Scenario scenario) {
        Trajectory trajectory = Region.trajectory(scenario);
        List<String> balances = trajectory.columns().stream()
                .filter(each -> each.matches("(balance_.*_error|.*_balance_error)(\\[.*])?"))
                .toList();
        assertThat(balances).hasSizeGreaterThanOrEqualTo(3);
        assertThat(balances)
                .allSatisfy(balance ->
                        assertThat(largest(trajectory.series(balance))).isLessThan(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyStockChangesByItsFlowsAlone(Scenario scenario) {
        assertThat(Region.simulator().run(scenario).balances())
                .isNotEmpty()
                .allSatisfy(balance -> assertThat(Math.abs(balance.relativeResidual()))
                        .as(balance.stock())
                        .isLessThan(TOLERANCE));
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElseThrow();
    }
}
