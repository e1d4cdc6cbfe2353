package haihe.model.check;

import haihe.model.Dimension;
import haihe.model.Name;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceVariable;
import java.util.List;

/**
 * What is known of a variable before equations are resolved.
 *
 * @param over its dimensions; meaningless if not {@code usable}
 * @param usable whether its dimensions are known; if not, that has been reported and uses of it are not
 */
record Symbol(SourceVariable source, List<Dimension> over, boolean usable) {

    Symbol {
        over = List.copyOf(over);
    }

    Name name() {
        return source.name().name();
    }

    boolean isLookup() {
        return source.definition() instanceof SourceDefinition.Lookup;
    }

    boolean isSeries() {
        return source.definition() instanceof SourceDefinition.Series;
    }

    boolean isStock() {
        return source.definition() instanceof SourceDefinition.Stock;
    }

    boolean isFlow() {
        return source.definition() instanceof SourceDefinition.Flow;
    }

    int size() {
        return over.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
    }

    /** What kind of thing this is, in a modeler's words. */
    String kind() {
        return source.definition().match(KindNames.INSTANCE);
    }

    private enum KindNames implements SourceDefinition.Cases<String> {
        INSTANCE;

        @Override
        public String stock(SourceDefinition.Stock definition) {
            return "a stock";
        }

        @Override
        public String flow(SourceDefinition.Flow definition) {
            return "a flow";
        }

        @Override
        public String auxiliary(SourceDefinition.Auxiliary definition) {
            return "an auxiliary";
        }

        @Override
        public String constant(SourceDefinition.Constant definition) {
            return "a constant";
        }

        @Override
        public String lookup(SourceDefinition.Lookup definition) {
            return "a lookup";
        }

        @Override
        public String series(SourceDefinition.Series definition) {
            return "a series";
        }
    }
}
