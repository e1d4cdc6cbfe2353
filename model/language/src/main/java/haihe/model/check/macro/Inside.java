package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an argument out of the array function around its call: what it goes over are dimensions of the copies. */
final class Inside extends Rewriting {

    private final ModelNames names;
    private final Place place;

    Inside(ModelNames names, Place place) {
        this.names = names;
        this.place = place;
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        return ArrayFunctions.isArray(expr) ? expr : super.call(expr);
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        List<SourceSubscript> subscripts = new ArrayList<>();
        for (SourceSubscript each : subscripts(expr.subscripts())) {
            subscripts.add(each instanceof SourceSubscript.Each loop ? current(loop) : each);
        }
        return new SourceExpr.Reference(expr.name(), subscripts, expr.span());
    }

    private SourceSubscript current(SourceSubscript.Each each) {
        for (int i = 0; i < place.loops().size(); i++) {
            if (place.loops().get(i).name().equals(each.range().name())) {
                Map<Name, Name> targets = new LinkedHashMap<>();
                List<Name> elements = names.elements(each.range());
                for (int at = 0; at < elements.size(); at++) {
                    Name element = elements.get(at);
                    targets.put(
                            element,
                            each.targets().isEmpty() ? element : each.targets().get(at));
                }
                return new SourceSubscript.Mapped(place.over().size() + i, targets, each.span());
            }
        }
        return each;
    }
}
