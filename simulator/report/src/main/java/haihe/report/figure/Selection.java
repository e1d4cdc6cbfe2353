package haihe.report.figure;

import haihe.engine.Run;
import haihe.engine.Trajectory;
import haihe.experiment.Column;
import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Dimension;
import haihe.model.Model;
import haihe.model.ModelException;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.Suggestions;
import haihe.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a request names: runs, columns, texts. */
final class Selection {

    private final FigureData data;
    private final Map<String, String> labels;
    private final Span span;

    /**
     * @param labels texts to show instead of names
     * @param span where the request is written, for messages
     */
    Selection(FigureData data, Map<String, String> labels, Span span) {
        this.data = data;
        this.labels = labels;
        this.span = span;
    }

    /** The runs with these names, in this order; all of them if no name is given. */
    List<Run> runs(List<String> names) {
        if (names.isEmpty()) {
            return data.runs();
        }
        return names.stream().map(this::run).toList();
    }

    private Run run(String name) {
        return data.runs().stream()
                .filter(run -> run.scenario().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "there is no scenario '" + name + "'",
                        name,
                        data.runs().stream().map(run -> run.scenario().name()).toList()));
    }

    /** The variable that a name, with or without brackets, means. */
    Variable variable(String text) {
        Model model = data.model();
        return model.variable(Name.of(Column.parse(text).variable()))
                .orElseThrow(() -> unknown(
                        "the model has no variable '" + text + "'",
                        text,
                        model.variables().stream()
                                .map(each -> each.name().text())
                                .toList()));
    }

    /** The column for a name; an element stands for the {@code *} or for all brackets. */
    String column(String text, Optional<String> element, Trajectory trajectory) {
        String column = text;
        if (element.isPresent() && text.contains("*")) {
            column = text.replace("*", element.get());
        } else if (element.isPresent() && !text.contains("[") && !trajectory.has(text)) {
            column = text + "[" + element.get() + "]";
        }
        if (!trajectory.has(column)) {
            variable(text);
            throw unknown("'" + column + "' is not among the saved values", column, trajectory.columns());
        }
        return column;
    }

    /** The elements along which a variable is drawn: those of its first dimension, or of the place of the star. */
    List<String> elements(String text) {
        Variable variable = variable(text);
        List<String> given = Column.parse(text).elements();
        int star = Math.max(0, given.indexOf("*"));
        if (variable.over().isEmpty()) {
            throw new ModelException(List.of(Diagnostic.error(
                            Code.DIMENSION_MISMATCH, span, "'" + text + "' has no dimension to draw panels for")
                    .withHint("use kind = scenarios")));
        }
        Dimension dimension = variable.over().get(star);
        return dimension.elements().stream().map(Name::text).toList();
    }

    /** The unit of a variable as written. */
    String unit(String text) {
        return variable(text).declaration().unitText();
    }

    /** What to call a variable. */
    String variableLabel(String text) {
        String given = labels.get(text);
        if (given != null) {
            return given;
        }
        Variable variable = variable(text);
        String label = variable.declaration().label();
        return label.isEmpty() ? text.replace('_', ' ') : label;
    }

    /** What to call a scenario or an element. */
    String label(String name) {
        return labels.getOrDefault(name, name);
    }

    private ModelException unknown(String message, String wanted, List<String> known) {
        Diagnostic problem = Diagnostic.error(Code.UNKNOWN_NAME, span, message);
        return new ModelException(List.of(
                Suggestions.didYouMean(wanted, known).map(problem::withHint).orElse(problem)));
    }
}
