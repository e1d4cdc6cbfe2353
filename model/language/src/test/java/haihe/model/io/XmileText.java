package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Severity;
import haihe.model.check.ModelResolver;
import java.util.List;

/** XMILE documents for tests, and what comes of them. */
final class XmileText {

    private static final String HEAD = """
            <?xml version="1.0" encoding="utf-8"?>
            <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
            <header><name>test</name><vendor>test</vendor><product version="1">test</product></header>
            <sim_specs time_units="Month"><start>0</start><stop>4</stop></sim_specs>
            """;

    private XmileText() {}

    /** A document with a header and time settings; lines of the given text begin at line 5. */
    static String document(String content) {
        return HEAD + content + "</xmile>\n";
    }

    /** A document with one model that has these variables, on one line each from line 5 on. */
    static String variables(String content) {
        return HEAD + "<model><variables>" + content + "</variables></model>\n</xmile>\n";
    }

    /** The model in a document that has no errors. */
    static Model model(String document) {
        Diagnostics problems = new Diagnostics();
        ModelReader.Result result = new XmileModelReader().read("test.xmile", document, problems);
        Model model = ModelResolver.resolve(
                result.model().orElseThrow(() -> new AssertionError(problems.all())), "", problems);
        assertThat(problems.all()).noneMatch(problem -> problem.severity() == Severity.ERROR);
        return model;
    }

    /** What is reported of a document, one {@code line:column CODE message} each. */
    static List<String> problems(String document) {
        Diagnostics problems = new Diagnostics();
        new XmileModelReader()
                .read("test.xmile", document, problems)
                .model()
                .ifPresent(model -> ModelResolver.resolve(model, "", problems));
        return problems.all().stream().map(XmileText::shown).toList();
    }

    private static String shown(Diagnostic problem) {
        return problem.span().line() + ":" + problem.span().column() + " " + problem.code() + " " + problem.message();
    }
}
