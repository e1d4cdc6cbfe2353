package haihe.results;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.Trajectory;
import haihe.model.Export;
import haihe.model.Span;
import haihe.model.TimeSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportTableTest {

    private static final Span HERE = new Span("m.xmile", 1, 0, 1);
    private static final TimeSpec TIME = new TimeSpec(2000, 2002, 0.5, 0.5, "year", Optional.empty(), HERE);
    private static final Trajectory RUN =
            Trajectory.of(List.of("a", "b[x]"), new double[] {2000, 2000.5, 2001, 2001.5, 2002}, new double[][] {
                {1, 10}, {2, 20}, {3, 30}, {4, 40}, {0.1, 50}
            });

    private static List<List<String>> records(Export.Interval interval, boolean across) {
        CsvTable table = ExportTable.of(new Export("m.csv", interval, across, false, HERE), RUN, TIME);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(table.header()),
                        table.rows().stream().map(CsvTable.Row::cells))
                .toList();
    }

    @Test
    void onceIsTheEndWithoutATime() {
        assertThat(records(new Export.Once(), false)).containsExactly(List.of("a", "b[x]"), List.of("0.1", "50.0"));
        assertThat(records(new Export.Once(), true)).containsExactly(List.of("a", "0.1"), List.of("b[x]", "50.0"));
    }

    @Test
    void everyIntervalBeginsAtTheStart() {
        assertThat(records(new Export.Every(1), false))
                .containsExactly(
                        List.of("year", "a", "b[x]"),
                        List.of("2000.0", "1.0", "10.0"),
                        List.of("2001.0", "3.0", "30.0"),
                        List.of("2002.0", "0.1", "50.0"));
        assertThat(records(new Export.Every(1.5), true))
                .containsExactly(
                        List.of("year", "2000.0", "2001.5"),
                        List.of("a", "1.0", "4.0"),
                        List.of("b[x]", "10.0", "40.0"));
    }

    @Test
    void eachStepHasAllRows() {
        assertThat(records(new Export.EachStep(), false)).hasSize(6);
    }

    @Test
    void anIntervalIsSavedIfItIsAMultipleOfTheSaveInterval() {
        TimeSpec tenths = new TimeSpec(0, 10, 0.1, 0.1, "", Optional.empty(), HERE);
        TimeSpec rare = new TimeSpec(0, 10, 0.1, 1, "", Optional.empty(), HERE);
        assertThat(ExportTable.isSaved(new Export.Every(0.3), tenths)).isTrue();
        assertThat(ExportTable.isSaved(new Export.Every(0.25), tenths)).isFalse();
        assertThat(ExportTable.isSaved(new Export.Every(0.05), tenths)).isFalse();
        assertThat(ExportTable.isSaved(new Export.EachStep(), tenths)).isTrue();
        assertThat(ExportTable.isSaved(new Export.EachStep(), rare)).isFalse();
        assertThat(ExportTable.isSaved(new Export.Once(), rare)).isTrue();
    }
}
