package haihe.engine.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.internal.program.Frame.History;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    @Test
    void anEmptyHistoryHasTheInitialValue() {
        assertThat(Histories.read(new History(4), 0, 1, 1, 42)).isEqualTo(42);
    }

    @Test
    void readsRecordedPointsExactlyAndLinesBetween() {
        History history = recorded(10, 0.5);
        assertThat(Histories.read(history, 5, 2, 0.5, -1)).isEqualTo(36);
        assertThat(Histories.read(history, 5, 2.25, 0.5, -1)).isEqualTo((25 + 36) / 2.0);
        assertThat(Histories.read(history, 5, 5, 0.5, -1)).isZero();
        assertThat(Histories.read(history, 5, 5.1, 0.5, -1)).isEqualTo(-1);
    }

    @Test
    void pointsAreHitHoweverTimesAreRounded() {
        double dt = 0.1;
        History history = recorded(100, dt);
        for (int i = 3; i < 100; i++) {
            assertThat(Histories.read(history, i * dt, 0.3, dt, -1)).isEqualTo((i - 3.0) * (i - 3.0));
        }
    }

    @Test
    void noDelayIsShorterThanAStep() {
        History history = recorded(10, 0.5);
        assertThat(Histories.read(history, 5, 0, 0.5, -1)).isEqualTo(81);
        assertThat(Histories.read(history, 5, -3, 0.5, -1)).isEqualTo(81);
        assertThat(Histories.read(history, 5, Double.NaN, 0.5, -1)).isNaN();
    }

    @Test
    void recordingAtTheSameTimeReplaces() {
        History history = new History(0);
        Histories.record(history, 1, 10);
        Histories.record(history, 1, 20);
        assertThat(history.count).isEqualTo(1);
        assertThat(Histories.read(history, 2, 1, 1, 0)).isEqualTo(20);
    }

    /** The squares 0, 1, 4, ... at 0, dt, 2 dt, ... */
    private static History recorded(int points, double dt) {
        History history = new History(2);
        for (int i = 0; i < points; i++) {
            Histories.record(history, i * dt, (double) i * i);
        }
        return history;
    }
}
