package haihe.experiment.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.engine.RunListener;
import haihe.experiment.conformance.Verdict.Status;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Severity;
import haihe.results.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be reproduced is refused at its place, with a next step. */
class RefusedModelsTest {

    private static final Path FOLDER = Path.of("../../model/language/conformance/refused");

    /** Where the message alone does not tell what to do. */
    private static final Set<Code> NEED_A_HINT = EnumSet.of(Code.UNSUPPORTED, Code.METHOD_UNFIT, Code.ALGEBRAIC_LOOP);

    static List<List<String>> expected() {
        return CsvTable.read(FOLDER.resolve("expected.csv")).rows().stream()
                .map(CsvTable.Row::cells)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void theFirstErrorIsWhereTheFaultIs(List<String> expected) throws IOException {
        ConformanceCase each = ModelLibrary.find(FOLDER.resolve(expected.get(0)), Exceptions.NONE)
                .get(0);

        Verdict verdict = Conformance.check(each, RunListener.NONE);

        assertThat(verdict.status()).isEqualTo(Status.REFUSED);
        Diagnostic first = verdict.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        first.code().name(),
                        first.span().line() + "",
                        first.span().column() + ""))
                .as(first.toString())
                .isEqualTo(expected.subList(1, 4));
        assertThat(first.span().file()).endsWith(expected.get(0));
        if (NEED_A_HINT.contains(first.code())) {
            assertThat(first.hint()).as(first.toString()).isPresent();
        }
    }

    @Test
    void everyModelOfTheFolderIsListed() throws IOException {
        assertThat(ModelLibrary.find(FOLDER, Exceptions.NONE))
                .extracting(ConformanceCase::name)
                .containsExactlyInAnyOrderElementsOf(
                        expected().stream().map(row -> row.get(0)).toList());
    }
}
