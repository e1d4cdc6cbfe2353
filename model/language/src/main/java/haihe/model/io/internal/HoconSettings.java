package haihe.model.io.internal;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigResolveOptions;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.settings.Settings;
import haihe.model.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads settings from HOCON texts. Substitutions look at the texts alone, not at the environment. */
public final class HoconSettings {

    private final Diagnostics problems;
    private final HoconParser parser;

    public HoconSettings(Diagnostics problems, SourceFiles files) {
        this.problems = problems;
        this.parser = new HoconParser(problems, files);
    }

    /** The settings of several texts, of which the later override the earlier ones; empty after an error. */
    public Optional<Settings> layered(List<SourceText> texts) {
        int before = problems.size();
        List<PlacedOutline> outlines = new ArrayList<>();
        Config merged = ConfigFactory.empty();
        for (SourceText text : texts) {
            Layer layer = parser.merged(text);
            outlines.addAll(layer.outlines());
            merged = layer.content().toConfig().withFallback(merged);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        String file = texts.isEmpty() ? "<none>" : texts.get(texts.size() - 1).name();
        return resolve(merged, merged, outlines)
                .map(content -> new SettingsBuilder(outlines, problems).build(file, content));
    }

    /**
     * A file and, after it, the files it includes, each by itself. Substitutions look at all of them.
     *
     * @param files one for each that could be parsed
     * @param complete whether that is all of them
     */
    public record Separate(List<ModelFile> files, boolean complete) {
        public Separate {
            files = List.copyOf(files);
        }
    }

    /** One of several files. */
    public record ModelFile(String name, Settings settings) {}

    /** A text and all that it includes, not merged, with repeated keys reported as DUPLICATE_DEFINITION. */
    public Separate separate(SourceText text) {
        int before = problems.size();
        List<Layer> layers = parser.separate(text);
        boolean complete = problems.size() == before;
        List<Layer> resolved = new ArrayList<>();
        for (Layer layer : layers) {
            RepeatedKeys.report(layer.outlines().get(0), problems);
            Optional<ConfigObject> content = resolve(layer, layers);
            complete &= content.isPresent();
            content.ifPresent(values -> resolved.add(new Layer(values, layer.outlines())));
        }
        return new Separate(resolved.parallelStream().map(this::file).toList(), complete);
    }

    private ModelFile file(Layer layer) {
        String name = layer.outlines().get(0).text().name();
        return new ModelFile(name, new SettingsBuilder(layer.outlines(), problems).build(name, layer.content()));
    }

    private Optional<ConfigObject> resolve(Layer layer, List<Layer> all) {
        Config content = layer.content().toConfig();
        if (content.isResolved()) {
            return Optional.of(layer.content());
        }
        Config source = ConfigFactory.empty();
        for (Layer each : all) {
            source = source.withFallback(each.content());
        }
        return resolve(content, source, layer.outlines());
    }

    private Optional<ConfigObject> resolve(Config content, Config source, List<PlacedOutline> outlines) {
        try {
            return Optional.of(
                    content.resolveWith(source, ConfigResolveOptions.noSystem()).root());
        } catch (ConfigException e) {
            HoconMessage message = HoconMessage.of(e);
            problems.error(Code.UNKNOWN_NAME, place(e, outlines), message.text(), message.hint());
            return Optional.empty();
        }
    }

    private static Span place(ConfigException e, List<PlacedOutline> outlines) {
        return Optional.ofNullable(e.origin())
                .flatMap(origin -> outlines.stream()
                        .flatMap(outline ->
                                outline.lineSpan(SettingsBuilder.fileOf(origin), origin.lineNumber()).stream())
                        .findFirst())
                .orElse(Span.NONE);
    }
}
