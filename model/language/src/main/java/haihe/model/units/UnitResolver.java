package haihe.model.units;

import haihe.model.Diagnostic;
import haihe.model.Diagnostic.Code;
import haihe.model.Name;
import haihe.model.Span;
import haihe.model.UnitExpr;
import haihe.model.units.UnitSystem.Undeclared;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Gives declared units their meaning, following derived ones through each other. Used once and then thrown away. */
final class UnitResolver {

    /** Stands for the meaning of a unit whose definition was reported; told apart by identity. */
    static final UnitExpr FAULTY = UnitExpr.base("?");

    private static final List<Name> PURE_NUMBERS =
            List.of(Name.of("dmnl"), Name.of("dimensionless"), Name.of("fraction"));

    private final Map<Name, UnitDefinition> definitions = new LinkedHashMap<>();
    private final Map<Name, UnitExpr> units = new LinkedHashMap<>();
    private final Undeclared undeclared;
    private final Consumer<Diagnostic> problems;
    private final List<Name> open = new ArrayList<>();

    UnitResolver(List<UnitDefinition> declared, Undeclared undeclared, Consumer<Diagnostic> problems) {
        this.undeclared = undeclared;
        this.problems = problems;
        for (UnitDefinition definition : declared) {
            namesOf(definition).forEach(name -> declare(name, definition));
        }
        for (Name name : PURE_NUMBERS) {
            definitions.putIfAbsent(name, UnitDefinition.base(name, List.of(), Span.NONE));
        }
    }

    private static List<Name> namesOf(UnitDefinition definition) {
        return Stream.concat(Stream.of(definition.name()), definition.aliases().stream())
                .toList();
    }

    private void declare(Name name, UnitDefinition definition) {
        UnitDefinition earlier = definitions.putIfAbsent(name, definition);
        if (earlier != null && earlier != definition) {
            String message = "two units are called '" + name.text() + "'";
            problems.accept(Diagnostic.error(Code.DUPLICATE_DEFINITION, definition.span(), message)
                    .withHint("the other one is declared at " + earlier.span()));
        }
    }

    UnitSystem resolve(String timeUnit) {
        Optional<Name> time = timeUnit.isBlank() ? Optional.empty() : Optional.of(Name.of(timeUnit));
        time.ifPresent(name -> definitions.putIfAbsent(name, UnitDefinition.base(name, List.of(), Span.NONE)));
        definitions.forEach((name, definition) -> units.put(name, meaning(definition)));
        return new UnitSystem(units, time.map(this::timeUnit).orElse(UnitExpr.DIMENSIONLESS), undeclared);
    }

    private UnitExpr timeUnit(Name name) {
        UnitExpr unit = units.getOrDefault(name, FAULTY);
        if (unit == FAULTY) {
            return UnitExpr.base(name.text());
        }
        UnitDefinition definition = definitions.get(name);
        if (definition != null && !unit.powers().values().stream().toList().equals(List.of(1.0))) {
            String message = "the time unit '" + name.text() + "' must be a base unit, but is " + unit;
            problems.accept(Diagnostic.error(Code.BAD_VALUE, definition.span(), message)
                    .withHint("declare it without equals, and derive the other units from it"));
        }
        return unit;
    }

    private UnitExpr meaning(UnitDefinition definition) {
        Name name = definition.name();
        UnitExpr known = units.get(name);
        if (known != null) {
            return known;
        }
        if (open.contains(name)) {
            circular(definition);
            return FAULTY;
        }
        open.add(name);
        UnitExpr unit =
                definition.equals().map(text -> derived(definition, text)).orElse(UnitExpr.base(name.text()));
        open.remove(open.size() - 1);
        if (namesOf(definition).stream().anyMatch(PURE_NUMBERS::contains)) {
            unit = pureNumber(definition, unit);
        }
        units.putIfAbsent(name, unit);
        return unit;
    }

    private UnitExpr pureNumber(UnitDefinition definition, UnitExpr unit) {
        if (definition.equals().isPresent() && unit != FAULTY && !unit.isDimensionless()) {
            String message = "'" + definition.name().text() + "' is a name of pure numbers and cannot mean " + unit;
            problems.accept(Diagnostic.error(Code.BAD_VALUE, definition.equalsSpan(), message)
                    .withHint("choose another name than " + PURE_NUMBERS.get(0) + ", " + PURE_NUMBERS.get(1) + " or "
                            + PURE_NUMBERS.get(2)));
        }
        return UnitExpr.DIMENSIONLESS;
    }

    private UnitExpr derived(UnitDefinition definition, String text) {
        return new UnitParser(text, definition.equalsSpan(), this::lookUp, problems)
                .parse()
                .orElse(FAULTY);
    }

    private Optional<UnitExpr> lookUp(Name name, Span span, Consumer<Diagnostic> sink) {
        UnitDefinition definition = definitions.get(name);
        UnitExpr unit = definition == null ? units.get(name) : meaning(definition);
        if (unit != null) {
            return Optional.of(unit).filter(found -> found != FAULTY);
        }
        if (undeclared == Undeclared.BASE_UNIT) {
            return Optional.of(UnitExpr.base(name.key()));
        }
        sink.accept(UnitSystem.unknown(
                name, span, definitions.keySet().stream().map(Name::text).toList()));
        return Optional.empty();
    }

    private void circular(UnitDefinition definition) {
        StringBuilder chain = new StringBuilder();
        open.subList(open.indexOf(definition.name()), open.size())
                .forEach(name -> chain.append(name.text()).append(" -> "));
        chain.append(definition.name().text());
        String message = "the definition of unit '" + definition.name().text() + "' is circular: " + chain;
        problems.accept(Diagnostic.error(Code.BAD_VALUE, definition.equalsSpan(), message)
                .withHint("make one of them a base unit"));
    }
}
