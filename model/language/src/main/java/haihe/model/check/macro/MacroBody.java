package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The expressions that a macro is made of. */
final class MacroBody {

    private MacroBody() {}

    /** Looks at all of them. */
    static void visit(SourceMacro macro, Rewriting search) {
        Equations visit = new Equations(equation -> visited(equation, search), name -> name);
        macro.variables().forEach(each -> each.definition().match(visit));
        macro.result().ifPresent(search::rewrite);
        macro.defaults().forEach(each -> each.ifPresent(search::rewrite));
    }

    private static SourceEquation visited(SourceEquation equation, Rewriting search) {
        equation.parts().forEach(part -> part.value().ifPresent(search::rewrite));
        return equation;
    }

    /** The names that calls of other macros inside this one define by their further outputs. */
    static Set<Name> outputs(SourceMacro macro, Map<Name, SourceMacro> macros) {
        Set<Name> outputs = new LinkedHashSet<>();
        visit(macro, new Rewriting() {
            @Override
            public SourceExpr call(SourceExpr.Call expr) {
                SourceMacro called = macros.get(expr.function().name());
                int first = called == null
                        ? expr.arguments().size()
                        : called.parameters().size();
                for (int i = first; i < expr.arguments().size(); i++) {
                    if (expr.arguments().get(i) instanceof SourceExpr.Reference name) {
                        outputs.add(name.name().name());
                    }
                }
                return super.call(expr);
            }
        });
        return outputs;
    }
}
