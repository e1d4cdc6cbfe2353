package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.RunListener;
import haihe.experiment.conformance.Verdict.Status;
import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

    private static final String MODEL = """
            haihe = 1
            name = doubling
            time { start = 0, stop = 3, step = 1, unit = year }
            stocks { a { initial = "1", inflows = [more], unit = "1" } }
            flows { more { equation = "a / TIME_UNIT", unit = "1/year" } }
            constants { TIME_UNIT { value = 1, unit = year } }
            """;

    private static final String DOUBLING = "Time,a\n0,1\n1,2\n2,4\n3,8\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit before any use
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, Verdict> verdicts(Exceptions exceptions) throws IOException {
        return ModelLibrary.find(folder, exceptions).stream()
                .map(each -> Conformance.check(each, RunListener.NONE))
                .collect(Collectors.toMap(each -> each.of().name(), each -> each));
    }

    private Verdict only() throws IOException {
        Map<String, Verdict> verdicts = verdicts(Exceptions.NONE);
        assertThat(verdicts).hasSize(1);
        return verdicts.values().iterator().next();
    }

    @Test
    void aModelPassesThatGivesTheRecordedValues() throws IOException {
        write("x/a.conf", MODEL);
        write("x/output.csv", DOUBLING);

        Verdict verdict = only();

        assertThat(verdict.of().name()).isEqualTo("x/a.conf");
        assertThat(verdict.status()).isEqualTo(Status.PASS);
        assertThat(verdict.agreement().orElseThrow().cells()).isEqualTo(4);
    }

    @Test
    void aModelIsRefusedWhoseReferenceHasDataThatNoFileHas() throws IOException {
        write(
                "m.mdl",
                "past data[r] ~~|\nr: a,b ~~|\nx = Time ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 1 ~~|\n"
                        + "TIME STEP = 1 ~~|\nSAVEPER = 1 ~~|\n");
        write("output.csv", "Time,x\n0,0\n1,1\n");
        assertThat(only().status()).isEqualTo(Status.PASS);

        write("output.csv", "Time,x,past data[a]\n0,0,5\n1,1,5\n");
        assertThat(only().status()).isEqualTo(Status.REFUSED);
        assertThat(only().message()).isEqualTo("data without values: no column past data[a]");

        write("output.csv", "Time,x,y\n0,0,5\n1,1,5\n");
        assertThat(only().status()).isEqualTo(Status.WRONG);
    }

    @Test
    void aModelIsWrongThatGivesOthers() throws IOException {
        write("a.conf", MODEL);
        write("a.csv", DOUBLING.replace("8", "9"));

        assertThat(only().status()).isEqualTo(Status.WRONG);
        assertThat(only().message()).isEqualTo("a at 3 is 8 instead of 9, the worst of 1 in 4");
        assertThat(only().isUnexcusedMishap()).isTrue();
    }

    @Test
    void aFaultyModelIsRefusedWithItsFirstProblem() throws IOException {
        write("a.conf", MODEL.replace("a / TIME_UNIT", "b / TIME_UNIT"));
        write("output.csv", DOUBLING);

        assertThat(only().status()).isEqualTo(Status.REFUSED);
        assertThat(only().message()).startsWith("5:28: UNKNOWN_NAME ");
    }

    @Test
    void aRunThatEndsEarlyHasFailed() throws IOException {
        write("a.conf", MODEL.replace("a / TIME_UNIT", "a / (1 - TIME / TIME_UNIT) / TIME_UNIT"));

        assertThat(only().status()).isEqualTo(Status.FAILED);
    }

    @Test
    void aModelWithoutReferenceIsRunNevertheless() throws IOException {
        write("a.conf", MODEL);
        write("other.csv", DOUBLING);

        assertThat(only().status()).isEqualTo(Status.NO_REFERENCE);
        assertThat(only().status().isMishap()).isFalse();
    }

    @Test
    void anUnfinishedModelIsSkipped() throws IOException {
        write("a.conf", MODEL.replace("a / TIME_UNIT", "???"));

        assertThat(only().status()).isEqualTo(Status.SKIPPED);
    }

    @Test
    void aCellThatNobodyUnderstandsIsWrong() throws IOException {
        write("a.conf", MODEL);
        write("output.csv", DOUBLING.replace("8", "eight"));

        assertThat(only().status()).isEqualTo(Status.WRONG);
        assertThat(only().message()).contains("eight");
    }

    @Test
    void exceptionsExcuseModelsAndAssignReferences() throws IOException {
        write("x/a.conf", MODEL);
        write("x/output.csv", DOUBLING.replace("8", "9"));
        write("y/b.conf", MODEL);
        write("y/data.tab", DOUBLING.replace(',', '\t'));
        write("exceptions.conf", """
                excused = [{ model = "x/*.conf", reason = "recorded wrongly" }]
                references = [{ model = "y/b.conf", reference = "data.tab" }]
                """);
        Diagnostics problems = new Diagnostics();

        Map<String, Verdict> verdicts = verdicts(Exceptions.read(folder.resolve("exceptions.conf"), problems));

        assertThat(problems.all()).isEmpty();
        assertThat(Objects.requireNonNull(verdicts.get("x/a.conf")).isExcused()).isTrue();
        assertThat(Objects.requireNonNull(verdicts.get("x/a.conf")).isUnexcusedMishap())
                .isFalse();
        assertThat(Objects.requireNonNull(verdicts.get("y/b.conf")).status()).isEqualTo(Status.PASS);
    }

    @Test
    void anExceptionNeedsAReason() throws IOException {
        write("exceptions.conf", "excused = [{ model = a }, { model = b, reason = \"\" }]\nmore = 1\n");
        Diagnostics problems = new Diagnostics();

        Exceptions.read(folder.resolve("exceptions.conf"), problems);

        assertThat(problems.all())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        Diagnostic.Code.MISSING_KEY, Diagnostic.Code.BAD_VALUE, Diagnostic.Code.UNKNOWN_KEY);
    }

    @Test
    void everyFormatFindsTheOutputOfItsOwnToolFirst() throws IOException {
        write("m.mdl", "{UTF-8}\n");
        write("m.xmile", "<xmile/>\n");
        write("n.xml", "<?xml version=\"1.0\"?>\n<xmile version=\"1.0\"/>\n");
        write("page.xml", "<html/>\n");
        write("run.conf", "model = m.mdl\n");
        for (String name : List.of("output", "output_stella1006", "output_vensim63", "n_output", "data")) {
            write(name + ".csv", DOUBLING);
        }
        write("expected/m.tab", DOUBLING);

        Map<String, List<String>> references = ModelLibrary.find(folder, Exceptions.NONE).stream()
                .collect(Collectors.toMap(
                        ConformanceCase::name,
                        each -> each.references().stream()
                                .map(file -> file.getFileName().toString())
                                .toList()));

        assertThat(references).hasSize(3);
        assertThat(references.get("m.mdl"))
                .containsExactly("m.tab", "output_vensim63.csv", "output.csv", "output_stella1006.csv");
        assertThat(references.get("m.xmile"))
                .containsExactly("m.tab", "output_stella1006.csv", "output.csv", "output_vensim63.csv");
        assertThat(references.get("n.xml"))
                .containsExactly("n_output.csv", "output_stella1006.csv", "output.csv", "output_vensim63.csv");
    }
}
