package haihe.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    @Test
    void readsNumbersRangesAndInequalities() {
        assertThat(Requirement.parse("60")).isEqualTo(new Requirement.Number(60));
        assertThat(Requirement.parse(" -14.5 ")).isEqualTo(new Requirement.Number(-14.5));
        assertThat(Requirement.parse("25-28")).isEqualTo(new Requirement.Range(25, 28));
        assertThat(Requirement.parse("3.9–6.0")).isEqualTo(new Requirement.Range(3.9, 6));
        assertThat(Requirement.parse("-7 to -10")).isEqualTo(new Requirement.Range(-10, -7));
        assertThat(Requirement.parse("<=32")).isEqualTo(new Requirement.AtMost(32, false));
        assertThat(Requirement.parse("<=-41")).isEqualTo(new Requirement.AtMost(-41, false));
        assertThat(Requirement.parse("< 9")).isEqualTo(new Requirement.AtMost(9, true));
        assertThat(Requirement.parse(">=77")).isEqualTo(new Requirement.AtLeast(77, false));
        assertThat(Requirement.parse(">99")).isEqualTo(new Requirement.AtLeast(99, true));
        assertThat(Requirement.parse("≥13")).isEqualTo(new Requirement.AtLeast(13, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "below 2012 peak, steady decline",
                "before 2030",
                "<=3.0 (production and living)",
                "<=35 stable; heavy pollution basically eliminated",
                "",
                "1-2-3"
            })
    void keepsWordsAsWords(String text) {
        assertThat(Requirement.parse(text)).isEqualTo(new Requirement.Wording(text));
        for (Sense sense : Sense.values()) {
            assertThat(Goal.of(Requirement.parse(text), Optional.of(sense))).isEmpty();
        }
    }

    @Test
    void aNumberIsALimitOnTheSideThatTheIndicatorComesFrom() {
        assertThat(goal("60", Sense.LOWER)).isEqualTo(new Goal(60, Sense.LOWER, false));
        assertThat(goal("60", Sense.HIGHER)).isEqualTo(new Goal(60, Sense.HIGHER, false));
        assertThat(Goal.of(Requirement.parse("60"), Optional.empty())).isEmpty();
    }

    @Test
    void aRangeIsMetAtItsNearEnd() {
        assertThat(goal("25-28", Sense.LOWER).limit()).isEqualTo(28);
        assertThat(goal("72-75", Sense.HIGHER).limit()).isEqualTo(72);
    }

    @Test
    void inequalitiesSayTheirDirectionThemselves() {
        assertThat(goal(">99", Sense.LOWER)).isEqualTo(new Goal(99, Sense.HIGHER, true));
        assertThat(Goal.of(Requirement.parse("<=32"), Optional.empty())).contains(new Goal(32, Sense.LOWER, false));
    }

    @Test
    void onlyAStrictLimitExcludesItself() {
        assertThat(goal("<=32", Sense.LOWER).isMetBy(32)).isTrue();
        assertThat(goal("<32", Sense.LOWER).isMetBy(32)).isFalse();
        assertThat(goal(">=77", Sense.LOWER).isMetBy(Math.nextDown(77.0))).isFalse();
        for (String text : List.of("<=32", ">99", "<1")) {
            assertThat(goal(text, Sense.LOWER).isMetBy(Double.NaN)).isFalse();
        }
    }

    @Test
    void distanceIsPositiveWhileThereIsSomethingLeftToDo() {
        assertThat(goal("<=32", Sense.LOWER).distance(35)).isEqualTo(3);
        assertThat(goal(">=77", Sense.HIGHER).distance(80)).isEqualTo(-3);
    }

    private static Goal goal(String text, Sense sense) {
        return Goal.of(Requirement.parse(text), Optional.of(sense)).orElseThrow();
    }
}
