package haihe.model.io.internal.vensim;

import haihe.model.Name;
import haihe.model.source.SourceName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the names that expressions use. */
final class Mentions implements MdlExpr.Cases<Set<Name>> {

    private final Set<Name> names = new HashSet<>();

    /** The names used so far; with a {@code $} behind them also without it, since macros write names of the model so. */
    Set<Name> names() {
        return Set.copyOf(names);
    }

    void addAll(List<MdlExpr> expressions) {
        expressions.forEach(each -> each.match(this));
    }

    private Set<Name> add(SourceName name) {
        names.add(name.name());
        String text = name.text();
        if (text.length() > 1 && text.endsWith("$")) {
            names.add(Name.of(text.substring(0, text.length() - 1)));
        }
        return names;
    }

    @Override
    public Set<Name> number(MdlExpr.Numeral expr) {
        return names;
    }

    @Override
    public Set<Name> text(MdlExpr.Text expr) {
        return names;
    }

    @Override
    public Set<Name> reference(MdlExpr.Reference expr) {
        return add(expr.name());
    }

    @Override
    public Set<Name> call(MdlExpr.Call expr) {
        addAll(expr.arguments());
        return add(expr.function());
    }

    @Override
    public Set<Name> unary(MdlExpr.Unary expr) {
        return expr.operand().match(this);
    }

    @Override
    public Set<Name> binary(MdlExpr.Binary expr) {
        expr.left().match(this);
        return expr.right().match(this);
    }

    @Override
    public Set<Name> table(MdlExpr.Table expr) {
        return names;
    }
}
