package haihe.model.io.internal.xmile;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Keyed;
import haihe.model.source.Passage;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The time settings as variables, called as Vensim calls them. Vensim's models have them, XMILE's need not; with them the
 * results of both name the settings of a run in the same way.
 */
final class TimeVariables {

    /** Where Vensim keeps them. */
    private static final String SECTOR = "Control";

    private static final Map<String, String> BUILTINS =
            Map.of("INITIAL TIME", "STARTTIME", "FINAL TIME", "STOPTIME", "TIME STEP", "DT", "SAVEPER", "DT");

    private final SourceTime time;

    TimeVariables(SourceTime time) {
        this.time = time;
    }

    /** Those that are not among the given variables. */
    List<SourceVariable> besides(List<SourceVariable> variables) {
        List<SourceVariable> added = new ArrayList<>();
        for (String text : List.of("INITIAL TIME", "FINAL TIME", "TIME STEP", "SAVEPER")) {
            Name name = Name.of(text);
            if (variables.stream().noneMatch(each -> each.name().name().equals(name))) {
                added.add(variable(name));
            }
        }
        return added;
    }

    private SourceVariable variable(Name name) {
        Span span = time.span();
        String builtin = BUILTINS.getOrDefault(name.text(), "DT");
        SourceExpr expr = name.text().equals("SAVEPER") && time.save().isPresent()
                ? new SourceExpr.Literal(time.save().get().value(), span)
                : new SourceExpr.Reference(new SourceName(Name.of(builtin), span), List.of(), span);
        SourceEquation equation =
                new SourceEquation(List.of(new Keyed<>(new SourceKey.Whole(span), Optional.of(expr))), builtin, span);
        Optional<Passage> unit = time.unit().isBlank() ? Optional.empty() : Optional.of(Passage.at(span, time.unit()));
        return new SourceVariable(
                new SourceName(name, span),
                List.of(),
                unit,
                "",
                "",
                SECTOR,
                new SourceDefinition.Auxiliary(Optional.of(equation), Optional.empty()));
    }
}
