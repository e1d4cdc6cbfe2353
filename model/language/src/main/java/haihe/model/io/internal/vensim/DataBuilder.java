package haihe.model.io.internal.vensim;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.TimeSeries;
import haihe.model.io.internal.vensim.data.CompanionData;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceSeries.Column;
import haihe.model.source.SourceSubscript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds lookups and data. */
final class DataBuilder {

    private final KeyBuilder keys;
    private final ExternalReader external;
    private final Set<Name> mentioned;
    private final Diagnostics problems;

    DataBuilder(KeyBuilder keys, Parts parts) {
        this.keys = keys;
        this.external = parts.external();
        this.mentioned = parts.mentioned();
        this.problems = parts.problems();
    }

    /** The lookup of these statements; empty, and reported, if its points cannot be read. */
    Optional<SourceDefinition> lookup(MdlVariable variable) {
        List<Keyed<List<SourceNumber>>> x = new ArrayList<>();
        List<Keyed<List<SourceNumber>>> y = new ArrayList<>();
        long before = problems.errors();
        refuseTarget(variable.name());
        for (MdlItem item : variable.items()) {
            for (Keyed<MdlPoints> part : points(item, variable)) {
                MdlPoints points = part.value().inOrder(problems);
                x.add(new Keyed<>(part.key(), points.x()));
                y.add(new Keyed<>(part.key(), points.y()));
            }
        }
        return problems.errors() > before
                ? Optional.empty()
                : Optional.of(FunctionCalls.lookup(x, y, variable.name().span()));
    }

    /** A lookup with a name that translated equations need for a function could be called in its place. */
    private void refuseTarget(SourceName name) {
        if (FunctionTable.isTarget(name.name())) {
            String message = "'" + name.text() + "' is the name of a function here, so a lookup cannot have it";
            problems.error(Code.DUPLICATE_DEFINITION, name.span(), message, "rename the lookup");
        }
    }

    private List<Keyed<MdlPoints>> points(MdlItem item, MdlVariable variable) {
        if (item.definition() instanceof MdlDefinition.Lookup lookup) {
            return List.of(new Keyed<>(keys.key(item, variable), lookup.points()));
        }
        List<List<Name>> elements = KeyBuilder.all(item.places());
        List<MdlPoints> read = external.lookups(call(item), item.places()).orElse(List.of());
        List<Keyed<MdlPoints>> points = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            SourceKey key = item.places().isEmpty()
                    ? keys.key(item, variable)
                    : KeyBuilder.element(elements.get(i), item.left().span());
            points.add(new Keyed<>(key, read.get(i)));
        }
        return points;
    }

    private static MdlExpr.Call call(MdlItem item) {
        return (MdlExpr.Call)
                ((MdlDefinition.Equation) item.definition()).expression().orElseThrow();
    }

    /** The data of these statements; empty, and reported, if they cannot be read. */
    Optional<SourceDefinition> series(MdlVariable variable, List<MdlItem> items) {
        List<Column> columns = new ArrayList<>();
        String origin = "";
        for (MdlItem item : items) {
            Optional<CompanionData.Found> found = observations(item);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            columns.addAll(found.get().columns());
            origin = found.get().origin();
        }
        SourceSeries series = new SourceSeries(
                TimeSeries.Interpolation.LINEAR,
                TimeSeries.Outside.HOLD,
                columns,
                origin,
                variable.name().span());
        return Optional.of(new SourceDefinition.Series(Optional.of(series)));
    }

    private Optional<CompanionData.Found> observations(MdlItem item) {
        if (!(item.definition() instanceof MdlDefinition.Equation equation)) {
            return companion(item);
        }
        if (DataEquations.isReread(equation)) {
            return new DataEquations(keys.table(), problems)
                    .source(item, equation)
                    .flatMap(found ->
                            observations(found.item()).map(read -> found.columns(read, ExternalReader.reading(item))));
        }
        if (!Form.isCells(call(item).function().name())) {
            return companion(item);
        }
        String origin = call(item).arguments().get(0) instanceof MdlExpr.Text file ? file.text() : "";
        return external.series(call(item), item).map(columns -> new CompanionData.Found(columns, origin));
    }

    /** Values in another file; those of a variable that no equation uses may be missing. */
    private Optional<CompanionData.Found> companion(MdlItem item) {
        return external.companion(item, mentioned.contains(item.left().name().name()));
    }

    /** A reference to the current element of a variable over the same ranges. */
    static SourceExpr own(SourceName name, List<MdlPlace> places) {
        List<SourceSubscript> subscripts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MdlPlace place = places.get(i);
            if (place.single()) {
                subscripts.add(LeftScope.element(place.written().name(), name.span()));
            } else {
                Map<Name, Name> same = new HashMap<>();
                place.range().elements().forEach(element -> same.put(element, element));
                subscripts.add(new SourceSubscript.Mapped(i, same, name.span()));
            }
        }
        return new SourceExpr.Reference(name, subscripts, name.span());
    }
}
