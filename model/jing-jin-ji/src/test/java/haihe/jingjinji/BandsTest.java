package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Trajectory;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The results of 2035 against the bands of the literature, which data/bands_2035.csv holds. */
class BandsTest {

    /** What lies outside, for the reasons that the model's page gives. */
    private static final Set<String> EXPLAINED =
            Set.of("coal_share[Hebei] integrated", "heavy_pollution_days[Hebei] integrated");

    @Test
    void whatLiesOutsideTheBandsIsWhatThePageExplains() {
        Set<String> outside = new TreeSet<>();
        for (List<String> band : Observations.rows("data/bands_2035.csv")) {
            Trajectory trajectory = Region.trajectory(
                    switch (band.get(1)) {
                        case "reference" -> Region.REFERENCE;
                        case "integrated" -> Region.INTEGRATED;
                        default -> throw new IllegalArgumentException("unknown scenario " + band.get(1));
                    });
            double value = trajectory.at(band.get(0), 2035);
            if (value < Double.parseDouble(band.get(2)) || value > Double.parseDouble(band.get(3))) {
                outside.add(band.get(0) + " " + band.get(1));
            }
        }
        assertThat(outside).isEqualTo(EXPLAINED);
    }
}
