package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    private Agreement agreement(Trajectory run, String reference) throws IOException {
        Path file = folder.resolve("output.csv");
        Files.writeString(file, reference);
        return Agreement.of(run, Reference.read(file).orElseThrow(), Tolerance.RECORDED);
    }

    private static Trajectory run(String column, double... values) {
        double[] times = new double[values.length];
        double[][] rows = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            times[i] = i / 32.0;
            rows[i] = new double[] {values[i]};
        }
        return Trajectory.of(List.of(column), times, rows);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, true",
        "100.0010, 100, true", // 1e-5 of the value and 1e-6 of the peak, 1000, are 0.002 together
        "100.0019, 100, true",
        "100.0021, 100, false",
        "0.0009, 0, true",
        "0.0011, 0, false",
        "NaN, NaN, true",
        "NaN, 1, false",
        "1, NaN, false",
        "Infinity, Infinity, true",
        "Infinity, 1, false",
        "0, -0, true"
    })
    void aValueMustBeAsNearAsRecordedDigitsTell(double actual, String recorded, boolean fine) throws IOException {
        Agreement agreement = agreement(run("a", 1000, actual), "Time,a\n0,1000\n0.03125," + recorded + "\n");

        assertThat(agreement.isComplete()).isEqualTo(fine);
        assertThat(agreement.cells()).isEqualTo(2);
        assertThat(agreement.wrong()).isEqualTo(fine ? 0 : 1);
    }

    @Test
    void theWorstCellIsFarthestInTermsOfWhatIsAllowed() throws IOException {
        Trajectory run = Trajectory.of(List.of("small", "large"), new double[] {0}, new double[][] {{2, 1e6 + 100}});

        Agreement agreement = agreement(run, "Time,large,small\n0,1000000,1\n");

        assertThat(agreement.wrong()).isEqualTo(2);
        assertThat(agreement.text()).isEqualTo("small at 0 is 2 instead of 1, the worst of 2 in 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total population|total_population",
                "total_population|Total  Population",
                "a[x,y]|A[ x, y ]",
                "a[big one,y]|a[big_one, y]",
                "hares.births|Hares.Births",
                "area|.area",
                "größe|GRÖSSE",
                "a b|a\\nb"
            })
    void namesAreTheSameWhateverToolSpellsThem(String column, String heading) throws IOException {
        String quoted = '"' + heading + '"';

        assertThat(agreement(run(column, 1), "Time," + quoted + "\n0,1\n").isComplete())
                .isTrue();
    }

    @Test
    void missingColumnsAndTimesAreNoAgreement() throws IOException {
        Agreement agreement = agreement(run("a", 1, 1), "Time,a,b\n0,1,1\n0.02,1,1\n5,1,1\n");

        assertThat(agreement.missingColumns()).containsExactly("b");
        assertThat(agreement.missingTimes()).containsExactly(0.02, 5.0);
        assertThat(agreement.text()).isEqualTo("no column b; nothing saved at 0.02, 5.0");
    }

    @Test
    void aTimeMayBeRoundedToTheDigitsThatAreWritten() throws IOException {
        assertThat(agreement(run("a", 1, 2, 3), "Time,a\n0.000,1\n0.031,2\n0.063,3\n")
                        .isComplete())
                .isTrue();
    }

    @Test
    void aReferenceMayHaveFewerRowsAndRepeatThem() throws IOException {
        assertThat(agreement(run("a", 1, 2, 3), "Time,a\n0.0625,3\n0.0625,3\n").isComplete())
                .isTrue();
    }
}
