package haihe.model.io.internal;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.io.internal.HoconSettings.ModelFile;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.Passage;
import haihe.model.source.SourceDimension;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceText;
import haihe.model.source.SourceTime;
import haihe.model.source.SourceVariable;
import haihe.model.units.UnitDefinition;
import haihe.model.units.UnitSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads models in the native language. */
public final class HoconModelReader {

    private static final List<String> TOP = topKeys();
    private static final List<String> TIME = List.of("start", "stop", "step", "save", "unit", "method");
    private static final List<String> SINGLE = List.of("haihe", "name", "doc", "time", "semantics");

    private final Diagnostics problems;
    private final SourceFiles files;
    private final ArrayReader arrays;
    private final Map<String, Span> single = new HashMap<>();
    private final List<UnitDefinition> units = new ArrayList<>();
    private final List<SourceDimension> dimensions = new ArrayList<>();
    private final List<SourceVariable> variables = new ArrayList<>();
    private final List<SourceMacro> macros = new ArrayList<>();
    private Semantics semantics = Semantics.XMILE;
    private String name = "";
    private String doc = "";
    private Optional<SourceTime> time = Optional.empty();

    public HoconModelReader(Diagnostics problems, SourceFiles files) {
        this.problems = problems;
        this.files = files;
        this.arrays = new ArrayReader(problems);
    }

    /**
     * The model in a text and the files it includes; empty if a file cannot be read or parsed, since then nobody knows
     * what is missing. Meant to be called once.
     */
    public Optional<SourceModel> read(SourceText main) {
        HoconSettings.Separate all = new HoconSettings(problems, files).separate(main);
        VariableReader reader = new VariableReader(problems, files);
        MacroReader macroReader = new MacroReader(problems, arrays, reader);
        for (ModelFile file : all.files()) {
            file(file.settings());
            variables.addAll(reader.read(file.settings(), file.name()));
            macros.addAll(macroReader.read(file.settings(), file.name()));
        }
        if (!all.complete()) {
            return Optional.empty();
        }
        Span whole = new Span(main.name(), 0, 0, 1);
        all.files().get(0).settings().require("haihe");
        if (time.isEmpty()) {
            problems.error(Code.MISSING_KEY, whole, "'time' is missing", "add time { start = ..., stop = ... }");
            return Optional.empty();
        }
        return Optional.of(new SourceModel(
                name, doc, semantics, time.get(), units, UnitSystem.Undeclared.REFUSED, dimensions, variables, macros));
    }

    private static List<String> topKeys() {
        List<String> keys =
                new ArrayList<>(List.of("haihe", "name", "doc", "time", "semantics", "units", "dimensions", "macros"));
        keys.addAll(VariableReader.BLOCKS);
        return List.copyOf(keys);
    }

    private void file(Settings file) {
        file.allowOnly(TOP);
        once(file);
        version(file);
        name = file.string("name").orElse(name);
        doc = file.string("doc").orElse(doc);
        time = file.block("time").map(this::time).or(() -> time);
        semantics = file.block("semantics").map(SemanticsReader::read).orElse(semantics);
        file.block("units").ifPresent(block -> block.keys().forEach(key -> unit(block, key)));
        file.block("dimensions").ifPresent(block -> block.keys().forEach(key -> dimension(block, key)));
    }

    private void once(Settings file) {
        for (String key : SINGLE) {
            if (file.has(key) && !key.equals("haihe")) {
                Span before = single.putIfAbsent(key, file.spanOf(key));
                if (before != null) {
                    String message = "'" + key + "' is given twice, first at " + before;
                    problems.error(Code.DUPLICATE_DEFINITION, file.spanOf(key), message, "keep one of the two");
                }
            }
        }
    }

    private void version(Settings file) {
        file.number("haihe").ifPresent(version -> {
            if (version != 1) {
                Span span = file.value("haihe").map(Setting::span).orElseThrow();
                String message = "this program knows version 1 of the language only";
                problems.error(Code.UNSUPPORTED, span, message, "write haihe = 1");
            }
        });
    }

    private SourceTime time(Settings block) {
        block.allowOnly(TIME);
        block.require("start", "stop");
        Optional<SourceName> start = control(block, "start");
        Optional<SourceName> stop = control(block, "stop");
        Optional<SourceName> step = control(block, "step");
        Optional<SourceName> save = control(block, "save");
        boolean controlled = Stream.of(start, stop, step, save).anyMatch(Optional::isPresent);
        return new SourceTime(
                start.isPresent() ? Optional.empty() : arrays.number(block, "start"),
                stop.isPresent() ? Optional.empty() : arrays.number(block, "stop"),
                step.isPresent() ? Optional.empty() : arrays.number(block, "step"),
                save.isPresent() ? Optional.empty() : arrays.number(block, "save"),
                block.string("unit").orElse(""),
                block.string("method"),
                block.span(),
                controlled ? Optional.of(new SourceTime.Controls(start, stop, step, save)) : Optional.empty());
    }

    /** The variable that a setting comes from: a text that is no number is the name of one. */
    private Optional<SourceName> control(Settings block, String key) {
        return block.value(key)
                .filter(setting -> setting instanceof Setting.Text)
                .map(setting -> ((Setting.Text) setting).passage())
                .filter(passage -> Decimal.parse(passage.text().strip()).isEmpty())
                .flatMap(passage -> arrays.name(passage.text(), passage.span()));
    }

    private void unit(Settings parent, String key) {
        Optional<SourceName> unit = arrays.name(key, parent.spanOf(key));
        Optional<Settings> block = parent.block(key);
        if (unit.isEmpty() || block.isEmpty()) {
            return;
        }
        block.get().allowOnly(List.of("aliases", "equals"));
        List<Name> aliases = arrays.names(block.get(), "aliases").stream()
                .map(SourceName::name)
                .toList();
        Optional<Passage> equals = block.get().passage("equals");
        Span equalsSpan = equals.map(Passage::span).orElse(Span.NONE);
        units.add(new UnitDefinition(
                unit.get().name(),
                aliases,
                equals.map(Passage::text),
                unit.get().span(),
                equalsSpan));
    }

    private void dimension(Settings parent, String key) {
        Optional<SourceName> dimension = arrays.name(key, parent.spanOf(key));
        if (dimension.isEmpty()) {
            return;
        }
        if (parent.value(key).orElse(null) instanceof Settings block) {
            block.allowOnly(List.of("elements", "size", "of", "doc"));
            Optional<SourceName> parentName = block.passage("of").flatMap(of -> arrays.name(of.text(), of.span()));
            List<SourceName> elements = block.has("size") ? numbered(block) : arrays.names(block, "elements");
            if (!block.has("size")) {
                block.require("elements");
            }
            dimensions.add(new SourceDimension(
                    dimension.get(), elements, parentName, block.string("doc").orElse("")));
        } else {
            dimensions.add(new SourceDimension(dimension.get(), arrays.names(parent, key), Optional.empty(), ""));
        }
    }

    /** Elements called 1, 2, ... */
    private List<SourceName> numbered(Settings block) {
        if (block.has("elements")) {
            problems.error(
                    Code.BAD_VALUE, block.spanOf("size"), "'size' and 'elements' are both given", "keep one of them");
        }
        Span span = block.value("size").map(Setting::span).orElseThrow();
        long size = block.whole("size").orElse(0);
        if (size > Short.MAX_VALUE) {
            problems.error(Code.BAD_VALUE, span, "a dimension has at most " + Short.MAX_VALUE + " elements");
            return List.of();
        }
        return IntStream.rangeClosed(1, (int) size)
                .mapToObj(number -> new SourceName(Name.of(Integer.toString(number)), span))
                .toList();
    }
}
