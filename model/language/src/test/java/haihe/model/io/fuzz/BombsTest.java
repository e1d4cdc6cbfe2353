package haihe.model.io.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import haihe.model.Severity;
import haihe.model.io.Models;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are made to break their reader: they are refused, or read, within seconds and a small stack. */
class BombsTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final int MANY = 100_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    /** A file and why it is dangerous. */
    record Bomb(String what, String ending, String text) {
        @Override
        public String toString() {
            return ending + " " + what;
        }
    }

    private static String xmile(String variables) {
        return "<xmile version=\"1.0\" xmlns=\"http://docs.oasis-open.org/xmile/ns/XMILE/v1.0\"><header><vendor>v</vendor>"
                + "<product version=\"1\">p</product></header><sim_specs><start>0</start><stop>1</stop></sim_specs>"
                + "<model><variables>" + variables + "</variables></model></xmile>";
    }

    private static String nativeModel(String equation) {
        return "haihe = 1\nname = x\ntime { start = 0, stop = 1 }\naux { a { equation = \"" + equation + "\" } }\n";
    }

    private static String vensim(String equation) {
        return "{UTF-8}\na = " + equation
                + " ~ ~ |\nINITIAL TIME = 0 ~ ~ |\nFINAL TIME = 1 ~ ~ |\nTIME STEP = 1 ~ ~ |\n"
                + "SAVEPER = 1 ~ ~ |\n\\\\\\---/// Sketch\n";
    }

    static List<Bomb> bombs() {
        return java.util.stream.Stream.of(equations(), texts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Bomb> equations() {
        List<Bomb> equations = List.of(
                new Bomb("deep parentheses", "", "(".repeat(MANY) + "1" + ")".repeat(MANY)),
                new Bomb("parentheses without end", "", "(".repeat(MANY)),
                new Bomb("many signs", "", "-".repeat(MANY) + "1"),
                new Bomb("a tower of powers", "", "1" + "^1".repeat(MANY)),
                new Bomb("a long sum", "", "1" + "+1".repeat(MANY)),
                new Bomb("deep calls", "", "ABS(".repeat(MANY) + "1" + ")".repeat(MANY)),
                new Bomb("deep subscripts", "", "a[".repeat(MANY) + "1" + "]".repeat(MANY)),
                new Bomb("a long name", "", "x".repeat(10 * MANY)),
                new Bomb("a long number", "", "9".repeat(10 * MANY)));
        return equations.stream()
                .flatMap(each -> java.util.stream.Stream.of(
                        new Bomb(each.what, ".conf", nativeModel(each.text)),
                        new Bomb(each.what, ".xmile", xmile("<aux name=\"a\"><eqn>" + each.text + "</eqn></aux>")),
                        new Bomb(each.what, ".mdl", vensim(each.text))))
                .collect(Collectors.toList());
    }

    private static List<Bomb> texts() {
        return List.of(
                new Bomb("deep elements", ".xmile", xmile("<x>".repeat(MANY) + "</x>".repeat(MANY))),
                new Bomb("elements without end", ".xmile", xmile("<aux name=\"a\">".repeat(MANY))),
                new Bomb("many attributes", ".xmile", xmile("<aux " + numbered("a%d=\"1\" ") + "/>")),
                new Bomb(
                        "many variables of one name",
                        ".xmile",
                        xmile("<aux name=\"a\"><eqn>1</eqn></aux>".repeat(MANY / 10))),
                new Bomb("comment without end", ".xmile", xmile("<!-- ".repeat(MANY))),
                new Bomb("deep blocks", ".conf", "a {".repeat(MANY) + "}".repeat(MANY)),
                new Bomb("deep lists", ".conf", "a = " + "[".repeat(MANY) + "]".repeat(MANY)),
                new Bomb("a long path", ".conf", "a.".repeat(MANY) + "a = 1"),
                new Bomb("comment without end", ".mdl", vensim("1") + "{".repeat(MANY)),
                new Bomb("quotes without end", ".mdl", "\"".repeat(MANY + 1)),
                new Bomb("many macros", ".mdl", ":MACRO: ".repeat(MANY)),
                new Bomb("one long line", ".mdl", "a ".repeat(MANY)));
    }

    private static String numbered(String pattern) {
        return IntStream.range(0, MANY / 10)
                .mapToObj(i -> String.format(pattern, i))
                .collect(Collectors.joining());
    }

    private Models.Checked checked(String ending, String text) throws IOException {
        Path file = folder.resolve("bomb" + ending);
        Files.writeString(file, text);
        long began = THREADS.getCurrentThreadCpuTime();
        Models.Checked checked = Models.check(file);
        assertThat(THREADS.getCurrentThreadCpuTime() - began).as("nanoseconds").isLessThan(MOST_NANOS);
        return checked;
    }

    private static boolean isRefused(Models.Checked checked) {
        return checked.model().isEmpty()
                && checked.diagnostics().stream().anyMatch(each -> each.severity() == Severity.ERROR);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aDangerousFileDoesNoHarm(Bomb bomb) throws IOException {
        Models.Checked checked = checked(bomb.ending, bomb.text);

        assertThat(checked.model().isPresent() || isRefused(checked)).isTrue();
    }

    @Test
    void aBillionLaughsAreRefused() throws IOException {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE xmile [<!ENTITY l0 \"lol\">\n");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">\n");
        }
        text.append("]>\n").append(xmile("<aux name=\"a\"><eqn>&l11;</eqn></aux>"));

        assertThat(isRefused(checked(".xmile", text.toString()))).isTrue();
    }

    @Test
    void entitiesFromOtherFilesAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "4711");
        String text = "<?xml version=\"1.0\"?>\n<!DOCTYPE xmile [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>\n"
                + xmile("<aux name=\"a\"><eqn>&secret;</eqn></aux>");

        Models.Checked checked = checked(".xmile", text);

        assertThat(isRefused(checked)).isTrue();
        assertThat(checked.diagnostics()).noneMatch(each -> each.message().contains("4711"));
    }

    @Test
    void aDocumentTypeFromElsewhereIsNotFetched() throws IOException {
        String text = "<?xml version=\"1.0\"?>\n<!DOCTYPE xmile SYSTEM \"http://127.0.0.1:9/x.dtd\">\n"
                + xmile("<aux name=\"a\"><eqn>1</eqn></aux>");

        Models.Checked checked = checked(".xmile", text);

        assertThat(checked.model().isPresent() || isRefused(checked)).isTrue();
    }
}
