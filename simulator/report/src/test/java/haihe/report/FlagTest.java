package haihe.report;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.experiment.Requirement;
import haihe.experiment.Sense;
import haihe.experiment.Target;
import haihe.model.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlagTest {

    @Test
    void standsAtTheLimitAndSaysItsDirection() {
        assertThat(flag("pm25", "<=32", Optional.empty(), 1)).contains(new Flag("target", 2030, 32, 32, "≤32", ""));
        assertThat(flag("pm25", "35", Optional.of(Sense.LOWER), 1).orElseThrow().text())
                .isEqualTo("≤35");
        assertThat(flag("share", "35", Optional.of(Sense.HIGHER), 1)
                        .orElseThrow()
                        .text())
                .isEqualTo("≥35");
        assertThat(flag("share", "35", Optional.empty(), 1).orElseThrow().text())
                .isEqualTo("35");
        assertThat(flag("share", ">99", Optional.empty(), 1).orElseThrow().text())
                .isEqualTo(">99");
    }

    @Test
    void spansARange() {
        assertThat(flag("pm25", "25-28", Optional.of(Sense.LOWER), 1))
                .contains(new Flag("target", 2030, 25, 28, "25–28", ""));
    }

    @Test
    void countsInTheUnitOfTheChart() {
        assertThat(flag("share", ">=77", Optional.empty(), 0.01))
                .contains(new Flag("target", 2030, 0.77, 0.77, "≥0.77", ""));
    }

    @Test
    void cannotShowWordsAndChanges() {
        assertThat(flag("pm25", "clear skies", Optional.of(Sense.LOWER), 1)).isEmpty();
        assertThat(flag("pm25_change_vs_2020", "-20", Optional.of(Sense.LOWER), 1))
                .isEmpty();
    }

    private static Optional<Flag> flag(String variable, String value, Optional<Sense> sense, double scale) {
        Target target = new Target(variable, "", 2030, Requirement.parse(value), value, "", "", "", Span.NONE);
        return Flag.of("target", target, sense, scale);
    }
}
