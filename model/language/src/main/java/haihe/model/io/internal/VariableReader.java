package haihe.model.io.internal;

import haihe.model.Diagnostics;
import haihe.model.settings.Setting;
import haihe.model.settings.Settings;
import haihe.model.source.Passage;
import haihe.model.source.SourceDefinition;
import haihe.model.source.SourceLookup;
import haihe.model.source.SourceName;
import haihe.model.source.SourceNumber;
import haihe.model.source.SourceSeries;
import haihe.model.source.SourceValues;
import haihe.model.source.SourceVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the variables in the blocks of one file. */
final class VariableReader {

    /** The blocks that hold variables. */
    static final List<String> BLOCKS = List.of("constants", "stocks", "flows", "aux", "lookups", "series");

    private static final List<String> COMMON = List.of("unit", "doc", "label", "over", "events", "sector", "internal");
    private static final List<String> CONSTANT = keys(List.of("value", "min", "max", "source"));
    private static final List<String> STOCK =
            keys(List.of("initial", "inflows", "outflows", "non-negative"), ContainerReader.STOCK);
    private static final List<String> FLOW = keys(List.of("equation", "non-negative"), ContainerReader.FLOW);
    private static final List<String> AUXILIARY = keys(List.of("equation", "lookup"));
    private static final List<String> LOOKUP = keys(LookupReader.KEYS, List.of("input-unit"));
    private static final List<String> SERIES = keys(SeriesReader.KEYS);

    /** A kind may have several blocks in one file, which are one block for the parser. */
    private static final Comparator<SourceVariable> IN_TEXT = Comparator.<SourceVariable>comparingInt(
                    each -> each.name().span().line())
            .thenComparingInt(each -> each.name().span().column());

    private final ArrayReader arrays;
    private final LookupReader lookups;
    private final SeriesReader series;
    private final ContainerReader containers;
    private final EventReader events;

    VariableReader(Diagnostics problems, SourceFiles files) {
        this.arrays = new ArrayReader(problems);
        this.lookups = new LookupReader(problems, arrays);
        this.series = new SeriesReader(problems, files, arrays);
        this.containers = new ContainerReader(problems, arrays);
        this.events = new EventReader(problems);
    }

    /** The variables of a file, in the order of the text. */
    List<SourceVariable> read(Settings file, String fileName) {
        List<SourceVariable> variables = new ArrayList<>();
        for (String kind : file.keys()) {
            if (BLOCKS.contains(kind)) {
                file.block(kind).ifPresent(block -> {
                    for (String key : block.keys()) {
                        variable(kind, block, key, fileName).ifPresent(variables::add);
                    }
                });
            }
        }
        variables.sort(IN_TEXT);
        return variables;
    }

    private Optional<SourceVariable> variable(String kind, Settings parent, String key, String file) {
        Optional<SourceName> name = arrays.name(key, parent.spanOf(key));
        Setting setting = parent.value(key).orElseThrow();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (setting instanceof Settings block) {
            return Optional.of(described(name.get(), block, definition(kind, name.get(), block, file), file));
        }
        return shortForm(kind, setting, parent)
                .map(definition ->
                        new SourceVariable(name.get(), List.of(), Optional.empty(), "", "", sector(file), definition));
    }

    private Optional<SourceDefinition> shortForm(String kind, Setting setting, Settings parent) {
        if (kind.equals("constants")) {
            Optional<SourceValues> values = arrays.values(setting, parent);
            return Optional.of(new SourceDefinition.Constant(values, Optional.empty(), Optional.empty(), ""));
        }
        if (kind.equals("aux")) {
            return Optional.of(
                    new SourceDefinition.Auxiliary(Optional.of(arrays.equation(setting, parent)), Optional.empty()));
        }
        parent.asBlock(setting);
        return Optional.empty();
    }

    private SourceVariable described(SourceName name, Settings block, SourceDefinition definition, String file) {
        return new SourceVariable(
                name,
                arrays.names(block, "over"),
                block.passage("unit"),
                block.string("doc").orElse(""),
                block.string("label").orElse(""),
                block.string("sector").orElseGet(() -> sector(file)),
                block.flag("internal").orElse(false),
                events.thresholds(block),
                definition);
    }

    private static String sector(String file) {
        String last = String.valueOf(Path.of(file).getFileName());
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private SourceDefinition definition(String kind, SourceName name, Settings block, String file) {
        return switch (kind) {
            case "constants" -> constant(block);
            case "stocks" -> stock(block);
            case "flows" -> flow(block);
            case "aux" -> auxiliary(block);
            case "lookups" -> lookup(block);
            default -> series(name, block, file);
        };
    }

    private SourceDefinition constant(Settings block) {
        block.allowOnly(CONSTANT);
        block.require("value");
        Optional<SourceValues> values = arrays.values(block, "value");
        Optional<SourceNumber> min = arrays.number(block, "min");
        Optional<SourceNumber> max = arrays.number(block, "max");
        return new SourceDefinition.Constant(
                values, min, max, block.string("source").orElse(""));
    }

    private SourceDefinition stock(Settings block) {
        block.allowOnly(STOCK);
        return new SourceDefinition.Stock(
                arrays.equation(block, "initial"),
                arrays.names(block, "inflows"),
                arrays.names(block, "outflows"),
                block.flag("non-negative").orElse(false),
                containers.container(block));
    }

    private SourceDefinition flow(Settings block) {
        block.allowOnly(FLOW);
        return new SourceDefinition.Flow(
                arrays.equation(block, "equation"), block.flag("non-negative").orElse(false), containers.outlet(block));
    }

    private SourceDefinition auxiliary(Settings block) {
        block.allowOnly(AUXILIARY);
        Optional<SourceLookup> points = block.block("lookup").flatMap(inner -> {
            inner.allowOnly(LookupReader.KEYS);
            return lookups.read(inner);
        });
        return new SourceDefinition.Auxiliary(arrays.equation(block, "equation"), points);
    }

    private SourceDefinition lookup(Settings block) {
        block.allowOnly(LOOKUP);
        Optional<Passage> inputUnit = block.passage("input-unit");
        return new SourceDefinition.Lookup(lookups.read(block), inputUnit);
    }

    private SourceDefinition series(SourceName name, Settings block, String file) {
        block.allowOnly(SERIES);
        Optional<SourceSeries> data = series.read(name.text(), block.has("over"), block, file);
        return new SourceDefinition.Series(data);
    }

    @SafeVarargs
    private static List<String> keys(List<String>... own) {
        List<String> keys = new ArrayList<>();
        for (List<String> each : own) {
            keys.addAll(each);
        }
        keys.addAll(COMMON);
        return List.copyOf(keys);
    }
}
