package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceSubscript;
import java.util.Set;

/** Tells which calls go over the elements of their arguments. */
final class ArrayFunctions {

    private static final Set<String> ALWAYS = Set.of(
            "sum",
            "mean",
            "stddev",
            "size",
            "prod",
            "rank",
            "invert_matrix",
            "vector_select",
            "vector_sort_order",
            "vector_rank",
            "vector_reorder",
            "vector_elm_map",
            "allocate_available",
            "allocate_by_priority",
            "find_market_price",
            "demand_at_price",
            "supply_at_price");

    private static final Set<String> EITHER = Set.of("max", "min");

    private ArrayFunctions() {}

    /** Whether the arguments of a call are arrays. */
    static boolean isArray(SourceExpr.Call call) {
        Name name = call.function().name();
        return ALWAYS.contains(name.key())
                || (EITHER.contains(name.key())
                        && (call.arguments().size() == 1
                                || call.arguments().stream().anyMatch(ArrayFunctions::goesOverElements)));
    }

    private static boolean goesOverElements(SourceExpr expr) {
        SubscriptSearch search = new SubscriptSearch();
        search.rewrite(expr);
        return search.found;
    }

    /** Finds subscripts that stand for many elements. */
    private static final class SubscriptSearch extends Rewriting {

        private boolean found;

        @Override
        public SourceExpr reference(SourceExpr.Reference expr) {
            found |= expr.subscripts().stream()
                    .anyMatch(each -> each instanceof SourceSubscript.All
                            || each instanceof SourceSubscript.Range
                            || each instanceof SourceSubscript.Each);
            return super.reference(expr);
        }

        @Override
        public SourceExpr call(SourceExpr.Call expr) {
            return isArray(expr) ? expr : super.call(expr);
        }
    }
}
