package haihe.model.io.internal.writing;

import haihe.model.Dimension;
import haihe.model.Model;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.TimeSpec;
import haihe.model.UnitDeclaration;
import haihe.model.UnitExpr;
import haihe.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes a model in the native language, in one file. */
public final class NativeText {

    private final Model model;
    private final String sector;
    private final HoconText out = new HoconText();
    private final Losses losses = new Losses("the native language");

    private NativeText(Model model, String sector) {
        this.model = model;
        this.sector = sector;
    }

    /**
     * The text of a model.
     *
     * @param sector the sector of variables that do not say theirs: the name of the file without its ending
     */
    public static WrittenText write(Model model, String sector) {
        return new NativeText(model, sector).write();
    }

    private WrittenText write() {
        out.raw("haihe", "1");
        out.text("name", model.name());
        out.text("doc", model.doc());
        out.blank();
        time(model.time());
        semantics(model.semantics());
        units();
        dimensions();
        variables();
        model.attachments()
                .forEach(each ->
                        losses.note(model.time().span(), "the native language has no place for <" + each.name() + ">"));
        model.exports()
                .forEach(each -> losses.note(
                        each.span(), "the native language has no place for the export to '" + each.resource() + "'"));
        return new WrittenText(out.toString(), losses.found());
    }

    private void time(TimeSpec time) {
        out.open("time");
        control("start", time.start(), time.controls().flatMap(each -> each.start()));
        control("stop", time.stop(), time.controls().flatMap(each -> each.stop()));
        control("step", time.step(), time.controls().flatMap(each -> each.step()));
        control("save", time.save(), time.controls().flatMap(each -> each.save()));
        out.text("unit", time.unit());
        time.method().ifPresent(method -> out.raw("method", HoconText.key(method)));
        out.close();
    }

    private void control(String key, double value, Optional<Name> variable) {
        if (variable.isPresent()) {
            out.raw(key, HoconText.quoted(variable.get().text()));
        } else {
            out.number(key, value);
        }
    }

    private void semantics(Semantics semantics) {
        List<SemanticsFlag> flags = SemanticsFlag.of(semantics);
        if (!flags.isEmpty()) {
            out.blank();
            out.open("semantics");
            flags.forEach(flag -> out.raw(flag.key(), flag.word()));
            out.close();
        }
    }

    private void units() {
        Set<String> undeclared = new LinkedHashSet<>();
        for (Variable variable : model.variables()) {
            variable.declaration()
                    .unit()
                    .ifPresent(unit -> undeclared.addAll(unit.powers().keySet()));
            if (variable instanceof Variable.Lookup lookup) {
                lookup.inputUnit()
                        .ifPresent(unit -> undeclared.addAll(unit.powers().keySet()));
            }
        }
        Set<Name> declared = new HashSet<>();
        if (!model.time().unit().isBlank()) {
            declared.add(Name.of(model.time().unit()));
        }
        for (UnitDeclaration unit : model.units()) {
            declared.add(unit.name());
            declared.addAll(unit.aliases());
        }
        undeclared.removeIf(name -> declared.contains(Name.of(name)));
        if (undeclared.isEmpty() && model.units().isEmpty()) {
            return;
        }
        out.blank();
        out.open("units");
        model.units().forEach(this::unit);
        undeclared.forEach(name -> out.raw(name, "{ }"));
        out.close();
    }

    private void unit(UnitDeclaration unit) {
        List<String> keys = new ArrayList<>();
        if (!unit.aliases().isEmpty()) {
            List<String> aliases =
                    HoconText.quoted(unit.aliases().stream().map(Name::text).toList());
            keys.add("aliases = [" + String.join(", ", aliases) + "]");
        }
        unit.equals().ifPresent(text -> keys.add("equals = " + HoconText.quoted(text)));
        out.raw(unit.name().text(), keys.isEmpty() ? "{ }" : "{ " + String.join(", ", keys) + " }");
    }

    private void dimensions() {
        if (model.dimensions().isEmpty()) {
            return;
        }
        out.blank();
        out.open("dimensions");
        model.dimensions().forEach(this::dimension);
        out.close();
    }

    private void dimension(Dimension dimension) {
        List<String> names = dimension.elements().stream().map(Name::text).toList();
        boolean numbered =
                IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(Integer.toString(i + 1)));
        out.open(dimension.name().text());
        dimension.parent().ifPresent(parent -> out.text("of", parent.name().text()));
        if (numbered && dimension.parent().isEmpty()) {
            out.raw("size", Integer.toString(names.size()));
        } else {
            out.list("elements", HoconText.quoted(names));
        }
        out.text("doc", dimension.doc());
        out.close();
    }

    /** The variables in order; neighbours of one kind share a block. */
    private void variables() {
        NativeVariables writer = new NativeVariables(model, out, losses, sector);
        String open = "";
        for (Variable variable : model.variables()) {
            String block = NativeVariables.block(variable);
            if (writer.isWrittenElsewhere(variable)) {
                continue;
            }
            if (!block.equals(open)) {
                if (!open.isEmpty()) {
                    out.close();
                }
                out.blank();
                out.open(block);
                open = block;
            }
            writer.write(variable);
        }
        if (!open.isEmpty()) {
            out.close();
        }
    }

    /** The text of a unit: as the model has it, if it has any. */
    static String unit(Optional<UnitExpr> unit, String text) {
        return text.isEmpty() ? unit.map(UnitExpr::toString).orElse("") : text;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
