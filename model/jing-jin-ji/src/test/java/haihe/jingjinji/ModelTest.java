package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Variable;
import haihe.model.io.Models;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void readsWithoutAnyDiagnostic() {
        assertThat(Models.check(Region.file("region.conf")).diagnostics()).isEmpty();
    }

    @Test
    void everyVariableSaysWhatItMeansAndInWhichUnit() {
        assertThat(Region.simulator().model().variables())
                .allSatisfy(variable -> assertThat(variable.declaration().doc())
                        .as("doc of %s", variable.name())
                        .isNotEmpty())
                .allSatisfy(variable -> assertThat(variable.declaration().unitText())
                        .as("unit of %s", variable.name())
                        .isNotEmpty());
    }

    @Test
    void everyConstantSaysWhereItsNumberComesFrom() {
        assertThat(Region.simulator().model().variables())
                .filteredOn(Variable.Constant.class::isInstance)
                .allSatisfy(variable -> assertThat(((Variable.Constant) variable).source())
                        .as("source of %s", variable.name())
                        .isNotBlank());
    }

    @Test
    void sourceIdsOfTheDataAreInTheListOfSources() {
        Set<String> known = Observations.rows("data/sources.csv").stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
        for (String table : List.of("data/history.csv", "data/drivers.csv")) {
            assertThat(Observations.rows(table))
                    .allSatisfy(
                            row -> assertThat(known).as("%s: %s", table, row).contains(row.get(5)));
        }
    }
}
