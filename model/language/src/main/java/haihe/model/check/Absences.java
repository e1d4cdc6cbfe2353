package haihe.model.check;

import haihe.model.Diagnostics;
import haihe.model.Dimension;
import haihe.model.Index;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.source.Keyed;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which elements have no definition where arrays may be partial. */
final class Absences {

    private final DimensionTable table;
    private final boolean partial;
    private final Map<Name, Set<Integer>> known = new HashMap<>();

    Absences(DimensionTable table, Semantics semantics) {
        this.table = table;
        this.partial = semantics.arrays() == Semantics.Arrays.PARTIAL;
    }

    /** Whether elements without a definition are no mistake. */
    boolean allowed() {
        return partial;
    }

    /** The absent elements by their number in row-major order; none if the variable has no definition at all. */
    Set<Integer> of(Symbol symbol) {
        if (!partial || !symbol.usable() || symbol.over().isEmpty()) {
            return Set.of();
        }
        Set<Integer> absent = known.get(symbol.name());
        if (absent == null) {
            absent = symbol.source().definition().match(new Missing(symbol));
            absent = absent.size() == symbol.size() ? Set.of() : absent;
            known.put(symbol.name(), absent);
        }
        return absent;
    }

    /** An absent element that a reference means at some turn of its loops; computed subscripts are not followed. */
    Optional<Integer> touched(Symbol symbol, List<Index> indices) {
        Set<Integer> absent = of(symbol);
        return absent.isEmpty() ? Optional.empty() : touched(absent, symbol, indices, new HashMap<>(), 0);
    }

    private Optional<Integer> touched(
            Set<Integer> absent, Symbol symbol, List<Index> indices, Map<Integer, Integer> turns, int element) {
        int depth = symbol.over().size() - indices.size();
        if (indices.isEmpty()) {
            return absent.contains(element) ? Optional.of(element) : Optional.empty();
        }
        List<Index> rest = indices.subList(1, indices.size());
        Dimension dimension = symbol.over().get(depth);
        int first = element * dimension.size();
        if (indices.get(0) instanceof Index.Fixed fixed) {
            return touched(absent, symbol, rest, turns, first + Elements.ordinal(dimension, fixed.position()));
        }
        if (!(indices.get(0) instanceof Index.Loop loop)) {
            return Optional.empty();
        }
        Integer outer = turns.get(loop.loop());
        int from = outer == null ? 0 : outer;
        int to = outer == null ? loop.positions().size() : outer + 1;
        for (int turn = from; turn < to; turn++) {
            turns.put(loop.loop(), turn);
            int next = first + Elements.ordinal(dimension, loop.positions().get(turn));
            Optional<Integer> found = touched(absent, symbol, rest, turns, next);
            if (found.isPresent()) {
                return found;
            }
        }
        if (outer == null) {
            turns.remove(loop.loop());
        }
        return Optional.empty();
    }

    private final class Missing implements SourceDefinition.Cases<Set<Integer>> {

        private final Symbol symbol;

        Missing(Symbol symbol) {
            this.symbol = symbol;
        }

        private Set<Integer> in(List<? extends Keyed<?>> parts) {
            return new TreeSet<>(
                    Cover.of(symbol, parts, table, new Diagnostics()).missing());
        }

        private Set<Integer> in(Optional<SourceEquation> equation) {
            return equation.map(SourceEquation::parts).map(this::in).orElse(Set.of());
        }

        private Set<Integer> inLookup(SourceLookup lookup) {
            Set<Integer> missing = in(lookup.y());
            missing.addAll(in(lookup.x().isEmpty() ? lookup.scale() : lookup.x()));
            return missing;
        }

        @Override
        public Set<Integer> stock(SourceDefinition.Stock definition) {
            return in(definition.initial());
        }

        @Override
        public Set<Integer> flow(SourceDefinition.Flow definition) {
            return in(definition.equation());
        }

        @Override
        public Set<Integer> auxiliary(SourceDefinition.Auxiliary definition) {
            Set<Integer> missing = new TreeSet<>(in(definition.equation()));
            definition.lookup().map(this::inLookup).ifPresent(missing::addAll);
            return missing;
        }

        @Override
        public Set<Integer> constant(SourceDefinition.Constant definition) {
            return definition
                    .values()
                    .map(values -> values instanceof SourceValues.ByKey byKey ? in(byKey.parts()) : Set.<Integer>of())
                    .orElse(Set.of());
        }

        @Override
        public Set<Integer> lookup(SourceDefinition.Lookup definition) {
            return definition.points().map(this::inLookup).orElse(Set.of());
        }

        @Override
        public Set<Integer> series(SourceDefinition.Series definition) {
            return definition.data().map(this::inSeries).orElse(Set.of());
        }

        private Set<Integer> inSeries(SourceSeries data) {
            Set<List<Name>> given = new HashSet<>();
            data.columns().stream()
                    .filter(column ->
                            !column.times().isEmpty() || !column.problems().isEmpty())
                    .forEach(column -> given.add(column.element()));
            List<Integer> missing = new ArrayList<>();
            for (int element = 0; element < symbol.size(); element++) {
                if (!given.contains(Elements.names(symbol.over(), element))) {
                    missing.add(element);
                }
            }
            return new TreeSet<>(missing);
        }
    }
}
