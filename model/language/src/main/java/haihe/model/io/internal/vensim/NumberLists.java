package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.Keyed;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Gives each number of a list or table to its element, in row-major order. */
final class NumberLists {

    private final KeyBuilder keys;
    private final ExternalReader external;
    private final Diagnostics problems;

    NumberLists(KeyBuilder keys, ExternalReader external, Diagnostics problems) {
        this.keys = keys;
        this.external = external;
        this.problems = problems;
    }

    /** The numbers of an equation; empty, and reported, if they do not fit its elements. */
    Optional<List<Keyed<SourceNumber>>> values(MdlItem item, MdlVariable variable) {
        MdlDefinition.Equation equation = (MdlDefinition.Equation) item.definition();
        if (equation.expression().orElse(null) instanceof MdlExpr.Call call && !Form.isTable(equation)) {
            return external.constants(call, item.places())
                    .flatMap(numbers -> item.places().isEmpty()
                            ? Optional.of(List.of(new Keyed<>(keys.key(item, variable), numbers.get(0))))
                            : byElement(item, equation, numbers));
        }
        boolean single = equation.expression().isPresent() && !Form.isTable(equation);
        List<MdlExpr> exprs = Form.isTable(equation)
                ? ((MdlExpr.Call) equation.expression().orElseThrow()).arguments()
                : equation.rows().stream().flatMap(List::stream).toList();
        List<SourceNumber> numbers = new ArrayList<>();
        for (MdlExpr expr : exprs) {
            OptionalDouble number = Form.number(expr);
            if (number.isEmpty()) {
                problems.error(
                        Code.BAD_VALUE,
                        expr.span(),
                        "a list holds numbers only",
                        "give each element with an expression an equation of its own");
                return Optional.empty();
            }
            numbers.add(new SourceNumber(number.getAsDouble(), expr.span()));
        }
        return single
                ? Optional.of(List.of(new Keyed<>(keys.key(item, variable), numbers.get(0))))
                : byElement(item, equation, numbers);
    }

    private Optional<List<Keyed<SourceNumber>>> byElement(
            MdlItem item, MdlDefinition.Equation equation, List<SourceNumber> numbers) {
        List<List<Name>> elements = KeyBuilder.all(item.places());
        if (numbers.size() != elements.size() || item.places().isEmpty()) {
            String message = "'" + equation.name().text() + "' has "
                    + (item.places().isEmpty() ? "no subscripts" : elements.size() + " elements here") + ", but "
                    + numbers.size() + " numbers";
            problems.error(
                    Code.DIMENSION_MISMATCH, equation.span(), message, "write one number for each element, row by row");
            return Optional.empty();
        }
        if (!item.left().exceptions().isEmpty()) {
            problems.error(
                    Code.UNSUPPORTED,
                    equation.span(),
                    ":EXCEPT: and a list of numbers do not go together",
                    "write equations for sub-ranges");
            return Optional.empty();
        }
        List<Keyed<SourceNumber>> values = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            SourceNumber number = numbers.get(i);
            values.add(new Keyed<>(KeyBuilder.element(elements.get(i), number.span()), number));
        }
        return Optional.of(values);
    }
}
