package haihe.jingjinji;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Variable;
import haihe.model.io.Models;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void readsWithoutAnyDiagnostic() {
        assertThat(Models.check(Region.file("region.conf")).diagnostics()).isEmpty();
    }

    /** Names of the variables that something is true of, for a short message. */
    private static List<String> named(Predicate<Variable> condition) {
        return Region.simulator().model().variables().stream()
                .filter(condition)
                .map(variable -> variable.name().text())
                .toList();
    }

    private static Predicate<Variable> constant(Predicate<Variable.Constant> condition) {
        return variable -> variable instanceof Variable.Constant constant && condition.test(constant);
    }

    @Test
    void everyVariableSaysWhatItMeansAndInWhichUnit() {
        assertThat(named(each -> each.declaration().doc().isBlank())).isEmpty();
        assertThat(named(each -> each.declaration().unitText().isBlank())).isEmpty();
    }

    @Test
    void everyConstantSaysWhereItsNumberComesFrom() {
        assertThat(named(constant(each -> each.source().isBlank()))).isEmpty();
    }

    @Test
    void everyConstantSaysInWhichRangeItMayLie() {
        assertThat(named(constant(each -> Double.isInfinite(each.range().min())
                        || Double.isInfinite(each.range().max()))))
                .isEmpty();
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
