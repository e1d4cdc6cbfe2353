package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import haihe.engine.RunListener;
import haihe.experiment.conformance.Verdict.Status;
import haihe.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Models with known outputs: the suite of this repository, and a public corpus where somebody has put it beside it. */
class ConformanceSuiteTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path SUITE = ROOT.resolve("model/language/conformance");
    private static final Path CORPUS = ROOT.resolve("../shared/corpus/sdxorg");

    private static Exceptions exceptions(Path file) {
        Diagnostics problems = new Diagnostics();
        Exceptions exceptions = Exceptions.read(file, problems);
        assertThat(problems.all()).isEmpty();
        return exceptions;
    }

    private static List<Verdict> verdicts(Path folder, Exceptions exceptions) throws IOException {
        List<Verdict> verdicts = new ArrayList<>();
        for (ConformanceCase each : ModelLibrary.find(folder, exceptions)) {
            verdicts.add(Conformance.check(each, RunListener.NONE));
        }
        return verdicts;
    }

    private static void assertAllPassUnlessExcused(List<Verdict> verdicts, Exceptions exceptions) {
        assertThat(verdicts.stream().filter(Verdict::isUnexcusedMishap))
                .extracting(each -> each.status().text() + " " + each.of().name() + ": " + each.message())
                .isEmpty();
        assertThat(exceptions.excused().stream()
                        .filter(excuse -> verdicts.stream()
                                .noneMatch(each -> each.isExcused()
                                        && excuse.covers(each.of().name()))))
                .as("exceptions that are not needed")
                .isEmpty();
    }

    @Test
    void everyModelOfTheSuiteGivesItsExpectedOutput() throws IOException {
        Exceptions exceptions = exceptions(SUITE.resolve(Exceptions.FILE_NAME));

        List<Verdict> verdicts = verdicts(SUITE, exceptions);

        assertThat(verdicts).isNotEmpty();
        assertAllPassUnlessExcused(verdicts, exceptions);
        assertThat(verdicts.stream().map(Verdict::status)).doesNotContain(Status.NO_REFERENCE, Status.SKIPPED);
    }

    @Test
    void everyModelOfThePublicCorpusGivesItsRecordedOutput() throws IOException {
        assumeThat(CORPUS).as("the corpus is not part of the repository").isDirectory();
        Exceptions exceptions = exceptions(SUITE.resolve("sdxorg-exceptions.conf"));

        assertAllPassUnlessExcused(verdicts(CORPUS, exceptions), exceptions);
    }
}
