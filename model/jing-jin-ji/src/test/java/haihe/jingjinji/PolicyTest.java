package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Scenario;
import haihe.engine.Trajectory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the model responds to the mechanisms. */
class PolicyTest {

    /** Every indicator that more of a mechanism should lower, or at least not raise. */
    private static final List<String> BURDENS = List.of(
            "pm25[Beijing]", "pm25[Tianjin]", "pm25[Hebei]", "co2_bth", "energy_total_bth", "region_abstraction");

    /** Rebound through growth and lower pressure may raise a burden a little: 0.2 % are allowed. */
    private static final double REBOUND = 1.002;

    static List<String> mechanisms() {
        return Region.mechanisms();
    }

    private static double at2035(Scenario scenario, String column) {
        return Region.trajectory(scenario).at(column, 2035);
    }

    @Test
    void thereAreTenMechanisms() {
        assertThat(mechanisms()).hasSize(10);
    }

    @Test
    void everyMechanismIsOffInTheReference() {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        assertThat(mechanisms())
                .allSatisfy(each -> assertThat(reference.series("effective_strength[" + each + "]"))
                        .containsOnly(0));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void aMechanismDoesNotRaiseAnyBurden(String mechanism) {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory alone = Region.trajectory(Region.only(mechanism));
        assertThat(BURDENS)
                .allSatisfy(burden ->
                        assertThat(alone.at(burden, 2035)).isLessThanOrEqualTo(reference.at(burden, 2035) * REBOUND));
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void historyIsTheSameWhateverIsDecidedIn2025(String mechanism) {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory alone = Region.trajectory(Region.only(mechanism));
        assertThat(BURDENS)
                .allSatisfy(burden -> assertThat(alone.at(burden, 2024)).isEqualTo(reference.at(burden, 2024)));
    }

    @Test
    void halfTheStrengthGivesBetweenNothingAndTheWhole() {
        Scenario half = Scenario.named("half").with("lever_strength", 0.5);
        assertThat(BURDENS)
                .allSatisfy(burden -> assertThat(at2035(half, burden))
                        .isLessThan(at2035(Region.REFERENCE, burden))
                        .isGreaterThan(at2035(Region.INTEGRATED, burden)));
    }

    @Test
    void allMechanismsTogetherDoMoreThanAnyOfThemAlone() {
        assertThat(BURDENS)
                .allSatisfy(burden -> assertThat(mechanisms())
                        .allSatisfy(each -> assertThat(at2035(Region.INTEGRATED, burden))
                                .isLessThan(at2035(Region.only(each), burden))));
    }

    @Test
    void withoutCoordinationTheAirIsWorse() {
        assertThat(Region.NAMES)
                .allSatisfy(region -> assertThat(at2035(Region.NO_COORDINATION, "pm25[" + region + "]"))
                        .isGreaterThan(at2035(Region.REFERENCE, "pm25[" + region + "]")));
    }

    /** Cleaner air has lowered the pressure on enforcement by then: a hundredth of the effect is allowed for that. */
    @Test
    void enforcementFadesToTheReferenceWhenItIsGivenUp() {
        Scenario kept = Region.only("joint_enforcement");
        double reference = at2035(Region.REFERENCE, "compliance[Hebei]");
        double effect = at2035(kept, "compliance[Hebei]") - reference;
        double rest = at2035(kept.with("lever_stop[joint_enforcement]", 2028), "compliance[Hebei]") - reference;
        assertThat(effect).isPositive();
        assertThat(rest / effect).isBetween(-0.01, 0.1);
    }
}
