package haihe.model.io.internal.xmile;

import haihe.model.Diagnostics;
import haihe.model.Semantics;
import haihe.model.TimeSeries.Interpolation;
import haihe.model.TimeSeries.Outside;
import haihe.model.source.Keyed;
import haihe.model.source.Passage;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the attributes in which Haihe writes what XMILE has no words for. */
final class OwnWords {

    private static final String PREFIX = "haihe";

    private final Diagnostics problems;

    OwnWords(Diagnostics problems) {
        this.problems = problems;
    }

    /** Whether Haihe wrote a file. */
    static boolean isOwn(Tag root) {
        return root.element().attribute(PREFIX, "language").isPresent();
    }

    static String text(Tag tag, String name) {
        return tag.element().attribute(PREFIX, name).map(Passage::text).orElse("");
    }

    /** What the model is about. */
    static String doc(Tag root) {
        return root.child("header")
                .flatMap(header -> header.element().children().stream()
                        .filter(each ->
                                each.prefix().equals(PREFIX) && each.name().equals("doc"))
                        .findFirst())
                .map(doc -> doc.content().text())
                .orElse("");
    }

    /** The choices in which a model's meaning differs from that of its tool. */
    Semantics semantics(Tag root, Semantics usual) {
        return new Semantics(
                choice(root, "integer-part", Semantics.IntegerPart.class, usual.integerPart()),
                choice(root, "modulo", Semantics.Modulo.class, usual.modulo()),
                choice(root, "test-inputs", Semantics.TestInputs.class, usual.testInputs()),
                choice(root, "names", Semantics.Names.class, usual.names()),
                choice(root, "arrays", Semantics.Arrays.class, usual.arrays()),
                choice(root, "saving", Semantics.Saving.class, usual.saving()),
                choice(root, "non-negative", Semantics.NonNegative.class, usual.nonNegative()),
                choice(root, "outside", Semantics.Outside.class, usual.outside()));
    }

    private <E extends Enum<E>> E choice(Tag tag, String name, Class<E> type, E usual) {
        String word = text(tag, name).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word)) {
                return each;
            }
        }
        if (!word.isEmpty()) {
            problems.error(
                    haihe.model.Diagnostic.Code.BAD_VALUE,
                    tag.span(),
                    "'" + text(tag, name) + "' is not a value of haihe:" + name,
                    "remove the attribute for the meaning of XMILE");
        }
        return usual;
    }

    /** The variables that time settings come from. */
    Optional<SourceTime.Controls> controls(Tag specs) {
        Optional<SourceName> start = name(specs, "start");
        Optional<SourceName> stop = name(specs, "stop");
        Optional<SourceName> step = name(specs, "dt");
        Optional<SourceName> save = name(specs, "save_interval");
        return Stream.of(start, stop, step, save).allMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new SourceTime.Controls(start, stop, step, save));
    }

    private Optional<SourceName> name(Tag tag, String attribute) {
        return tag.element().attribute(PREFIX, attribute).flatMap(new Names(problems)::name);
    }

    /** A constant with what scenarios may set, or an auxiliary that happens to be a number. */
    SourceDefinition definition(Tag tag, Optional<SourceEquation> equation, SourceDefinition usual) {
        if (text(tag, "kind").equals("auxiliary")) {
            return new SourceDefinition.Auxiliary(equation, Optional.empty());
        }
        return usual instanceof SourceDefinition.Constant constant
                ? new SourceDefinition.Constant(
                        constant.values(), number(tag, "min"), number(tag, "max"), text(tag, "source"))
                : usual;
    }

    private Optional<SourceNumber> number(Tag tag, String name) {
        return tag.element().attribute(PREFIX, name).flatMap(new Numbers(problems)::number);
    }

    static Optional<Passage> inputUnit(Tag tag) {
        return tag.element().attribute(PREFIX, "input-unit");
    }

    /** Data over time, for which other tools find a graphical function. */
    Optional<SourceDefinition> series(Tag tag, Optional<SourceLookup> lookup) {
        if (!text(tag, "kind").equals("series") || lookup.isEmpty()) {
            return Optional.empty();
        }
        SourceSeries series = new SourceSeries(
                choice(tag, "interpolation", Interpolation.class, Interpolation.LINEAR),
                choice(tag, "outside", Outside.class, Outside.HOLD),
                columns(lookup.get()),
                text(tag, "source"),
                tag.span());
        return Optional.of(new SourceDefinition.Series(Optional.of(series)));
    }

    private static List<SourceSeries.Column> columns(SourceLookup lookup) {
        List<SourceSeries.Column> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(lookup.x().size(), lookup.y().size()); i++) {
            Keyed<List<SourceNumber>> times = lookup.x().get(i);
            List<haihe.model.Name> element = times.key() instanceof SourceKey.Elements elements
                    ? elements.parts().stream()
                            .flatMap(Optional::stream)
                            .map(SourceName::name)
                            .toList()
                    : List.of();
            columns.add(new SourceSeries.Column(
                    element, numbers(times.value()), numbers(lookup.y().get(i).value()), List.of()));
        }
        return columns;
    }

    private static List<Double> numbers(List<SourceNumber> numbers) {
        return numbers.stream().map(SourceNumber::value).toList();
    }
}
