package haihe.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs the benchmarks question by question, and writes after each the figures, the README's table and the charts.
 *
 * <p>Arguments: {@code --quick} for short rounds in one fork, {@code --tables} to write tables and charts anew from the
 * figures at hand, then the questions to run; none for all. Works in the folder of the benchmarks.
 */
public final class Suite {

    private final Path results = Path.of("results");
    private final Page page = new Page(Path.of("README.md"));

    private Suite() {}

    /** Runs what the arguments say. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> wanted = new ArrayList<>(List.of(arguments));
        boolean quick = wanted.remove("--quick");
        boolean tables = wanted.remove("--tables");
        List<String> known = Questions.ALL.stream().map(Question::id).toList();
        for (String each : wanted) {
            if (!known.contains(each)) {
                System.err.println("there is no question " + each + "; there are " + String.join(", ", known));
                System.exit(2);
            }
        }
        Suite suite = new Suite();
        for (Question question : Questions.ALL) {
            if (wanted.isEmpty() || wanted.contains(question.id())) {
                suite.answer(question, tables, new Measuring(quick));
            }
        }
        suite.draw();
    }

    private void answer(Question question, boolean tables, Measuring measuring) throws IOException, RunnerException {
        Files.createDirectories(results);
        FigureFile file = new FigureFile(results.resolve(question.id() + ".csv"));
        if (!tables) {
            file.write(machine(measuring.quick()), measuring.run(question.benchmark()));
        } else if (!Files.exists(file.path())) {
            return;
        }
        page.replace(question.id(), new Table(question, file.read()).text() + "\n\n" + file.machine() + ".");
    }

    private void draw() throws IOException {
        new Charts(results).draw();
    }

    private static String machine(boolean quick) throws IOException {
        Path processor = Path.of("/proc/cpuinfo");
        String model = System.getProperty("os.arch");
        if (Files.exists(processor)) {
            model = Files.readAllLines(processor).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2).replace(',', ' '))
                    .findFirst()
                    .orElse(model);
        }
        return "Medians (least - most); JDK " + Runtime.version().feature() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores of " + model + ", serial collector, "
                + (quick ? "short rounds in one fork, " : "") + LocalDate.now(java.time.ZoneOffset.UTC);
    }
}
