package haihe.engine.internal.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneratedModelTest {

    @Test
    void theOrderOfDefinitionChangesNoBit() {
        for (long number = 0; number < 60; number++) {
            long seed = number;
            ModelBuilder model = GeneratedModel.of(seed, true);
            Map<String, double[]> columns = EulerRun.of(model.build(), seed, 1).columns();
            Map<String, double[]> shuffled =
                    EulerRun.of(model.shuffled(seed + 1000), seed, 1).columns();
            assertThat(shuffled).hasSameSizeAs(columns);
            columns.forEach((name, values) -> assertThat(shuffled.get(name))
                    .as(name + " of model " + seed)
                    .isEqualTo(values));
        }
    }

    @Test
    void loweredModelsComputeWhatTheirEquationsSay() {
        int finite = 0;
        int values = 0;
        for (long seed = 0; seed < 100; seed++) {
            ModelBuilder model = GeneratedModel.of(seed, false);
            Map<String, double[]> expected = DirectSimulation.of(model.build());
            for (Map.Entry<String, double[]> column :
                    EulerRun.of(model.build()).columns().entrySet()) {
                assertThat(column.getValue())
                        .as(column.getKey() + " of model " + seed)
                        .isEqualTo(expected.get(column.getKey()));
                finite += (int) Arrays.stream(column.getValue())
                        .filter(Double::isFinite)
                        .count();
                values += column.getValue().length;
            }
        }
        assertThat((double) finite / values)
                .as("part of all values that are numbers")
                .isGreaterThan(0.7);
    }
}
