package haihe.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import haihe.engine.benchmarks.KernelBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    private static final List<Figure> FIGURES = List.of(
            figure("compiled", "sir", 0.43, Double.NaN),
            figure("hand-written", "sir", 0.86, Double.NaN),
            figure("compiled", "big", 1234, Double.NaN));

    @TempDir
    Path folder;

    private static Figure figure(String code, String model, double median, double bytes) {
        return new Figure(
                "equation", Map.of("code", code, "model", model), median, median / 2, median * 2, "ns/op", bytes);
    }

    private static Question question() {
        return new Question(
                "kernel",
                KernelBenchmark.class,
                List.of("model"),
                "code",
                List.of("compiled", "hand-written"),
                List.of(new Question.Ratio("compiled", "hand-written")));
    }

    @Test
    void aTableHasARowForEveryModelAndRatiosOfMedians() {
        assertThat(new Table(question(), FIGURES).text()).isEqualTo("""
                        | model | compiled, ns | hand-written, ns | compiled / hand-written |
                        |---|---|---|---|
                        | sir | 0.43 (0.22 - 0.86) | 0.86 (0.43 - 1.7) | 0.50 |
                        | big | 1,234 (617 - 2,468) |  |  |""");
    }

    @Test
    void figuresComeBackFromTheirFile() throws IOException {
        FigureFile file = new FigureFile(folder.resolve("kernel.csv"));
        file.write("some machine", FIGURES);
        assertThat(file.read()).isEqualTo(FIGURES);
        assertThat(file.machine()).isEqualTo("some machine");
    }

    @Test
    void aPageGetsResultsInTheirPlaceOnly() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- results of kernel -->\nold\n<!-- end of kernel -->\nafter\n");
        new Page(page).replace("kernel", "new");
        assertThat(page).hasContent("before\n<!-- results of kernel -->\nnew\n<!-- end of kernel -->\nafter\n");
        assertThatThrownBy(() -> new Page(page).replace("methods", "new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no place for the results of methods");
    }

    @Test
    void theReadmeHasAPlaceForEveryQuestion() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(Questions.ALL)
                .allSatisfy(question -> assertThat(readme)
                        .contains(
                                "<!-- results of " + question.id() + " -->", "<!-- end of " + question.id() + " -->"));
    }
}
