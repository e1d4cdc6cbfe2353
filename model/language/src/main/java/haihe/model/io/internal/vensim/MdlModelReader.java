package haihe.model.io.internal.vensim;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.Semantics;
import haihe.model.Span;
import haihe.model.io.internal.SourceFiles;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceModel;
import haihe.model.source.SourceName;
import haihe.model.source.SourceText;
import haihe.model.source.SourceVariable;
import haihe.model.units.UnitSystem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Vensim models. Meant for one model each. */
public final class MdlModelReader {

    private static final Pattern CONDITION = Pattern.compile(":THE\\s+CONDITION:", Pattern.CASE_INSENSITIVE);

    private final Diagnostics problems;
    private final SourceFiles files;
    private final List<Path> data;

    /**
     * @param files reads the files that the model takes data from
     * @param data files with the values of data variables
     */
    public MdlModelReader(Diagnostics problems, SourceFiles files, List<Path> data) {
        this.problems = problems;
        this.files = files;
        this.data = List.copyOf(data);
    }

    /** The model in a text; empty, and reported, if anything in it is wrong. */
    public Optional<SourceModel> read(SourceText source) {
        return read(source, Optional.empty());
    }

    /** The names of the reality checks in a text. */
    public List<SourceName> checks(SourceText source) {
        MdlScanner scanner = new MdlScanner(source);
        scanner.scan();
        List<MdlStatement> conditions = scanner.statements().stream()
                .filter(each -> CONDITION.matcher(each.definition().text()).find())
                .toList();
        return Definitions.of(conditions, new StatementParser(problems), problems).checks().stream()
                .filter(check -> !check.testInput())
                .map(MdlDefinition.Check::name)
                .toList();
    }

    /** The name of the variable of a trial that says where and when the consequence of a check holds. */
    public static Name holds(Name check) {
        return RealityTrial.holds(check);
    }

    /** The model changed so that the condition of a reality check holds; empty, and reported, if that is impossible. */
    public Optional<SourceModel> trial(SourceText source, Name check) {
        return read(source, Optional.of(check));
    }

    private Optional<SourceModel> read(SourceText source, Optional<Name> check) {
        Span whole = new Span(source.name(), 0, 0, 1);
        MdlScanner scanner = new MdlScanner(source);
        scanner.scan();
        StatementParser parser = new StatementParser(problems);
        Definitions definitions = Definitions.of(scanner.statements(), parser, problems);
        MdlSettings settings = MdlSettings.parse(scanner.settings(), whole);
        ExternalReader external =
                ExternalReader.of(problems, files, Path.of(source.name()), settings, definitions.texts(), data);
        RangeTable ranges = RangeTable.of(definitions.ranges(), definitions.equivalences(), external, problems);
        VariableTable variables = variables(definitions, ranges, check);
        MacroBuilder macros = new MacroBuilder(MacroBuilder.blocks(scanner, source), parser, problems);
        Set<Name> macroNames = macros.names();
        UnitText.Reader units = new UnitText.Reader(problems);
        Mentions mentions = new Mentions();
        definitions.addTo(mentions);
        macros.addTo(mentions);
        Parts parts = new Parts(ranges, units, external, mentions.names(), problems);
        List<SourceVariable> built = build(Symbols.ofModel(variables, macroNames), parts);
        List<SourceMacro> builtMacros = macros.build(parts, variables);
        SourceModel model = new SourceModel(
                title(source.name()),
                "",
                Semantics.VENSIM,
                new TimeBuilder(variables, units, problems, whole).build(settings),
                settings.units(),
                UnitSystem.Undeclared.BASE_UNIT,
                ranges.dimensions(),
                built,
                builtMacros);
        return problems.hasErrors() ? Optional.empty() : Optional.of(model);
    }

    private VariableTable variables(Definitions definitions, RangeTable ranges, Optional<Name> check) {
        VariableTable variables = definitions.variables(ranges);
        return definitions.checks().stream()
                .filter(each -> check.filter(each.name().name()::equals).isPresent())
                .findFirst()
                .map(each -> RealityTrial.of(each, definitions, variables, new Faults(problems))
                        .variables(ranges))
                .orElse(variables);
    }

    /** All variables of a model or macro, with those that are made up for them. */
    static List<SourceVariable> build(Symbols symbols, Parts parts) {
        VariableBuilder builder = new VariableBuilder(symbols, parts);
        List<SourceVariable> built = new ArrayList<>();
        for (MdlVariable variable : symbols.variables().all()) {
            builder.build(variable).ifPresent(built::add);
        }
        built.addAll(symbols.internal());
        return built;
    }

    private static String title(String file) {
        String last = String.valueOf(Path.of(file).getFileName());
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
