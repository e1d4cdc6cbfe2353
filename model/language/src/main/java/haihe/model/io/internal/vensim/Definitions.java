package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.io.internal.vensim.MdlDefinition.LeftSide;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parsed statements of a model or a macro. */
final class Definitions {

    private final Diagnostics problems;
    private final Map<Name, String> texts = new HashMap<>();
    private final List<MdlDefinition.Range> ranges = new ArrayList<>();
    private final List<MdlDefinition.Equivalence> equivalences = new ArrayList<>();
    private final List<MdlDefinition.Check> checks = new ArrayList<>();
    private final List<Equation> equations = new ArrayList<>();
    private final List<SourceName> faulty = new ArrayList<>();

    private record Equation(MdlStatement statement, MdlDefinition definition, LeftSide left) {}

    private Definitions(Diagnostics problems) {
        this.problems = problems;
    }

    /** Parses all statements; those that are malformed are reported and left out. */
    static Definitions of(List<MdlStatement> statements, StatementParser parser, Diagnostics problems) {
        Definitions definitions = new Definitions(problems);
        for (MdlStatement statement : statements) {
            parser.definition(statement.definition())
                    .ifPresentOrElse(
                            each -> definitions.add(statement, each),
                            () -> parser.name().ifPresent(definitions.faulty::add));
        }
        return definitions;
    }

    private void add(MdlStatement statement, MdlDefinition definition) {
        if (definition instanceof MdlDefinition.Range range) {
            ranges.add(range);
        } else if (definition instanceof MdlDefinition.Equivalence equivalence) {
            equivalences.add(equivalence);
        } else if (definition instanceof MdlDefinition.Text text) {
            texts.put(text.name().name(), text.text());
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

    /** The texts by the names that stand for them. */
    Map<Name, String> texts() {
        return texts;
    }

    List<MdlDefinition.Equivalence> equivalences() {
        return equivalences;
    }

    /** Adds the names that the equations use. */
    void addTo(Mentions mentions) {
        for (Equation each : equations) {
            if (each.definition() instanceof MdlDefinition.Equation equation) {
                equation.rows().forEach(mentions::addAll);
            }
        }
        for (MdlDefinition.Check check : checks) {
            mentions.addAll(List.of(check.condition()));
            check.implied().ifPresent(implied -> mentions.addAll(List.of(implied)));
        }
    }

    List<MdlDefinition.Check> checks() {
        return checks;
    }

    /**
     * These definitions, changed for a trial.
     *
     * @param renamed new names of variables where they are defined; uses keep the old ones
     * @param added further equations
     */
    Definitions changed(Map<Name, Name> renamed, List<MdlDefinition.Equation> added) {
        Definitions changed = new Definitions(problems);
        changed.ranges.addAll(ranges);
        changed.equivalences.addAll(equivalences);
        for (Equation each : equations) {
            Name name = renamed.get(each.left().name().name());
            changed.add(each.statement(), name == null ? each.definition() : renamed(each, name));
        }
        for (MdlDefinition.Equation each : added) {
            Passage text = Passage.at(each.span(), each.name().text());
            changed.add(new MdlStatement(text, Optional.empty(), "", ""), each);
        }
        return changed;
    }

    private static MdlDefinition renamed(Equation equation, Name name) {
        LeftSide old = equation.left();
        SourceName written = new SourceName(name, old.name().span());
        LeftSide left = new LeftSide(written, old.subscripts(), old.exceptions(), old.reading(), old.span());
        if (equation.definition() instanceof MdlDefinition.Equation formula) {
            return new MdlDefinition.Equation(left, formula.assignment(), formula.rows(), formula.span());
        }
        return equation.definition() instanceof MdlDefinition.Lookup lookup
                ? new MdlDefinition.Lookup(left, lookup.points())
                : new MdlDefinition.Data(left);
    }

    /** The variables that the statements define. */
    VariableTable variables(RangeTable table) {
        VariableTable variables = new VariableTable(table, problems);
        faulty.forEach(variables::addFaulty);
        equations.forEach(each -> variables.add(each.statement(), each.definition(), each.left()));
        variables.complete();
        return variables;
    }
}
