package haihe.model.check;

import haihe.model.Diagnostic;
import haihe.model.Diagnostics;
import haihe.model.Model;
import haihe.model.TimeSpec;
import haihe.model.UnitDeclaration;
import haihe.model.Variable;
import haihe.model.check.macro.MacroExpansion;
import haihe.model.source.SourceModel;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Resolves a model as written: the second of the four stages from text to machine code. */
public final class ModelResolver {

    private ModelResolver() {}

    /**
     * The model with all names bound. What is wrong is reported; each faulty part is replaced by one that means nothing
     * (an equation by 0), so that further checks can look at the rest. After an error the result is good for that only.
     *
     * @param hash identifies the content of all files of the model
     * @param problems receives what is wrong
     */
    public static Model resolve(SourceModel written, String hash, Diagnostics problems) {
        SourceModel source = MacroExpansion.expand(written, problems);
        DimensionTable dimensions = DimensionTable.of(source.dimensions(), problems);
        Symbols symbols = new Symbols(dimensions, source.variables(), source.semantics(), problems);
        TimeResolver times = new TimeResolver(
                ControlledTimes.of(source, problems), source.semantics().saving(), problems);
        Optional<TimeSpec> time = times.resolve();
        String timeUnit = source.time().unit();
        Consumer<Diagnostic> unitProblems = unitProblems(source, problems);
        UnitSystem units = UnitSystem.of(source.units(), timeUnit, source.undeclared(), unitProblems);
        VariableResolver resolver = new VariableResolver(symbols, units, unitProblems, time, problems);
        List<Variable> variables = new ArrayList<>();
        for (Symbol symbol : symbols.variables()) {
            variables.addAll(resolver.resolve(symbol));
        }
        return new Model(
                source.name(),
                source.doc(),
                withUnit(time.orElseGet(times::standIn), units),
                source.semantics(),
                source.units().stream()
                        .map(unit -> new UnitDeclaration(unit.name(), unit.aliases(), unit.equals()))
                        .toList(),
                dimensions.all(),
                variables,
                source.attachments(),
                source.exports(),
                hash);
    }

    /** Where units need no declaration nothing is computed with them, so that a model with faulty ones still runs. */
    private static Consumer<Diagnostic> unitProblems(SourceModel source, Diagnostics problems) {
        return source.undeclared() == UnitSystem.Undeclared.BASE_UNIT
                ? problem -> problems.add(problem.asWarning())
                : problems::add;
    }

    /** The unit as its declaration spells it, where the model writes an alias. */
    private static TimeSpec withUnit(TimeSpec time, UnitSystem units) {
        String unit = time.unit().isBlank() ? "" : units.timeUnit().toString();
        return new TimeSpec(
                time.start(), time.stop(), time.step(), time.save(), unit, time.method(), time.span(), time.controls());
    }
}
