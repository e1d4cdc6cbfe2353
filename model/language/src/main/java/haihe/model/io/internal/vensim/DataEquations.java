package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic;
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
 * joined by straight lines are computed at every time, which is the same. For others that is not so.
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

    /** Reports equations whose values between the times of the data are not those of Vensim. */
    void check() {
        for (MdlVariable variable : variables.all()) {
            for (MdlItem item : variable.items()) {
                if (item.definition() instanceof Equation equation
                        && equation.assignment() == Assignment.DATA
                        && Form.of(item) == Form.EQUATION) {
                    equation.expression().ifPresent(this::check);
                }
            }
        }
    }

    private void check(MdlExpr expr) {
        Optional<MdlExpr.Reference> stepped = stepped(expr);
        if (stepped.isPresent()) {
            problems.error(
                    Code.UNSUPPORTED,
                    stepped.get().span(),
                    "'" + stepped.get().name().text() + "' has no values on straight lines between its times, so this"
                            + " data equation cannot be computed",
                    "read '" + stepped.get().name().text() + "' with :INTERPOLATE:, or write = in place of :=");
        } else if (degree(expr) > 1) {
            String message = "between the times of the data this is computed from interpolated data,"
                    + " whereas Vensim interpolates what it computes at these times";
            problems.add(Diagnostic.warning(Code.BAD_DATA, expr.span(), message)
                    .withHint("write = in place of := to say that this is meant"));
        }
    }

    /** A use of data that are not joined by straight lines. */
    private Optional<MdlExpr.Reference> stepped(MdlExpr expr) {
        if (expr instanceof MdlExpr.Reference reference) {
            MdlVariable variable = variables.variable(reference.name().name());
            boolean steps = variable != null
                    && variable.items().stream()
                            .anyMatch(item -> Form.of(item) == Form.DATA
                                    && item.left()
                                            .reading()
                                            .filter(reading -> reading != Reading.INTERPOLATE)
                                            .isPresent());
            return steps ? Optional.of(reference) : Optional.empty();
        }
        return parts(expr).stream().map(this::stepped).flatMap(Optional::stream).findFirst();
    }

    private static List<MdlExpr> parts(MdlExpr expr) {
        if (expr instanceof MdlExpr.Binary binary) {
            return List.of(binary.left(), binary.right());
        }
        if (expr instanceof MdlExpr.Unary unary) {
            return List.of(unary.operand());
        }
        return expr instanceof MdlExpr.Call call ? call.arguments() : List.of();
    }

    /** 0 for what does not change, 1 for sums and multiples of data, 2 for everything else. */
    private int degree(MdlExpr expr) {
        if (expr instanceof MdlExpr.Numeral) {
            return 0;
        }
        if (expr instanceof MdlExpr.Reference reference) {
            MdlVariable variable = variables.variable(reference.name().name());
            boolean fixed =
                    variable != null && variable.items().stream().allMatch(item -> Form.of(item) == Form.NUMBERS);
            return fixed ? 0 : 1;
        }
        int most = parts(expr).stream().mapToInt(this::degree).max().orElse(2);
        if (most == 0 || expr instanceof MdlExpr.Unary) {
            return most;
        }
        return expr instanceof MdlExpr.Binary binary ? degree(binary) : 2;
    }

    private int degree(MdlExpr.Binary expr) {
        int left = degree(expr.left());
        int right = degree(expr.right());
        return switch (expr.operator()) {
            case ADD, SUBTRACT -> Math.max(left, right);
            case MULTIPLY -> left + right;
            case DIVIDE -> right == 0 ? left : 2;
            default -> 2;
        };
    }
}
