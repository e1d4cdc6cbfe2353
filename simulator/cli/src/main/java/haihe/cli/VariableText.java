package haihe.cli;

import haihe.model.Container;
import haihe.model.Equation;
import haihe.model.Outlet;
import haihe.model.Variable;
import java.util.stream.Collectors;

/** Variables in words. */
final class VariableText {

    private VariableText() {}

    /** What kind of variable it is, in one word. */
    static String kind(Variable variable) {
        return variable.match(new Kind());
    }

    /** Name with dimensions, such as {@code demand[region, fuel]}. */
    static String nameWithDimensions(Variable variable) {
        if (variable.over().isEmpty()) {
            return variable.name().text();
        }
        return variable.over().stream()
                .map(dimension -> dimension.name().text())
                .collect(Collectors.joining(", ", variable.name().text() + "[", "]"));
    }

    /** The unit as written, {@code -} if none is declared. */
    static String unit(Variable variable) {
        String text = variable.declaration().unitText();
        return text.isEmpty() ? "-" : text;
    }

    private static final class Kind implements Variable.Cases<String> {
        @Override
        public String stock(Variable.Stock variable) {
            return "stock";
        }

        @Override
        public String flow(Variable.Flow variable) {
            return "flow";
        }

        @Override
        public String auxiliary(Variable.Auxiliary variable) {
            return "aux";
        }

        @Override
        public String constant(Variable.Constant variable) {
            return "constant";
        }

        @Override
        public String lookup(Variable.Lookup variable) {
            return "lookup";
        }

        @Override
        public String series(Variable.Series variable) {
            return "series";
        }
    }

    /** How a variable gets its value, one line each. */
    static final class Definition implements Variable.Cases<String> {
        @Override
        public String stock(Variable.Stock variable) {
            StringBuilder text = new StringBuilder("initial  = " + indented(variable.initial()));
            variable.inflows().forEach(flow -> text.append("\ninflow   + ").append(flow));
            variable.outflows().forEach(flow -> text.append("\noutflow  - ").append(flow));
            variable.container().ifPresent(container -> text.append(containerText(container)));
            return variable.nonNegative() ? text + "\nnon-negative" : text.toString();
        }

        @Override
        public String flow(Variable.Flow variable) {
            return variable.outlet()
                    .map(Definition::outletText)
                    .orElseGet(() ->
                            "= " + indented(variable.equation()) + (variable.nonNegative() ? "\nnon-negative" : ""));
        }

        @Override
        public String auxiliary(Variable.Auxiliary variable) {
            return "= " + indented(variable.equation());
        }

        @Override
        public String constant(Variable.Constant variable) {
            StringBuilder text = new StringBuilder("= ");
            text.append(variable.values().stream().map(Numbers::text).collect(Collectors.joining(", ")));
            if (!variable.range().equals(haihe.model.ValueRange.ANY)) {
                text.append("\nrange    ")
                        .append(Numbers.text(variable.range().min()))
                        .append(" to ")
                        .append(Numbers.text(variable.range().max()));
            }
            return variable.source().isEmpty() ? text.toString() : text + "\nsource   " + variable.source();
        }

        @Override
        public String lookup(Variable.Lookup variable) {
            return variable.functions().stream()
                    .map(function -> function.kind().name().toLowerCase(java.util.Locale.ROOT) + " "
                            + Numbers.pairs(function.x(), function.y()))
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public String series(Variable.Series variable) {
            int points = variable.series().stream()
                    .mapToInt(series -> series.times().size())
                    .sum();
            return points + " points from " + variable.source();
        }

        private static String containerText(Container container) {
            return container instanceof Container.Queue
                    ? "\nqueue"
                    : container.parameters().stream()
                            .map(name -> "\nconveyor " + name)
                            .collect(Collectors.joining());
        }

        private static String outletText(Outlet outlet) {
            if (outlet instanceof Outlet.Leak leak) {
                return "leaks from " + leak.stock() + " by " + leak.fraction();
            }
            return outlet instanceof Outlet.Service service && service.overflow()
                    ? "overflows from " + outlet.stock()
                    : "leaves " + outlet.stock() + ", which drives it";
        }

        private static String indented(Equation equation) {
            return equation.text().strip().replaceAll("\\s*\\n\\s*", "\n  ");
        }
    }
}
