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
