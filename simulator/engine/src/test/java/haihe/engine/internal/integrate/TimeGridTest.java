package haihe.engine.internal.integrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class TimeGridTest {

    @Test
    void pointsAreProductsNotSums() {
        TimeGrid grid = TimeGrid.of(0, 1000, 0.1, 0.1);
        assertThat(grid.last()).isEqualTo(10_000);
        assertThat(grid.time(7)).isEqualTo(7 * 0.1);
        assertThat(grid.time(9_999)).isEqualTo(9_999 * 0.1);
    }

    @Test
    void theLastPointIsTheStopTimeWithoutRounding() {
        TimeGrid grid = TimeGrid.of(0, 0.7, 0.1, 0.1);
        assertThat(grid.last()).isEqualTo(7);
        assertThat(7 * 0.1).isNotEqualTo(0.7);
        assertThat(grid.time(7)).isEqualTo(0.7);
        assertThat(grid.length(6)).isEqualTo(0.1);
    }

    @Test
    void aStepThatDoesNotDivideTheSpanIsShortenedAtTheEnd() {
        TimeGrid grid = TimeGrid.of(2010, 2035, 0.3, 0.6);
        assertThat(grid.last()).isEqualTo(84);
        assertThat(grid.time(84)).isEqualTo(2035);
        assertThat(grid.length(82)).isEqualTo(0.3);
        assertThat(grid.length(83)).isEqualTo(2035 - grid.time(83));
        assertThat(grid.sampleOf(84)).isEqualTo(83);
    }

    @Test
    void rowsAreAtMultiplesOfSaveAndAtTheStopTime() {
        TimeGrid even = TimeGrid.of(0, 10, 0.5, 2);
        assertThat(even.rows()).isEqualTo(6);
        assertThat(even.time(even.pointOfRow(5))).isEqualTo(10);
        TimeGrid odd = TimeGrid.of(0, 10, 0.5, 3);
        assertThat(odd.rows()).isEqualTo(5);
        assertThat(odd.time(odd.pointOfRow(3))).isEqualTo(9);
        assertThat(odd.time(odd.pointOfRow(4))).isEqualTo(10);
        TimeGrid coarse = TimeGrid.of(0, 10, 1, 100);
        assertThat(coarse.rows()).isEqualTo(2);
    }

    @Test
    void pointsAreFoundByTheirTimeAndNothingElseIs() {
        TimeGrid grid = TimeGrid.of(0, 1, 0.1, 0.1);
        for (int i = 0; i <= grid.last(); i++) {
            assertThat(grid.pointAt(grid.time(i))).hasValue(i);
        }
        assertThat(grid.pointAt(0.3)).hasValue(3);
        assertThat(grid.pointAt(0.35)).isEmpty();
        assertThat(grid.pointAt(-0.1)).isEmpty();
        assertThat(grid.pointAt(1.1)).isEmpty();
        assertThat(grid.pointAt(Double.NaN)).isEmpty();
    }

    @Test
    void theLastPointBeforeATimeIsFound() {
        TimeGrid grid = TimeGrid.of(0, 1, 0.1, 0.1);
        assertThat(grid.pointBefore(0)).isZero();
        assertThat(grid.pointBefore(grid.time(3))).isEqualTo(3);
        assertThat(grid.pointBefore(Math.nextDown(grid.time(3)))).isEqualTo(2);
        assertThat(grid.pointBefore(1)).isEqualTo(10);
    }

    @Test
    void timesThatMakeNoRunAreRefused() {
        assertThatThrownBy(() -> TimeGrid.of(0, 0, 1, 1)).hasMessageContaining("not after start");
        assertThatThrownBy(() -> TimeGrid.of(0, 1, 0, 1)).hasMessageContaining("step must be positive");
        assertThatThrownBy(() -> TimeGrid.of(0, 1, -1, 1)).hasMessageContaining("step must be positive");
        assertThatThrownBy(() -> TimeGrid.of(0, 1, 0.1, 0.25)).hasMessageContaining("whole multiple");
        assertThatThrownBy(() -> TimeGrid.of(0, Double.NaN, 1, 1)).hasMessageContaining("finite");
        assertThatThrownBy(() -> TimeGrid.of(0, 1, 1e-12, 1)).hasMessageContaining("more than");
        assertThatThrownBy(() -> TimeGrid.of(1e18, 2e18, 1, 1)).hasMessageContaining("vanishes");
    }
}
