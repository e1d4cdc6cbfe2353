package haihe.model.check.macro;

import haihe.model.Diagnostic.Code;
import haihe.model.Expr.BinaryOperator;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import java.util.List;
import java.util.Optional;

/** Replaces the calls of macros in one part of an equation by references to what they compute. */
final class CallExpansion extends Rewriting {

    private static final String SELF = "self";

    private final Macros macros;
    private final Caller caller;
    private final Place place;
    private boolean inArray;
    private boolean inCall;

    CallExpansion(Macros macros, Caller caller, Place place) {
        this.macros = macros;
        this.caller = caller;
        this.place = place;
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        boolean bare = expr.subscripts().isEmpty() && macros.namesMayBeFunctions();
        if (bare && inCall && expr.name().name().key().equals(SELF)) {
            return new SourceExpr.Reference(place.variable(), place.own(expr.span()), expr.span());
        }
        if (bare
                && macros.get(expr.name().name()).isPresent()
                && !macros.names().isVariable(expr.name().name())) {
            return call(new SourceExpr.Call(expr.name(), List.of(), List.of(), expr.span()));
        }
        return super.reference(expr);
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        Optional<SourceMacro> macro = macros.get(expr.function().name());
        boolean arrayBefore = inArray;
        boolean callBefore = inCall;
        inArray |= macro.isEmpty() && ArrayFunctions.isArray(expr);
        inCall |= macro.isPresent();
        SourceExpr.Call rewritten = (SourceExpr.Call) super.call(expr);
        inArray = arrayBefore;
        inCall = callBefore;
        return macro.isPresent() ? expand(macro.get(), rewritten) : rewritten;
    }

    private SourceExpr expand(SourceMacro macro, SourceExpr.Call call) {
        if (!call.subscripts().isEmpty()) {
            String message = "the macro " + macro.name().text() + " takes no subscripts";
            macros.problems()
                    .error(Code.DIMENSION_MISMATCH, call.function().span(), message, "give them to its arguments");
            return new SourceExpr.Literal(0, call.span());
        }
        LoopSearch search = new LoopSearch(macros.names(), place);
        if (inArray) {
            call.arguments().forEach(search::rewrite);
        }
        if (search.unclear().isPresent()) {
            macros.problems()
                    .error(
                            Code.UNSUPPORTED,
                            search.unclear().get(),
                            "inside an array function it is not clear over which elements the macro "
                                    + macro.name().text() + " is called",
                            "name the dimensions instead of *, or give the call a variable of its own");
            return standIn(call);
        }
        return new MacroCall(macros, caller, place.inside(search.ranges()), macro, call).result(search.outside());
    }

    /** Something over the same elements, so that the array function around it is not reported too. */
    private static SourceExpr standIn(SourceExpr.Call call) {
        return call.arguments().stream()
                .reduce((left, right) -> new SourceExpr.Binary(BinaryOperator.ADD, left, right, call.span()))
                .orElseThrow();
    }
}
