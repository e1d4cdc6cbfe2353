package haihe.model.io;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Model;
import haihe.model.Severity;
import java.util.List;

/** Checks models given as texts. */
public final class Checks {

    private static final String TIME = "haihe = 1, time { start = 0, stop = 10 }\n";

    private Checks() {}

    /** A model without errors: the text after a first line with version and time settings. */
    public static Model model(String text) {
        Models.Checked checked = Models.check("m.conf", TIME + text);
        assertThat(errors(checked)).isEmpty();
        return checked.model().orElseThrow();
    }

    /** The errors of a model, the text after a first line with version and time settings. */
    public static List<String> errors(String text) {
        return errors(Models.check("m.conf", TIME + text));
    }

    /** The errors as lines {@code line:column+length CODE message | hint}. */
    static List<String> errors(Models.Checked checked) {
        return checked.diagnostics().stream()
                .filter(each -> each.severity() == Severity.ERROR)
                .map(Checks::shown)
                .toList();
    }

    public static String shown(Diagnostic problem) {
        String place = problem.span().line() + ":" + problem.span().column() + "+"
                + problem.span().length();
        return place + " " + problem.code() + " " + problem.message()
                + problem.hint().map(hint -> " | " + hint).orElse("");
    }
}
