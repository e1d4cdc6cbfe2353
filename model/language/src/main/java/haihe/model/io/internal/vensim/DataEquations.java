package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.io.internal.vensim.MdlDefinition.Assignment;
import haihe.model.io.internal.vensim.MdlDefinition.Equation;
import haihe.model.io.internal.vensim.MdlDefinition.Reading;
import haihe.model.io.internal.vensim.data.CompanionData;
import haihe.model.source.SourceSeries.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Equations between data, written with {@code :=}. Vensim computes them at the times of the data and reads the results
 * between these times as the equation says (Vensim manual, "Data Equations").
 *
 * <p>Data under another name that are read in another way are a series of their own. Sums and multiples of data that are
 * joined by straight lines are computed at every time, which is the same. For others that is not so; {@link DerivedData}
 * tells them apart.
 */
final class DataEquations {

    private final VariableTable variables;
    private final Diagnostics problems;

    DataEquations(VariableTable variables, Diagnostics problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /** Whether an equation says how its values are read between times, other than by straight lines. */
    static boolean isReread(Equation equation) {
        boolean external = equation.expression()
                .filter(expr -> expr instanceof MdlExpr.Call call
                        && call.function().name().key().startsWith("get_"))
                .isPresent();
        return !external
                && equation.assignment() == Assignment.DATA
                && equation.left()
                        .reading()
                        .filter(reading -> reading != Reading.INTERPOLATE)
                        .isPresent();
    }

    /**
     * Data that an equation gives another name.
     *
     * @param item where they are defined
     * @param elements for each element of the equation the element that it names
     */
    record Source(MdlItem item, List<List<Name>> elements, List<List<Name>> targets) {

        CompanionData.Found columns(CompanionData.Found read, TimeSeries.Interpolation interpolation) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                List<Name> target = targets.get(i);
                List<Name> wanted = elements.get(i);
                read.columns().stream()
                        .filter(column -> column.element().equals(wanted))
                        .forEach(column -> columns.add(new Column(
                                target,
                                column.times(),
                                column.values(),
                                column.problems(),
                                Optional.of(interpolation))));
            }
            return new CompanionData.Found(columns, read.origin());
        }
    }

    /** What an equation that {@linkplain #isReread reads data anew} names; empty, and reported, if it is more than a name. */
    Optional<Source> source(MdlItem item, Equation equation) {
        MdlExpr expr = equation.expression().orElseThrow();
        if (expr instanceof MdlExpr.Reference reference) {
            MdlVariable variable = variables.variable(reference.name().name());
            List<List<Name>> targets = KeyBuilder.all(item.places());
            List<List<Name>> elements = new ArrayList<>();
            for (List<Name> target : targets) {
                elements(reference.subscripts(), item.places(), target).ifPresent(elements::add);
            }
            if (variable != null
                    && isData(variable)
                    && variable.items().size() == 1
                    && elements.size() == targets.size()) {
                return Optional.of(new Source(variable.items().get(0), elements, targets));
            }
        }
        problems.error(
                Code.UNSUPPORTED,
                expr.span(),
                "only data under their own name can be read in another way between their times",
                "give the result of the equation a name of its own and no keyword, or read the data that way");
        return Optional.empty();
    }

    private static boolean isData(MdlVariable variable) {
        return variable.items().stream().allMatch(item -> Form.of(item) == Form.DATA);
    }

    private Optional<List<Name>> elements(List<MdlSubscript> written, List<MdlPlace> places, List<Name> target) {
        List<Name> element = new ArrayList<>();
        for (MdlSubscript subscript : written) {
            Name name = subscript.name().name();
            for (int i = 0; i < places.size(); i++) {
                if (!places.get(i).single() && places.get(i).written().name().equals(name)) {
                    name = target.get(i);
                    break;
                }
            }
            element.add(name);
        }
        return Optional.of(element);
    }
}
