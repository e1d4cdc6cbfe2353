package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.GraphicalFunction.Kind;
import haihe.model.io.internal.CurvePoints;
import haihe.model.source.Keyed;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads graphical functions (XMILE 1.0, section 3.1.4). */
final class GraphicalReader {

    private static final List<String> KINDS = List.of("continuous", "extrapolate", "discrete");

    private final Diagnostics problems;
    private final Numbers numbers;

    GraphicalReader(Diagnostics problems) {
        this.problems = problems;
        this.numbers = new Numbers(problems);
    }

    /**
     * The points of one function.
     *
     * @param scale first and last x of evenly spaced points; empty if {@code x} has them
     */
    private record Points(
            SourceKey key, List<SourceNumber> x, List<SourceNumber> scale, List<SourceNumber> y, Kind kind) {}

    /**
     * A function for a whole variable, or one for each element.
     *
     * @param functions at least one; each is the {@code gf} of its key
     * @return empty if they are unusable, which has been reported
     */
    Optional<SourceLookup> read(List<Keyed<Tag>> functions) {
        long before = problems.errors();
        List<Points> all = new ArrayList<>();
        for (Keyed<Tag> function : functions) {
            all.add(points(function.key(), function.value()));
        }
        Kind kind = all.get(0).kind();
        for (Points each : all) {
            if (each.kind() != kind) {
                String message = "the graphical functions of one variable are of different types";
                problems.error(Code.UNSUPPORTED, each.key().span(), message, "give them variables of their own");
            }
        }
        if (problems.errors() > before) {
            return Optional.empty();
        }
        return Optional.of(lookup(kind, all, functions.get(0).value()));
    }

    private static SourceLookup lookup(Kind kind, List<Points> all, Tag first) {
        boolean scaled = all.stream().noneMatch(each -> each.scale().isEmpty());
        List<Keyed<List<SourceNumber>>> x = new ArrayList<>();
        List<Keyed<List<SourceNumber>>> scale = new ArrayList<>();
        List<Keyed<List<SourceNumber>>> y = new ArrayList<>();
        for (Points each : all) {
            y.add(new Keyed<>(each.key(), each.y()));
            if (scaled) {
                scale.add(new Keyed<>(each.key(), each.scale()));
            } else {
                x.add(new Keyed<>(each.key(), each.scale().isEmpty() ? each.x() : spread(each)));
            }
        }
        return new SourceLookup(kind, x, scale, y, first.span());
    }

    /** The points between the ends of a scale, where functions of other elements list theirs. */
    private static List<SourceNumber> spread(Points points) {
        double first = points.scale().get(0).value();
        double last = points.scale().get(1).value();
        int count = points.y().size();
        List<SourceNumber> x = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double value = i == count - 1 ? last : first + (last - first) * i / (count - 1);
            x.add(new SourceNumber(value, points.scale().get(0).span()));
        }
        return x;
    }

    private Points points(SourceKey key, Tag function) {
        List<SourceNumber> x = function.child("xpts").map(this::list).orElse(List.of());
        List<SourceNumber> y = function.child("ypts").map(this::list).orElse(List.of());
        if (function.child("ypts").isEmpty()) {
            problems.error(Code.BAD_LOOKUP, function.span(), "the graphical function has no <ypts>");
        }
        List<SourceNumber> scale =
                x.isEmpty() ? function.child("xscale").map(this::ends).orElse(List.of()) : List.of();
        if (x.isEmpty() && scale.isEmpty()) {
            String message = "the graphical function has neither <xpts> nor <xscale>";
            problems.error(Code.BAD_LOOKUP, function.span(), message, "add <xscale min=\"...\" max=\"...\"/>");
        }
        if (x.size() != y.size()) {
            return new Points(key, x, scale, y, kind(function));
        }
        CurvePoints curve = CurvePoints.of(x, y, problems);
        return new Points(key, curve.x(), scale, curve.y(), kind(function));
    }

    private List<SourceNumber> list(Tag points) {
        String separator = points.attribute("sep").map(sep -> sep.text()).orElse(",");
        return numbers.list(points.content(), separator.isEmpty() ? "," : separator);
    }

    private List<SourceNumber> ends(Tag scale) {
        List<SourceNumber> ends = new ArrayList<>();
        scale.attribute("min").flatMap(numbers::number).ifPresent(ends::add);
        scale.attribute("max").flatMap(numbers::number).ifPresent(ends::add);
        if (ends.size() != 2) {
            problems.error(Code.BAD_LOOKUP, scale.span(), "<xscale> needs min and max");
        }
        return ends;
    }

    private Kind kind(Tag function) {
        String type = function.attributeText("type").toLowerCase(Locale.ROOT);
        if (type.isEmpty()) {
            boolean discrete = function.attributeText("discrete").equalsIgnoreCase("true");
            return discrete ? Kind.DISCRETE : Kind.CONTINUOUS;
        }
        if (!KINDS.contains(type)) {
            String message = "there is no type '" + type + "' of graphical functions";
            problems.error(Code.BAD_LOOKUP, function.span(), message, "the types are " + String.join(", ", KINDS));
            return Kind.CONTINUOUS;
        }
        return Kind.valueOf(type.toUpperCase(Locale.ROOT));
    }
}
