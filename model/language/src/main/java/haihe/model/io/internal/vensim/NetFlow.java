package haihe.model.io.internal.vensim;

import haihe.model.Expr.BinaryOperator;
import haihe.model.Expr.UnaryOperator;
import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The flows of a level whose rate is nothing but a sum and difference of variables over the same ranges.
 *
 * @param inflows the variables that are added
 * @param outflows the variables that are taken off
 */
record NetFlow(List<SourceName> inflows, List<SourceName> outflows) {

    NetFlow {
        inflows = List.copyOf(inflows);
        outflows = List.copyOf(outflows);
    }

    /** The flows of a variable; empty if it is no level or its rate is something else. */
    static Optional<NetFlow> of(MdlVariable level, VariableTable variables) {
        if (!level.usable()
                || level.items().size() != 1
                || Form.of(level.items().get(0)) != Form.LEVEL) {
            return Optional.empty();
        }
        MdlItem item = level.items().get(0);
        MdlExpr.Call integ = (MdlExpr.Call)
                ((MdlDefinition.Equation) item.definition()).expression().orElseThrow();
        Terms terms = new Terms(level, item, variables);
        boolean plain = isWhole(item, level)
                && integ.arguments().size() == 2
                && terms.add(integ.arguments().get(0), true);
        return plain ? Optional.of(new NetFlow(terms.inflows, terms.outflows)) : Optional.empty();
    }

    private static boolean isWhole(MdlItem item, MdlVariable variable) {
        for (int i = 0; i < item.places().size(); i++) {
            MdlPlace place = item.places().get(i);
            if (place.single()
                    || !place.range().elements().equals(variable.over().get(i).elements())) {
                return false;
            }
        }
        return item.left().exceptions().isEmpty();
    }

    /** Collects the terms of a rate. */
    private static final class Terms {

        private final MdlVariable level;
        private final MdlItem item;
        private final VariableTable variables;
        private final Set<Name> seen = new HashSet<>();
        private final List<SourceName> inflows = new ArrayList<>();
        private final List<SourceName> outflows = new ArrayList<>();

        Terms(MdlVariable level, MdlItem item, VariableTable variables) {
            this.level = level;
            this.item = item;
            this.variables = variables;
        }

        /** Whether an expression consists of variables that can be flows. */
        boolean add(MdlExpr expr, boolean plus) {
            if (expr instanceof MdlExpr.Binary binary && binary.operator() == BinaryOperator.ADD) {
                return add(binary.left(), plus) && add(binary.right(), plus);
            }
            if (expr instanceof MdlExpr.Binary binary && binary.operator() == BinaryOperator.SUBTRACT) {
                return add(binary.left(), plus) && add(binary.right(), !plus);
            }
            if (expr instanceof MdlExpr.Unary unary && unary.operator() == UnaryOperator.NEGATE) {
                return add(unary.operand(), !plus);
            }
            if (expr instanceof MdlExpr.Reference reference && isFlow(reference)) {
                (plus ? inflows : outflows).add(reference.name());
                return seen.add(reference.name().name());
            }
            return false;
        }

        private boolean isFlow(MdlExpr.Reference reference) {
            MdlVariable variable = variables.variable(reference.name().name());
            boolean fits = variable != null
                    && variable.usable()
                    && !reference.each()
                    && variable.over().equals(level.over())
                    && reference.subscripts().size() == item.places().size();
            if (variable == null || !fits) {
                return false;
            }
            for (int i = 0; i < item.places().size(); i++) {
                MdlSubscript subscript = reference.subscripts().get(i);
                boolean same = subscript
                        .name()
                        .name()
                        .equals(item.places().get(i).written().name());
                if (subscript.each() || !same) {
                    return false;
                }
            }
            return variable.isEquation();
        }
    }
}
