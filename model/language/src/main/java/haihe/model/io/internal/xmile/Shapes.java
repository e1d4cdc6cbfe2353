package haihe.model.io.internal.xmile;

import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of arrays by their dimensions. */
final class Shapes {

    private static final int LARGEST = 1_000_000;

    private final Map<Name, SourceDimension> dimensions = new HashMap<>();

    Shapes(List<SourceDimension> dimensions) {
        dimensions.forEach(each -> this.dimensions.put(each.name().name(), each));
    }

    boolean isDimension(Name name) {
        return dimensions.containsKey(name);
    }

    /** The keys of all elements of an array in row-major order; empty if a dimension is not known. */
    List<SourceKey> elements(List<SourceName> over, Span span) {
        List<List<Optional<SourceName>>> rows = List.of(List.of());
        for (SourceName name : over) {
            SourceDimension dimension = dimensions.get(name.name());
            if (dimension == null || (long) rows.size() * dimension.elements().size() > LARGEST) {
                return List.of();
            }
            List<List<Optional<SourceName>>> longer = new ArrayList<>();
            for (List<Optional<SourceName>> row : rows) {
                for (SourceName element : dimension.elements()) {
                    List<Optional<SourceName>> next = new ArrayList<>(row);
                    next.add(Optional.of(element));
                    longer.add(next);
                }
            }
            rows = longer;
        }
        return rows.stream()
                .map(row -> (SourceKey) new SourceKey.Elements(row, span))
                .toList();
    }
}
