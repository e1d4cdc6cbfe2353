package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.io.internal.ExpressionReader;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads equations. */
final class Equations {

    private static final Pattern COMMENT = Pattern.compile("\\{[^}]*}");
    private static final String UNFINISHED = "???";

    private final Diagnostics problems;
    private final ExpressionReader expressions;
    private final Shapes shapes;
    private final Set<Name> called = new HashSet<>();

    /**
     * @param shapes the model's dimensions
     */
    Equations(Diagnostics problems, Shapes shapes) {
        this.problems = problems;
        this.expressions = new ExpressionReader(problems, true);
        this.shapes = shapes;
    }

    /** All functions that the equations read so far call. */
    Set<Name> called() {
        return Set.copyOf(called);
    }

    /** Whether a text says nothing: an equation that only has a comment is one that nobody wrote yet. */
    static boolean isBlank(Passage equation) {
        return COMMENT.matcher(equation.text()).replaceAll("").isBlank();
    }

    /** The expression with names as the whole model knows them; empty, and reported, if it is malformed. */
    Optional<SourceExpr> read(Passage equation, ModuleScope scope) {
        int mark = equation.text().indexOf(UNFINISHED);
        if (mark >= 0) {
            problems.error(
                    Code.MISSING_EQUATION,
                    equation.place(mark, mark + UNFINISHED.length()),
                    "the equation is unfinished: '???' stands where something is missing",
                    "finish it in the tool that wrote the file");
            return Optional.empty();
        }
        return expressions
                .read(SpacedNames.joined(equation))
                .map(expr -> new Translation(scope, shapes::isDimension, called).translate(expr));
    }
}
