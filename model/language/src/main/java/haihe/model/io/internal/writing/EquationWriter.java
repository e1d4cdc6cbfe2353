package haihe.model.io.internal.writing;

import haihe.model.Clause;
import haihe.model.Equation;
import haihe.model.Model;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Writes equations clause by clause; where one cannot be written for several elements, element by element. */
final class EquationWriter {

    private final Model model;
    private final Dialect dialect;
    private final Losses losses;

    EquationWriter(Model model, Dialect dialect, Losses losses) {
        this.model = model;
        this.dialect = dialect;
        this.losses = losses;
    }

    /** The parts of an equation in order; those that cannot be written are reported and left out. */
    List<WrittenPart> write(Variable variable, Equation equation) {
        List<WrittenPart> parts = new ArrayList<>();
        for (Clause clause : equation.clauses()) {
            write(variable, clause, parts);
        }
        return parts;
    }

    private void write(Variable variable, Clause clause, List<WrittenPart> parts) {
        try {
            parts.add(new WrittenPart(clause.loops(), ExpressionWriter.write(model, dialect, variable, clause)));
        } catch (NotExpressible problem) {
            if (problem.loop() == NotExpressible.NO_LOOP) {
                losses.add(variable.name(), problem.span(), problem.what());
                return;
            }
            for (int at = 0; at < clause.loops().get(problem.loop()).range().size(); at++) {
                write(variable, Narrowing.narrow(clause, problem.loop(), at), parts);
            }
        }
    }

    /** The same parts, one for each element. */
    List<WrittenPart> byElement(Variable variable, Equation equation) {
        List<WrittenPart> parts = new ArrayList<>();
        for (Clause clause : equation.clauses()) {
            for (Clause single : Narrowing.elements(clause)) {
                write(variable, single, parts);
            }
        }
        return parts;
    }
}
