package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Threshold;
import haihe.model.source.Keyed;
import haihe.model.source.Passage;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the variables of one copy of a model (XMILE 1.0, chapters 3 and 4). */
final class VariableReader {

    private final Diagnostics problems;
    private final EquationReader equations;
    private final ContainerReader containers;
    private final ThresholdReader thresholds;
    private final OwnWords own;
    private final Names names;
    private final GraphicalReader functions;
    private final ModuleScope scope;
    private final Behavior behavior;

    VariableReader(Diagnostics problems, EquationReader equations, ModuleScope scope, Behavior behavior) {
        this.problems = problems;
        this.equations = equations;
        this.containers = new ContainerReader(problems, equations);
        this.thresholds = new ThresholdReader(problems);
        this.own = new OwnWords(problems);
        this.names = new Names(problems);
        this.functions = new GraphicalReader(problems);
        this.scope = scope;
        this.behavior = behavior;
    }

    /** The variable that a tag defines, and before it the graphical function that it carries. */
    List<SourceVariable> read(Tag tag, SourceName name, String sector) {
        List<SourceName> over = dimensions(tag);
        Optional<SourceEquation> equation =
                ContainerReader.isListed(tag) ? Optional.empty() : equations.read(tag, over);
        List<Keyed<Tag>> graphs = graphs(tag);
        Optional<SourceLookup> lookup = graphs.isEmpty() ? Optional.empty() : functions.read(graphs);
        Described described = new Described(tag, scope.global(name), over, sector, thresholds.read(tag));
        if (graphs.isEmpty()) {
            return List.of(described.as(definition(tag, name, equation)));
        }
        Optional<SourceDefinition> series = own.series(tag, lookup);
        if (series.isPresent()) {
            return List.of(described.as(series.get()));
        }
        if (equation.isEmpty()) {
            return List.of(described.as(new SourceDefinition.Lookup(lookup, OwnWords.inputUnit(tag))));
        }
        SourceName function =
                new SourceName(ModuleScope.functionName(described.name().name()), name.span());
        SourceEquation wrapped = read(equation.get(), function);
        return List.of(
                described.function(function, new SourceDefinition.Lookup(lookup, Optional.empty())),
                described.as(definition(tag, name, Optional.of(wrapped))));
    }

    /** What a variable says of itself besides its definition. */
    private record Described(
            Tag tag, SourceName name, List<SourceName> over, String sector, List<Threshold> thresholds) {

        SourceVariable as(SourceDefinition definition) {
            Optional<Passage> unit = tag.child("units")
                    .map(Tag::content)
                    .map(text -> Names.part(text, 0, text.text().length()))
                    .filter(text -> !text.text().isEmpty());
            String doc = tag.child("doc").map(Tag::text).orElse("");
            String label = OwnWords.text(tag, "label");
            boolean internal = OwnWords.text(tag, "internal").equals("true");
            return new SourceVariable(name, over, unit, doc, label, sector, internal, thresholds, definition);
        }

        SourceVariable function(SourceName function, SourceDefinition definition) {
            SourceVariable carrier = as(definition);
            String doc = "the lookup that " + name.text() + " carries";
            return new SourceVariable(function, over, carrier.unit(), doc, "", sector, definition);
        }
    }

    private List<SourceName> dimensions(Tag tag) {
        List<SourceName> over = new ArrayList<>();
        for (Tag dimension :
                tag.child("dimensions").map(list -> list.children("dim")).orElse(List.of())) {
            names.nameOf(dimension).ifPresent(over::add);
        }
        return over;
    }

    private SourceDefinition definition(Tag tag, SourceName name, Optional<SourceEquation> equation) {
        return switch (tag.name()) {
            case "stock" -> stock(tag, equation);
            case "flow" -> flow(tag, equation);
            default ->
                scope.isFlow(name.name())
                        ? converter(tag, name, equation)
                        : own.definition(tag, equation, auxiliary(equation));
        };
    }

    private static SourceDefinition auxiliary(Optional<SourceEquation> equation) {
        return Constants.of(equation).orElseGet(() -> new SourceDefinition.Auxiliary(equation, Optional.empty()));
    }

    /** A converter that a stock names as its flow. */
    private SourceDefinition converter(Tag tag, SourceName name, Optional<SourceEquation> equation) {
        String message = "'" + name.text() + "' is taken as a flow, since a stock has it as one";
        problems.add(Diagnostic.warning(Code.BAD_VALUE, tag.span(), message).withHint("write <flow> instead"));
        return flow(tag, equation);
    }

    private SourceDefinition flow(Tag tag, Optional<SourceEquation> equation) {
        tag.child("multiplier")
                .ifPresent(multiplier -> problems.error(
                        Code.UNSUPPORTED,
                        multiplier.span(),
                        "a flow that changes units on its way cannot be simulated",
                        "use two flows, the second with an equation that converts the first"));
        return new SourceDefinition.Flow(
                equation, Behavior.nonNegative(tag, behavior.nonNegativeFlows()), containers.outlet(tag));
    }

    private SourceDefinition stock(Tag tag, Optional<SourceEquation> initial) {
        return new SourceDefinition.Stock(
                initial,
                flows(tag, "inflow"),
                flows(tag, "outflow"),
                Behavior.nonNegative(tag, behavior.nonNegativeStocks()),
                containers.container(tag));
    }

    private List<SourceName> flows(Tag stock, String kind) {
        List<SourceName> flows = new ArrayList<>();
        for (Tag flow : stock.children(kind)) {
            names.name(flow.content()).map(this::resolved).ifPresent(flows::add);
        }
        return flows;
    }

    private SourceName resolved(SourceName name) {
        return scope.resolve(name.name())
                .map(found -> new SourceName(found, name.span()))
                .orElse(name);
    }

    private List<Keyed<Tag>> graphs(Tag tag) {
        List<Keyed<Tag>> graphs = new ArrayList<>();
        for (Tag element : tag.children("element")) {
            element.child("gf").ifPresent(graph -> graphs.add(new Keyed<>(equations.key(element), graph)));
        }
        Optional<Tag> whole = tag.name().equals("gf") ? Optional.of(tag) : tag.child("gf");
        whole.ifPresent(graph -> graphs.add(new Keyed<>(
                graphs.isEmpty() ? new SourceKey.Whole(graph.span()) : new SourceKey.Default(graph.span()), graph)));
        return graphs;
    }

    /** An equation whose value is looked up in a graphical function. */
    private static SourceEquation read(SourceEquation equation, SourceName function) {
        List<Keyed<Optional<SourceExpr>>> parts = new ArrayList<>();
        for (Keyed<Optional<SourceExpr>> part : equation.parts()) {
            parts.add(new Keyed<>(
                    part.key(),
                    part.value().map(input -> new SourceExpr.Call(function, List.of(), List.of(input), input.span()))));
        }
        return new SourceEquation(parts, equation.text(), equation.span());
    }
}
