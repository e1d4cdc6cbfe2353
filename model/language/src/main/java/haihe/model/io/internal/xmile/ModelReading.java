package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Puts the models of a file together: a module is a copy of a model with some of its variables connected to others. */
final class ModelReading {

    private static final Set<String> VARIABLES = Set.of("stock", "flow", "aux", "gf");
    private static final int MAX_COPIES = 10_000;

    private final Diagnostics problems;
    private final Names names;
    private final Equations equations;
    private final Shapes shapes;
    private final Function<Tag, Optional<Documents>> resources;
    private int copies;

    /**
     * @param resources the documents that a module names as its resource
     */
    ModelReading(
            Diagnostics problems, Equations equations, Shapes shapes, Function<Tag, Optional<Documents>> resources) {
        this.problems = problems;
        this.names = new Names(problems);
        this.equations = equations;
        this.shapes = shapes;
        this.resources = resources;
    }

    /**
     * One copy of a model.
     *
     * @param library the models that its modules may be copies of
     * @param path the models that it is inside of, itself last
     */
    private record Copy(
            Tag model,
            ModuleScope scope,
            Behavior behavior,
            Map<Name, Tag> library,
            List<Tag> path,
            List<Module> modules) {}

    /** A module in a model and the copy that it makes. */
    private record Module(Tag tag, SourceName name, Copy copy) {}

    /** All variables of the root model and its modules. */
    List<SourceVariable> read(Documents documents, Behavior behavior) {
        return variables(rootOf(documents), ModuleScope.root(), behavior, library(documents));
    }

    /** The variables of a macro; makes its names known to a scope. */
    List<SourceVariable> variables(Tag macro, ModuleScope scope) {
        return variables(macro, scope, Behavior.NONE, Map.of());
    }

    private List<SourceVariable> variables(Tag root, ModuleScope scope, Behavior behavior, Map<Name, Tag> library) {
        Copy copy = copy(root, scope, behavior, library, List.of());
        connect(copy, copy);
        List<SourceVariable> variables = new ArrayList<>();
        define(copy, variables);
        return variables;
    }

    /** The model without a name, or else the first one. */
    private static Tag rootOf(Documents documents) {
        List<Tag> models = documents.sections("model");
        return models.stream()
                .filter(model -> model.attributeText("name").isEmpty())
                .findFirst()
                .orElse(models.get(0));
    }

    private Map<Name, Tag> library(Documents documents) {
        Map<Name, Tag> library = new HashMap<>();
        for (Tag model : Documents.definitions(documents.all(), "model", problems)) {
            String name = Names.spelled(model.attributeText("name"));
            if (!Name.isBlank(name)) {
                library.put(Name.of(name), model);
            }
        }
        return library;
    }

    private Copy copy(Tag model, ModuleScope scope, Behavior outer, Map<Name, Tag> library, List<Tag> outside) {
        List<Tag> path = new ArrayList<>(outside);
        path.add(model);
        Copy copy = new Copy(model, scope, outer.with(model), library, path, new ArrayList<>());
        for (Tag tag : contents(model)) {
            Optional<Passage> name =
                    tag.attribute("name").filter(text -> !text.text().isBlank());
            if (name.isPresent() && VARIABLES.contains(tag.name())) {
                names.name(name.get()).map(SourceName::name).ifPresent(own -> declare(scope, tag, own));
            } else if (name.isPresent() && tag.name().equals("module")) {
                names.name(name.get()).ifPresent(own -> module(copy, tag, own));
            }
        }
        return copy;
    }

    private void declare(ModuleScope scope, Tag tag, Name name) {
        scope.declare(name);
        for (String kind : List.of("inflow", "outflow")) {
            tag.children(kind).forEach(flow -> names.name(flow.content()).ifPresent(each -> scope.flow(each.name())));
        }
        boolean graph = tag.child("gf").isPresent()
                || tag.children("element").stream()
                        .anyMatch(each -> each.child("gf").isPresent());
        boolean equation = tag.child("eqn")
                        .filter(text -> !Equations.isBlank(text.content()))
                        .isPresent()
                || tag.children("element").stream()
                        .anyMatch(each -> each.child("eqn").isPresent());
        if (graph && equation) {
            scope.carriesFunction(name);
        }
    }

    private void module(Copy outer, Tag tag, SourceName name) {
        Map<Name, Tag> library = outer.library();
        Tag model = library.get(name.name());
        if (tag.attribute("resource").isPresent()) {
            Optional<Documents> documents =
                    resources.apply(tag).filter(each -> !each.sections("model").isEmpty());
            if (documents.isEmpty()) {
                return;
            }
            library = library(documents.get());
            model = rootOf(documents.get());
        }
        if (model == null) {
            String message = "there is no model called '" + name.text() + "' for this module";
            problems.error(Code.UNKNOWN_NAME, tag.span(), message, "add <model name=\"" + name.text() + "\">");
        } else if (isInside(model, outer)) {
            problems.error(Code.BAD_VALUE, tag.span(), "the model that this module copies contains itself");
        } else if (++copies > MAX_COPIES) {
            problems.error(Code.BAD_VALUE, tag.span(), "modules make more than " + MAX_COPIES + " copies of models");
        } else {
            ModuleScope scope = outer.scope().module(name.name());
            Copy copy = copy(model, scope, outer.behavior(), library, outer.path());
            outer.modules().add(new Module(tag, name, copy));
        }
    }

    private static boolean isInside(Tag model, Copy copy) {
        return copy.path().stream().anyMatch(each -> each.span().equals(model.span()));
    }

    private static List<Tag> contents(Tag model) {
        List<Tag> contents = new ArrayList<>(model.children());
        model.children("variables").forEach(list -> contents.addAll(list.children()));
        return contents;
    }

    private void connect(Copy copy, Copy root) {
        for (Module module : copy.modules()) {
            for (Tag connection : module.tag().children("connect")) {
                connection(connection, module, copy, root);
            }
        }
        copy.modules().forEach(module -> connect(module.copy(), root));
    }

    private void connection(Tag connection, Module module, Copy outer, Copy root) {
        String to = Names.spelled(connection.attributeText("to"));
        String from = Names.spelled(connection.attributeText("from"));
        String prefix = module.name().name().key() + ".";
        if (Name.isBlank(to) || Name.isBlank(from.replace(".", ""))) {
            problems.error(Code.MISSING_KEY, connection.span(), "<connect> needs to=\"...\" and from=\"...\"");
            return;
        }
        String input = Name.of(to).key().startsWith(prefix) ? to.substring(to.indexOf('.') + 1) : to;
        Name source = Name.of(from.startsWith(".") ? from.substring(1) : from);
        Optional<Name> found =
                outer.scope().resolve(source).or(() -> root.scope().resolve(source));
        if (found.isEmpty()) {
            String message = "nothing is called '" + from + "', which module '"
                    + module.name().text() + "' takes as its '" + input + "'";
            problems.error(Code.UNKNOWN_NAME, connection.span(), message);
            return;
        }
        module.copy().scope().connect(Name.of(input), found.get());
    }

    private void define(Copy copy, List<SourceVariable> variables) {
        EquationReader reading = new EquationReader(problems, equations, shapes, copy.scope());
        VariableReader reader = new VariableReader(problems, reading, copy.scope(), copy.behavior());
        Map<Name, String> sectors = sectors(copy.model());
        Set<Name> ghosts = new HashSet<>();
        for (Tag tag : contents(copy.model())) {
            if (VARIABLES.contains(tag.name())) {
                names.nameOf(tag)
                        .filter(name -> !copy.scope().isConnected(name.name()) || !ghosts.add(name.name()))
                        .ifPresent(name ->
                                variables.addAll(reader.read(tag, name, sectors.getOrDefault(name.name(), ""))));
            }
        }
        copy.modules().forEach(module -> define(module.copy(), variables));
    }

    /** The group that each variable is in. */
    private Map<Name, String> sectors(Tag model) {
        Map<Name, String> sectors = new HashMap<>();
        for (Tag group : contents(model)) {
            if (group.name().equals("group")) {
                String name = Names.spelled(group.attributeText("name"));
                for (Tag entity : group.children("entity")) {
                    names.nameOf(entity).ifPresent(member -> sectors.put(member.name(), name));
                }
            }
        }
        return sectors;
    }
}
