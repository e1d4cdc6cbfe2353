package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import haihe.engine.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers on the model's page are those of the model. */
class PageTest {

    /** Rows of the page's tables as cells, without the outer bars. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** The page gives one decimal: 0.05 for rounding and as much again for a change not worth a new page. */
    @Test
    void theTableOfTheFitIsUpToDate() throws IOException {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        List<List<String>> rows = rows().stream()
                .filter(row -> row.size() == 4 && Observations.PRIMARY.contains(row.get(0)))
                .toList();
        assertThat(rows).hasSameSizeAs(Observations.PRIMARY);
        for (List<String> row : rows) {
            for (int i = 0; i < Region.NAMES.size(); i++) {
                double error = Observations.error(reference, row.get(0), Region.NAMES.get(i))
                        .orElseThrow();
                assertThat(Double.parseDouble(row.get(i + 1)))
                        .as("%s in %s", row.get(0), Region.NAMES.get(i))
                        .isCloseTo(error, within(0.1));
            }
        }
    }

    /** The page gives three digits: one percent, or 0.01 where a result is near 0. */
    @Test
    void theTableOf2035IsUpToDate() throws IOException {
        Trajectory reference = Region.trajectory(Region.REFERENCE);
        Trajectory integrated = Region.trajectory(Region.INTEGRATED);
        List<List<String>> rows = rows().stream()
                .filter(row -> row.size() == 6 && reference.has(row.get(0)))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        for (List<String> row : rows) {
            compare(row.get(0), row.get(2), reference);
            compare(row.get(0), row.get(4), integrated);
        }
    }

    private static void compare(String quantity, String shown, Trajectory trajectory) {
        if (!shown.isEmpty()) {
            double value = trajectory.at(quantity, 2035);
            assertThat(Double.parseDouble(shown.replaceAll("[,* !]", "")))
                    .as(quantity)
                    .isCloseTo(value, within(Math.max(0.01, 0.01 * Math.abs(value))));
        }
    }
}
