package haihe.model.check.macro;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds over which elements the array function around a call goes, by the arguments of the call. */
final class LoopSearch extends Rewriting {

    private final ModelNames names;
    private final Place place;
    private final Map<Name, SourceName> ranges = new LinkedHashMap<>();
    private final List<SourceSubscript> subscripts = new ArrayList<>();
    private @Nullable Span unclear;

    LoopSearch(ModelNames names, Place place) {
        this.names = names;
        this.place = place;
    }

    /** The dimensions that the array function goes over and the arguments name. */
    List<SourceName> ranges() {
        return List.copyOf(ranges.values());
    }

    /** For each of {@link #ranges} the subscript that stands for its elements in the array function. */
    List<SourceSubscript> outside() {
        return List.copyOf(subscripts);
    }

    /** An array of which it is not clear how its elements go with those of others. */
    Optional<Span> unclear() {
        return Optional.ofNullable(unclear);
    }

    @Override
    public SourceExpr call(SourceExpr.Call expr) {
        return ArrayFunctions.isArray(expr) ? expr : super.call(expr);
    }

    @Override
    public SourceExpr reference(SourceExpr.Reference expr) {
        if (expr.subscripts().isEmpty() && names.isArray(expr.name().name())) {
            unclear = expr.span();
        }
        for (SourceSubscript subscript : expr.subscripts()) {
            if (subscript instanceof SourceSubscript.All || subscript instanceof SourceSubscript.Range) {
                unclear = subscript.span();
            } else if (subscript instanceof SourceSubscript.Each each) {
                add(each.range(), new SourceSubscript.Each(each.range(), names.elements(each.range()), each.span()));
            }
        }
        dimension(expr);
        return super.reference(expr);
    }

    /** A dimension's name is a loop unless the variable being defined has it. */
    private void dimension(SourceExpr.Reference expr) {
        Name name = expr.name().name();
        if (expr.subscripts().isEmpty() && names.isDimension(name) && !isCurrent(name)) {
            add(expr.name(), new SourceSubscript.Value(expr));
        }
    }

    private boolean isCurrent(Name dimension) {
        boolean own = place.over().stream().anyMatch(each -> each.name().equals(dimension));
        return own
                || (place.key() instanceof SourceKey.Elements key
                        && key.parts().stream()
                                .anyMatch(
                                        part -> part.filter(name -> name.name().equals(dimension))
                                                .isPresent()));
    }

    private void add(SourceName range, SourceSubscript subscript) {
        if (ranges.putIfAbsent(range.name(), range) == null) {
            subscripts.add(subscript);
        }
    }
}
