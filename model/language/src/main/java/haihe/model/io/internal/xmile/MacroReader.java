package haihe.model.io.internal.xmile;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.source.Passage;
import haihe.model.source.SourceExpr;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceName;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads macros (XMILE 1.0, section 4.8). */
final class MacroReader {

    private final Diagnostics problems;
    private final Names names;
    private final Equations equations;
    private final ModelReading models;

    MacroReader(Diagnostics problems, Equations equations, ModelReading models) {
        this.problems = problems;
        this.names = new Names(problems);
        this.equations = equations;
        this.models = models;
    }

    /** The macros of some documents. */
    List<SourceMacro> read(List<Tag> documents) {
        List<SourceMacro> macros = new ArrayList<>();
        for (Tag macro : Documents.definitions(documents, "macro", problems)) {
            if (macro.attribute("filter").isPresent()) {
                problems.error(
                        Code.UNSUPPORTED,
                        macro.span(),
                        "a macro that redefines an option of variables cannot be followed",
                        "remove it if it only describes what the option means anyway");
            } else {
                names.nameOf(macro).ifPresent(name -> macros.add(macro(macro, name)));
            }
        }
        return macros;
    }

    private SourceMacro macro(Tag macro, SourceName name) {
        ModuleScope scope = ModuleScope.root();
        List<SourceVariable> variables = models.variables(macro, scope);
        List<SourceName> parameters = new ArrayList<>();
        List<Optional<SourceExpr>> defaults = new ArrayList<>();
        for (Tag parameter : macro.children("parm")) {
            names.name(parameter.content()).ifPresent(each -> {
                parameters.add(each);
                defaults.add(parameter.attribute("default").flatMap(text -> equations.read(text, scope)));
            });
        }
        Optional<Passage> equation = macro.child("eqn").map(Tag::content).filter(text -> !Equations.isBlank(text));
        if (equation.isEmpty()) {
            problems.error(
                    Code.MISSING_EQUATION,
                    macro.span(),
                    "the macro '" + name.text() + "' has no equation",
                    "say what a call gives: <eqn>...</eqn>");
        }
        Optional<SourceTime> time = macro.child("sim_specs").map(new SpecsReader(problems, false)::read);
        String doc = macro.child("doc").map(Tag::text).orElse("");
        return new SourceMacro(
                name,
                parameters,
                defaults,
                variables,
                equation.flatMap(text -> equations.read(text, scope)),
                List.of(),
                time,
                doc);
    }
}
