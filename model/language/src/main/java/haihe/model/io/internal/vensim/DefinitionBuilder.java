package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.io.internal.TokenPlaces;
import haihe.model.io.internal.vensim.MdlDefinition.Assignment;
import haihe.model.io.internal.vensim.MdlDefinition.Entry;
import haihe.model.io.internal.vensim.MdlDefinition.LeftSide;
import haihe.model.io.internal.vensim.MdlDefinition.Mapping;
import haihe.model.io.internal.vensim.MdlDefinition.Reading;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the parser's tree of a statement into an {@link MdlDefinition}. */
final class DefinitionBuilder {

    private final TokenPlaces places;
    private final ExpressionTree expressions;

    DefinitionBuilder(TokenPlaces places, Diagnostics problems) {
        this.places = places;
        this.expressions = new ExpressionTree(places, problems);
    }

    /** Whether something was reported, so that the result is of no use. */
    boolean failed() {
        return expressions.failed();
    }

    MacroHead macro(MdlParser.MacroContext tree) {
        List<SourceName> inputs = List.of();
        List<SourceName> outputs = List.of();
        for (MdlParser.MacroParametersContext names : tree.macroParameters()) {
            List<SourceName> found =
                    names.name().stream().map(expressions::name).toList();
            boolean behind = tree.COLON() != null
                    && names.getStart().getTokenIndex()
                            > tree.COLON().getSymbol().getTokenIndex();
            if (behind) {
                outputs = found;
            } else {
                inputs = found;
            }
        }
        return new MacroHead(expressions.name(tree.name()), inputs, outputs);
    }

    MdlDefinition definition(MdlParser.StatementContext tree) {
        SourceName name = expressions.name(tree.name());
        if (tree.range() != null) {
            List<Entry> entries = entries(tree.range().entry());
            return new MdlDefinition.Range(
                    name,
                    entries,
                    tree.range().mapping().stream().map(this::mapping).toList());
        }
        if (tree.equivalence() != null) {
            return new MdlDefinition.Equivalence(
                    name, expressions.name(tree.equivalence().name()));
        }
        MdlParser.EquationContext equation = tree.equation();
        LeftSide left = left(name, equation);
        if (equation.assignment() != null) {
            return assignment(left, equation.assignment());
        }
        if (equation.lookup() != null) {
            return new MdlDefinition.Lookup(
                    left, expressions.points(equation.lookup().points()));
        }
        if (equation.condition() != null) {
            MdlParser.ConditionContext condition = equation.condition();
            Optional<MdlExpr> implied = condition.IMPLIES() == null
                    ? Optional.empty()
                    : Optional.of(expressions.visit(condition.expression(1)));
            return new MdlDefinition.Check(left, expressions.visit(condition.expression(0)), implied, false);
        }
        if (equation.testInput() != null) {
            MdlExpr input = expressions.visit(equation.testInput().expression());
            return new MdlDefinition.Check(left, input, Optional.empty(), true);
        }
        if (equation.text() != null) {
            String text = equation.text().STRING().getText();
            return new MdlDefinition.Text(name, text.substring(1, text.length() - 1));
        }
        return new MdlDefinition.Data(left);
    }

    private List<Entry> entries(List<MdlParser.EntryContext> trees) {
        return trees.stream().map(this::entry).toList();
    }

    private Entry entry(MdlParser.EntryContext tree) {
        SourceName name = expressions.name(tree.name(0));
        if (tree.MINUS() != null) {
            return new Entry.Numbered(name, expressions.name(tree.name(1)));
        }
        return tree.arguments() == null
                ? new Entry.One(name)
                : new Entry.External(expressions.call(name, List.of(), tree.arguments(), places.span(tree)));
    }

    private Mapping mapping(MdlParser.MappingContext tree) {
        return new Mapping(expressions.name(tree.name()), entries(tree.entry()));
    }

    private LeftSide left(SourceName name, MdlParser.EquationContext tree) {
        List<List<MdlSubscript>> exceptions = new ArrayList<>();
        Optional<Reading> reading = Optional.empty();
        for (MdlParser.QualifierContext qualifier : tree.qualifier()) {
            qualifier.subscripts().forEach(each -> exceptions.add(expressions.subscripts(each)));
            reading = qualifier.EXCEPT() == null ? Optional.of(reading(qualifier)) : reading;
        }
        return new LeftSide(name, expressions.subscripts(tree.subscripts()), exceptions, reading, name.span());
    }

    private static Reading reading(MdlParser.QualifierContext tree) {
        return switch (tree.getStart().getType()) {
            case MdlLexer.INTERPOLATE -> Reading.INTERPOLATE;
            case MdlLexer.LOOK_FORWARD -> Reading.LOOK_FORWARD;
            case MdlLexer.HOLD_BACKWARD -> Reading.HOLD_BACKWARD;
            default -> Reading.RAW;
        };
    }

    private MdlDefinition assignment(LeftSide left, MdlParser.AssignmentContext tree) {
        List<List<MdlExpr>> rows = new ArrayList<>();
        if (tree.body() != null) {
            for (MdlParser.RowContext row : tree.body().row()) {
                rows.add(row.expression().stream().map(expressions::visit).toList());
            }
        }
        Assignment assignment = tree.DATA() != null
                ? Assignment.DATA
                : tree.UNCHANGEABLE() != null ? Assignment.UNCHANGEABLE : Assignment.EQUATION;
        return new MdlDefinition.Equation(left, assignment, rows, places.span(tree));
    }
}
