package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with random faults: whatever stands in a file, the outcome is a model or a list of located problems. */
class MutationTest {

    private static final int RUNS = 1500;
    private static final List<String> BITS = List.of(
            "{",
            "}",
            "[",
            "]",
            "(",
            ")",
            "\"",
            "\"\"\"",
            ",",
            ":",
            "=",
            "+=",
            "${",
            "${x}",
            "#",
            "//",
            "\\",
            "\\u12",
            "\n",
            "\r",
            "\t",
            " ",
            "*",
            "@1",
            "@",
            "'",
            "^",
            "-",
            ".",
            "..",
            "1e999",
            "-1",
            "0",
            "NaN",
            "null",
            "true",
            "include \"m.conf\"",
            "include url(\"http://x\")",
            "include",
            "default",
            "region",
            "over",
            "equation",
            "SUM(",
            "SELF",
            "IF ",
            " THEN ",
            "MOD",
            "北京",
            "𠀀",
            "\u0000",
            "\ufeff",
            "_",
            "a.b",
            "\u00a0");

    @TempDir
    private Path folder;

    private static String resource(String name) {
        try (InputStream in = MutationTest.class.getResourceAsStream("/models/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void faultyModelsGiveProblemsAndNothingElse() throws IOException {
        String text = resource("everything.conf");
        Files.writeString(folder.resolve("everything.csv"), resource("everything.csv"));
        Random random = new Random(42);
        int refused = 0;
        for (int run = 0; run < RUNS; run++) {
            String mutated = mutated(text, random);
            Models.Checked checked = checked(folder.resolve("m.conf").toString(), mutated);
            refused += checked.model().isEmpty() ? 1 : 0;
            boolean errors = checked.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR);
            assertThat(errors).as(mutated).isEqualTo(checked.model().isEmpty());
            checked.diagnostics().forEach(each -> assertInside(each, mutated));
        }
        assertThat(refused).isGreaterThan(RUNS / 2);
    }

    @Test
    void faultyDataGivesProblemsAndNothingElse() throws IOException {
        String model = resource("everything.conf");
        String data = resource("everything.csv");
        Random random = new Random(43);
        for (int run = 0; run < RUNS / 10; run++) {
            Files.writeString(folder.resolve("everything.csv"), mutated(data, random));
            checked(folder.resolve("m.conf").toString(), model);
        }
    }

    private static Models.Checked checked(String name, String text) {
        try {
            return Models.check(name, text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("no exception may leave the check of\n" + text, e);
        }
    }

    private static void assertInside(Diagnostic problem, String text) {
        String[] lines = text.split("\n", -1);
        if (problem.span().file().endsWith("m.conf") && problem.span().line() > 0) {
            assertThat(problem.span().line()).as("%s in\n%s", problem, text).isLessThanOrEqualTo(lines.length);
            String line = lines[problem.span().line() - 1];
            assertThat(problem.span().column())
                    .as("%s in\n%s", problem, text)
                    .isLessThanOrEqualTo(line.codePointCount(0, line.length()) + 1);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), at + random.nextInt(random.nextInt(4) == 0 ? 80 : 4));
            switch (random.nextInt(4)) {
                case 0 -> mutated.delete(at, to);
                case 1 -> mutated.insert(at, BITS.get(random.nextInt(BITS.size())));
                case 2 -> mutated.replace(at, to, BITS.get(random.nextInt(BITS.size())));
                default -> mutated.insert(random.nextInt(mutated.length()), mutated.substring(at, to));
            }
        }
        return mutated.toString();
    }
}
