package haihe.model.check.macro;

import haihe.model.source.Keyed;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Divides the equation of a variable of a call as the equation that the call stands in is divided. */
final class Parts {

    private final Place place;
    private final boolean partial;

    /**
     * @param partial whether elements may have no definition
     */
    Parts(Place place, boolean partial) {
        this.place = place;
        this.partial = partial;
    }

    /**
     * The parts of an equation that has the values where the call stands and is 0 elsewhere, where nobody asks for it.
     *
     * @param own the equation as the macro has it
     * @param dimensions the number of dimensions that the variable has in the macro
     * @return empty if the two divisions cannot be joined in one key
     */
    Optional<List<Keyed<Optional<SourceExpr>>>> of(List<Keyed<Optional<SourceExpr>>> own, int dimensions) {
        List<Keyed<Optional<SourceExpr>>> parts = new ArrayList<>();
        int further = place.loops().size();
        boolean alone = partial && !(place.key() instanceof SourceKey.Default);
        for (int i = 0; i < place.keys().size(); i++) {
            SourceKey key = extended(place.keys().get(i), further);
            if (i == place.part()) {
                for (Keyed<Optional<SourceExpr>> each : own) {
                    Optional<SourceKey> joined = joined(key, each.key(), dimensions);
                    if (joined.isEmpty()) {
                        return Optional.empty();
                    }
                    parts.add(new Keyed<>(joined.get(), each.value()));
                }
            } else if (!alone) {
                SourceExpr nothing = new SourceExpr.Literal(0, key.span());
                parts.add(new Keyed<>(extended(key, dimensions), Optional.of(nothing)));
            }
        }
        return Optional.of(parts);
    }

    private Optional<SourceKey> joined(SourceKey key, SourceKey own, int dimensions) {
        if (own instanceof SourceKey.Whole) {
            return Optional.of(extended(key, dimensions));
        }
        boolean whole = key instanceof SourceKey.Whole;
        if (whole && (own instanceof SourceKey.Default || place.dimensions().isEmpty())) {
            return Optional.of(own);
        }
        if (own instanceof SourceKey.Elements elements && !(key instanceof SourceKey.Default)) {
            List<Optional<SourceName>> parts = new ArrayList<>();
            if (key instanceof SourceKey.Elements outer) {
                parts.addAll(outer.parts());
            } else {
                parts.addAll(Collections.nCopies(place.dimensions().size(), Optional.empty()));
            }
            parts.addAll(elements.parts());
            return Optional.of(new SourceKey.Elements(parts, own.span()));
        }
        return Optional.empty();
    }

    /** A key for all elements along further dimensions. */
    private static SourceKey extended(SourceKey key, int further) {
        if (key instanceof SourceKey.Elements elements) {
            List<Optional<SourceName>> parts = new ArrayList<>(elements.parts());
            parts.addAll(Collections.nCopies(further, Optional.empty()));
            return new SourceKey.Elements(parts, key.span());
        }
        return key;
    }
}
