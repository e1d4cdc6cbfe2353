package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.io.internal.xml.XmlElement;
import haihe.model.source.Keyed;
import haihe.model.source.Passage;
import haihe.model.source.SourceEquation;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceKey;
import haihe.model.source.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the equations of variables, whole or by element (XMILE 1.0, section 4.5). */
final class EquationReader {

    private static final Name ACTIVE_INITIAL = Name.of("ACTIVE_INITIAL");

    private final Diagnostics problems;
    private final Equations equations;
    private final Shapes shapes;
    private final Names names;
    private final ModuleScope scope;

    EquationReader(Diagnostics problems, Equations equations, Shapes shapes, ModuleScope scope) {
        this.problems = problems;
        this.equations = equations;
        this.shapes = shapes;
        this.names = new Names(problems);
        this.scope = scope;
    }

    /** The parts of an equation and their texts while they are gathered. */
    private static final class Parts {

        private final List<Keyed<Optional<SourceExpr>>> parts = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        void add(SourceKey key, Optional<SourceExpr> expr, String text) {
            parts.add(new Keyed<>(key, expr));
            texts.add(text);
        }

        Optional<SourceEquation> whole(Span span) {
            return parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SourceEquation(parts, String.join("; ", texts), span));
        }
    }

    /** The equation of a variable over some dimensions; empty if it has none. */
    Optional<SourceEquation> read(Tag variable, List<SourceName> over) {
        Parts parts = new Parts();
        for (Tag element : variable.children("element")) {
            for (Passage equation : written(element)) {
                String key = element.attributeText("subscript");
                parts.add(key(element), active(element, equation), key + ": " + text(equation));
            }
        }
        List<Passage> written = written(variable);
        List<Passage> list = over.isEmpty()
                ? written
                : written.stream()
                        .flatMap(equation -> EquationList.items(equation).stream())
                        .toList();
        if (list.size() > 1) {
            list(variable, over, list, parts);
        } else if (!list.isEmpty()) {
            Passage equation = list.get(0);
            Span span = equation.span();
            boolean rest = !parts.parts.isEmpty() && !over.isEmpty();
            SourceKey key = rest ? new SourceKey.Default(span) : new SourceKey.Whole(span);
            parts.add(key, active(variable, equation), text(equation));
        }
        return parts.whole(variable.span());
    }

    /** An equation, with another one for the initial values that depend on it if the tag has that too (Stella). */
    private Optional<SourceExpr> active(Tag tag, Passage equation) {
        Optional<SourceExpr> active = equations.read(equation, scope);
        Optional<Passage> start = tag.child("init_eqn")
                .map(Tag::content)
                .or(() -> tag.element().children().stream()
                        .filter(child -> child.qualifiedName().equals("isee:init_eqn"))
                        .map(XmlElement::content)
                        .findFirst())
                .filter(text -> !Equations.isBlank(text));
        if (start.isEmpty() || active.isEmpty()) {
            return active;
        }
        SourceName function = new SourceName(ACTIVE_INITIAL, equation.span());
        return equations
                .read(start.get(), scope)
                .map(initial -> new SourceExpr.Call(
                        function,
                        List.of(),
                        List.of(active.get(), initial),
                        active.get().span()));
    }

    /** The equation in an element of its own, the same for all elements; empty if there is none. */
    Optional<SourceEquation> single(Optional<Tag> tag) {
        if (tag.isEmpty() || Equations.isBlank(tag.get().content())) {
            return Optional.empty();
        }
        Passage content = tag.get().content();
        Parts parts = new Parts();
        parts.add(new SourceKey.Whole(content.span()), equations.read(content, scope), text(content));
        return parts.whole(tag.get().span());
    }

    /** A list in row-major order, as Vensim writes the elements of an array. */
    private void list(Tag variable, List<SourceName> over, List<Passage> items, Parts parts) {
        Span span = items.get(0).span();
        List<SourceKey> keys = shapes.elements(over, span);
        if (keys.size() != items.size()) {
            String message = over.isEmpty()
                    ? "<" + variable.name() + "> has " + items.size() + " equations"
                    : "the list has " + items.size() + " equations for " + keys.size() + " elements";
            problems.error(Code.DUPLICATE_DEFINITION, items.get(1).span(), message, "write one for each element");
            parts.add(new SourceKey.Whole(span), Optional.empty(), "");
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            parts.add(keys.get(i), equations.read(items.get(i), scope), text(items.get(i)));
        }
    }

    private static String text(Passage equation) {
        return equation.text().strip();
    }

    private static List<Passage> written(Tag tag) {
        return tag.children("eqn").stream()
                .map(Tag::content)
                .filter(equation -> !Equations.isBlank(equation))
                .toList();
    }

    /** Which elements a tag is for. */
    SourceKey key(Tag element) {
        Optional<Passage> subscript = element.attribute("subscript");
        if (subscript.isEmpty()) {
            problems.error(Code.MISSING_KEY, element.span(), "<element> does not say which", "add subscript=\"...\"");
            return new SourceKey.Default(element.span());
        }
        List<Optional<SourceName>> parts =
                names.list(subscript.get()).stream().map(Optional::of).toList();
        return new SourceKey.Elements(parts, subscript.get().span());
    }
}
