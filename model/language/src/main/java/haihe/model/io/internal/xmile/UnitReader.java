package haihe.model.io.internal.xmile;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.source.Passage;
import haihe.model.source.SourceName;
import haihe.model.units.UnitDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions of units (XMILE 1.0, section 2.5). */
final class UnitReader {

    private final Diagnostics problems;
    private final Names names;

    UnitReader(Diagnostics problems) {
        this.problems = problems;
        this.names = new Names(problems);
    }

    List<UnitDefinition> read(List<Tag> sections) {
        List<UnitDefinition> all = new ArrayList<>();
        for (Tag unit : Documents.definitions(sections, "unit", problems)) {
            if (!unit.attributeText("disabled").equalsIgnoreCase("true")) {
                names.nameOf(unit).ifPresent(name -> all.add(unit(name, unit)));
            }
        }
        return all;
    }

    private UnitDefinition unit(SourceName name, Tag unit) {
        List<Name> aliases = new ArrayList<>();
        for (Tag alias : unit.children("alias")) {
            names.name(alias.content()).map(SourceName::name).ifPresent(aliases::add);
        }
        Optional<Passage> equals = unit.child("eqn")
                .map(Tag::content)
                .map(text -> Names.part(text, 0, text.text().length()))
                .filter(text -> !text.text().isEmpty());
        Span place = equals.map(Passage::span).orElse(Span.NONE);
        return new UnitDefinition(name.name(), aliases, equals.map(Passage::text), name.span(), place);
    }
}
