package haihe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Severity;
import haihe.model.Span;
import haihe.model.analysis.EvaluationOrder;
import haihe.model.check.ModelResolver;
import haihe.model.io.NativeModelReader;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceTime;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Native models written out in tests, with semantics of choice; every run is made by both back ends. */
final class TextModel {

    private final Semantics semantics;
    private final String time;
    private final boolean controlled;
    private String file = "test.conf";

    private TextModel(Semantics semantics, String time, boolean controlled) {
        this.semantics = semantics;
        this.time = time;
        this.controlled = controlled;
    }

    /** With Vensim's semantics: TIME and DT are written with parentheses. */
    static TextModel vensim(String time) {
        return new TextModel(Semantics.VENSIM, time, false);
    }

    /** With Vensim's semantics, the time being controlled by the model's INITIAL_TIME, FINAL_TIME, TIME_STEP and SAVEPER. */
    static TextModel controlled(String method) {
        return new TextModel(Semantics.VENSIM, "start = 0, stop = 1, method = " + method, true);
    }

    /** With XMILE's semantics, the time being controlled as in {@link #controlled}. */
    static TextModel controlledAsInXmile(String method) {
        return new TextModel(Semantics.XMILE, "start = 0, stop = 1, method = " + method, true);
    }

    static TextModel xmile(String time) {
        return new TextModel(Semantics.XMILE, time, false);
    }

    /** The same, read as if it lay in a folder with data. */
    TextModel in(Path folder) {
        file = folder.resolve(file).toString();
        return this;
    }

    /** The course of an auxiliary with this equation. */
    double[] equation(String equation) {
        return run("aux { x = \"" + equation + "\" }").series("x");
    }

    Trajectory run(String text) {
        return run(text, Scenario.named("test"));
    }

    Trajectory run(String text, Scenario scenario) {
        Model model = model(text);
        Run run = Simulator.of(model).run(scenario);
        assertThat(run.status().kind()).isEqualTo(RunStatus.Kind.COMPLETED);
        Trajectory compiled = run.trajectory();
        Trajectory interpreted =
                Simulator.of(model, Simulator.Backend.INTERPRETED).run(scenario).trajectory();
        for (String column : compiled.columns()) {
            assertThat(compiled.series(column))
                    .as(column)
                    .usingElementComparator(Double::compare)
                    .containsExactly(box(interpreted.series(column)));
        }
        return compiled;
    }

    private static Double[] box(double[] values) {
        Double[] boxed = new Double[values.length];
        for (int i = 0; i < values.length; i++) {
            boxed[i] = values[i];
        }
        return boxed;
    }

    Model model(String text) {
        Diagnostics problems = new Diagnostics();
        Model model = resolve(text, problems);
        assertThat(problems.all())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .isEmpty();
        return model;
    }

    /** The errors of a model that must have some. */
    List<String> errors(String text) {
        Diagnostics problems = new Diagnostics();
        resolve(text, problems);
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Diagnostic::message)
                .toList();
    }

    private Model resolve(String text, Diagnostics problems) {
        String whole = "haihe = 1\ntime { " + time + " }\n" + text;
        SourceModel source =
                new NativeModelReader().read(file, whole, problems).model().orElseThrow();
        SourceModel other = new SourceModel(
                source.name(),
                source.doc(),
                semantics,
                controlled ? controlled(source.time()) : source.time(),
                source.units(),
                source.undeclared(),
                source.dimensions(),
                source.variables(),
                source.macros());
        Model model = ModelResolver.resolve(other, "", problems);
        problems.addAll(EvaluationOrder.loops(model));
        return model;
    }

    private static SourceTime controlled(SourceTime time) {
        return new SourceTime(
                time.start(),
                time.stop(),
                time.step(),
                time.save(),
                time.unit(),
                time.method(),
                time.span(),
                Optional.of(new SourceTime.Controls(
                        name("INITIAL TIME"), name("FINAL TIME"), name("TIME STEP"), name("SAVEPER"))));
    }

    private static Optional<SourceName> name(String text) {
        return Optional.of(new SourceName(Name.of(text), Span.NONE));
    }
}
