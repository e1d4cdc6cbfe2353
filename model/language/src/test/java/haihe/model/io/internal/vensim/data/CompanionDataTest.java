package haihe.model.io.internal.vensim.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Severity;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSeries.Column;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanionDataTest {

    private static final String DAT = """
            Births [North, "old, age"]
            2000\t1.5 from the census
            2002 \t 2
            "a/b [x]" / a comment
            0,-1e3
            births[south,young]
            1\t:NA:
            2\t7
            Calendar <date>
            1\t5
            births[north,"OLD, age"]
            2001\t3
            price
            """;

    @TempDir
    private Path folder;

    private final Diagnostics problems = new Diagnostics();

    private Optional<CompanionData.Found> find(String name, List<String> datasets, String... given) {
        List<Path> files = Arrays.stream(given).map(folder::resolve).toList();
        return new CompanionData(problems, new SourceFiles(problems), folder.resolve("world.mdl"), datasets, files)
                .find(new SourceName(Name.of(name), new Span("world.mdl", 2, 1, 5)), true);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private double only(Optional<CompanionData.Found> found) {
        List<Column> columns = found.orElseThrow().columns();
        assertThat(columns).hasSize(1);
        return columns.get(0).values().get(0);
    }

    private static Column column(List<String> element, List<Double> times, List<Double> values) {
        return new Column(element.stream().map(Name::of).toList(), times, values, List.of());
    }

    @Test
    void textsInVensimsFormatAreRead() throws IOException {
        write("d.dat", DAT);
        assertThat(find("BIRTHS", List.of(), "d.dat").orElseThrow().columns())
                .containsExactly(
                        column(List.of("north", "old, age"), List.of(2000.0, 2001.0, 2002.0), List.of(1.5, 3.0, 2.0)),
                        column(List.of("south", "young"), List.of(2.0), List.of(7.0)));
        assertThat(only(find("a/b [x]", List.of(), "d.dat"))).isEqualTo(-1000);
        assertThat(find("calendar", List.of(), "d.dat")).isEmpty();
    }

    @Test
    void exportedTablesAreReadInBothDirections() throws IOException {
        write("down.tab", "Time\tx[A,B]\ty\n0\t1\t5\n1\t2\t\n2\t3\t\n");
        write("across.csv", "Time,0,1,2\n\"x[A,B]\",1,2,3\ny,5,,\n");
        for (String file : List.of("down.tab", "across.csv")) {
            assertThat(find("x", List.of(), file).orElseThrow().columns())
                    .containsExactly(column(List.of("A", "B"), List.of(0.0, 1.0, 2.0), List.of(1.0, 2.0, 3.0)));
            assertThat(find("y", List.of(), file).orElseThrow().columns())
                    .containsExactly(column(List.of(), List.of(0.0), List.of(5.0)));
        }
    }

    @Test
    void theLastFileThatIsNamedComesFirstThenDatasetsThenFilesBesideTheModel() throws IOException {
        write("a.dat", "x\n0 1\n");
        write("b.dat", "x\n0 2\n");
        write("Run.tab", "Time\tx\n0\t3\n");
        write("world.dat", "x\n0 4\ny\n0 4\n");
        write("data.csv", "Time,z\n0,5\n");
        write("world_data.dat", "w\n0 6\n");
        assertThat(only(find("x", List.of("run.vdf"), "a.dat", "b.dat"))).isEqualTo(2);
        assertThat(only(find("x", List.of("run.vdf")))).isEqualTo(3);
        assertThat(problems.all()).isEmpty();
        assertThat(only(find("x", List.of()))).isEqualTo(4);
        assertThat(only(find("z", List.of("run.vdf"), "a.dat"))).isEqualTo(5);
        assertThat(only(find("w", List.of()))).isEqualTo(6);
        assertThat(problems.all())
                .extracting(Diagnostic::severity, Diagnostic::message)
                .containsExactly(
                        tuple(Severity.WARNING, "the values of 'x' are taken from 'world.dat' beside the model"),
                        tuple(Severity.WARNING, "the values of 'z' are taken from 'data.csv' beside the model"),
                        tuple(Severity.WARNING, "the values of 'w' are taken from 'world_data.dat' beside the model"));
    }

    @Test
    void anyOtherFileBesideTheModelCountsIfItIsTheOnlyOneWithTheVariable() throws IOException {
        write("history.dat", "x\n0 1\nboth\n0 1\n");
        write("data/prices.dat", "p\n0 2\nboth\n0 2\n");
        assertThat(only(find("x", List.of()))).isEqualTo(1);
        assertThat(only(find("p", List.of()))).isEqualTo(2);
        assertThat(find("both", List.of())).isEmpty();
        assertThat(problems.all())
                .extracting(Diagnostic::message)
                .contains("several files have values of 'both': history.dat, prices.dat");
    }

    @Test
    void dataThatNobodyHasAreReportedWithThePlaceToPutThem() throws IOException {
        assertThat(find("demand", List.of())).isEmpty();
        write("d.dat", "demands\n0 1\n");
        assertThat(find("demand", List.of(), "d.dat")).isEmpty();
        assertThat(problems.all())
                .extracting(each ->
                        each.span() + " " + each.message() + " | " + each.hint().orElse(""))
                .containsExactly(
                        "world.mdl:2:1 'demand' is data, but no file has its values | "
                                + "put them into world.dat or data.dat beside the model, or name a file with --data",
                        "world.mdl:2:1 'demand' is data, but no file has its values | did you mean \"demands\"?");
    }
}
