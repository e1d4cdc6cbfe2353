package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.io.internal.vensim.MdlDefinition.LeftSide;
import java.util.ArrayList;
import java.util.List;

/** The parsed statements of a model or a macro. */
final class Definitions {

    private final Diagnostics problems;
    private final List<MdlDefinition.Range> ranges = new ArrayList<>();
    private final List<MdlDefinition.Equivalence> equivalences = new ArrayList<>();
    private final List<MdlDefinition.Check> checks = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();

    private record Equation(MdlStatement statement, MdlDefinition definition, LeftSide left) {}

    private Definitions(Diagnostics problems) {
        this.problems = problems;
    }

    /** Parses all statements; those that are malformed are reported and left out. */
    static Definitions of(List<MdlStatement> statements, StatementParser parser, Diagnostics problems) {
        Definitions definitions = new Definitions(problems);
        for (MdlStatement statement : statements) {
            parser.definition(statement.definition()).ifPresent(each -> definitions.add(statement, each));
        }
        return definitions;
    }

    private void add(MdlStatement statement, MdlDefinition definition) {
        if (definition instanceof MdlDefinition.Range range) {
            ranges.add(range);
        } else if (definition instanceof MdlDefinition.Equivalence equivalence) {
            equivalences.add(equivalence);
        } else if (definition instanceof MdlDefinition.Check check) {
            checks.add(check);
        } else if (definition instanceof MdlDefinition.Equation equation) {
            equations.add(new Equation(statement, definition, equation.left()));
        } else if (definition instanceof MdlDefinition.Lookup lookup) {
            equations.add(new Equation(statement, definition, lookup.left()));
        } else if (definition instanceof MdlDefinition.Data data) {
            equations.add(new Equation(statement, definition, data.left()));
        }
    }

    List<MdlDefinition.Range> ranges() {
        return ranges;
    }

    List<MdlDefinition.Equivalence> equivalences() {
        return equivalences;
    }

    List<MdlDefinition.Check> checks() {
        return checks;
    }

    /** The variables that the statements define. */
    VariableTable variables(RangeTable table) {
        VariableTable variables = new VariableTable(table, problems);
        equations.forEach(each -> variables.add(each.statement(), each.definition(), each.left()));
        variables.complete();
        return variables;
    }
}
