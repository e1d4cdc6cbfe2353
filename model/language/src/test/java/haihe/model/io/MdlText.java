package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Severity;
import haihe.model.check.ModelResolver;
import haihe.model.source.SourceModel;
import java.util.List;

/** Vensim models for tests, and what comes of them. */
final class MdlText {

    private static final String CONTROL = """

            INITIAL TIME = 0 ~ Month ~ |
            FINAL TIME = 4 ~ Month ~ |
            TIME STEP = 1 ~ Month [0,?] ~ |
            SAVEPER = TIME STEP ~ Month [0,?] ~ |
            """;

    private MdlText() {}

    /** A model with time settings behind the given statements, which begin at line 1. */
    static String model(String statements) {
        return statements + CONTROL;
    }

    /** What is read of a model with these statements, which has no errors. */
    static SourceModel source(String statements) {
        Diagnostics problems = new Diagnostics();
        ModelReader.Result result = new VensimModelReader().read("m.mdl", model(statements), problems);
        return result.model().orElseThrow(() -> new AssertionError(problems.all()));
    }

    /** The resolved model with these statements, which has no errors. */
    static Model resolved(String statements) {
        Diagnostics problems = new Diagnostics();
        Model model = ModelResolver.resolve(source(statements), "", problems);
        assertThat(problems.all()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        return model;
    }

    /** What is reported of these statements, one {@code line:column CODE message | hint} each. */
    static List<String> problems(String statements) {
        return problemsOfFile(model(statements));
    }

    /** What is reported of a whole file. */
    static List<String> problemsOfFile(String text) {
        Diagnostics problems = new Diagnostics();
        new VensimModelReader()
                .read("m.mdl", text, problems)
                .model()
                .ifPresent(model -> ModelResolver.resolve(model, "", problems));
        return problems.all().stream().map(MdlText::shown).toList();
    }

    private static String shown(Diagnostic problem) {
        return problem.span().line() + ":" + problem.span().column() + " " + problem.code() + " " + problem.message()
                + problem.hint().map(hint -> " | " + hint).orElse("");
    }
}
