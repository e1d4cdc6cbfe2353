package haihe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** CONFORMANCE.md names models and tests that exist. */
class ConformancePageTest {

    private static final Pattern MODEL = Pattern.compile("`((?:xmile|vensim|refused|differences)/[\\w/]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");
    private static final Path SUITE = Path.of("conformance");
    private static final List<Path> SOURCES = List.of(
            Path.of("src/test/java"),
            Path.of("../../simulator/engine/src/test/java"),
            Path.of("../../simulator/experiment/src/test/java"),
            Path.of("../../simulator/results/src/test/java"),
            Path.of("../../simulator/cli/src/test/java"));

    private static String page() throws IOException {
        return Files.readString(Path.of("CONFORMANCE.md"));
    }

    @Test
    void everyModelIsInTheSuite() throws IOException {
        List<String> named =
                MODEL.matcher(page()).results().map(match -> match.group(1)).toList();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allMatch(name ->
                        Files.exists(SUITE.resolve(name + ".xmile")) || Files.exists(SUITE.resolve(name + ".mdl")));
    }

    @Test
    void everyXmileModelOfTheSuiteIsNamed() throws IOException {
        String page = page();
        try (Stream<Path> files = Files.walk(SUITE.resolve("xmile"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".xmile")))
                    .allMatch(file -> page.contains(
                            '`' + SUITE.relativize(file).toString().replace(".xmile", "") + '`'));
        }
    }

    @Test
    void everyTestExists() throws IOException {
        List<MatchResult> named = TEST.matcher(page()).results().toList();
        List<String> missing = new ArrayList<>();
        for (MatchResult each : named) {
            if (!text(each.group(1)).contains("void " + each.group(2) + "(")) {
                missing.add(each.group());
            }
        }

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    /** The text of a test class. */
    private static String text(String name) throws IOException {
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                var found = files.filter(file -> file.endsWith(name + ".java")).findFirst();
                if (found.isPresent()) {
                    return Files.readString(found.get());
                }
            }
        }
        return "";
    }
}
