package haihe.model.io.internal;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.Layer.PlacedOutline;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Parses HOCON texts and the files they include; a malformed text is reported and counts as empty. */
final class HoconParser {

    private final Diagnostics problems;
    private final SourceFiles files;

    HoconParser(Diagnostics problems, SourceFiles files) {
        this.problems = problems;
        this.files = files;
    }

    /** A text with its includes, found relative to the file that it is named after, merged where they stand. */
    Layer merged(SourceText text) {
        List<PlacedOutline> outlines = new ArrayList<>();
        ConfigObject content = merged(text, List.of(), outlines, List.of());
        return new Layer(content, outlines);
    }

    /** A text and, after it, all that it includes directly or through others, each a layer of its own. */
    List<Layer> separate(SourceText text) {
        List<Layer> layers = new ArrayList<>();
        separate(HoconDraft.of(text), layers, List.of());
        return layers;
    }

    private ConfigObject merged(SourceText text, List<String> prefix, List<PlacedOutline> outlines, List<String> open) {
        if (isTooDeep(text)) {
            return ConfigFactory.empty().root();
        }
        Outline outline = Outline.of(text.text());
        outlines.add(PlacedOutline.of(text, prefix, outline));
        List<String> nowOpen = with(open, text.name());
        return parse(text, new Includer((number, file) -> {
            Outline.Include include = outline.include(number);
            List<String> path = new ArrayList<>(prefix);
            path.addAll(include.path());
            return included(text, include, file, nowOpen)
                    .map(other -> merged(other, path, outlines, nowOpen))
                    .orElse(ConfigFactory.empty().root());
        }));
    }

    private void separate(HoconDraft draft, List<Layer> layers, List<String> open) {
        SourceText text = draft.text();
        if (draft.tooDeep().isPresent()) {
            reportDepth(text, draft.tooDeep().getAsInt());
            layers.add(new Layer(
                    ConfigFactory.empty().root(), List.of(PlacedOutline.of(text, List.of(), Outline.of("")))));
            return;
        }
        Outline outline = draft.outline();
        List<String> nowOpen = with(open, text.name());
        List<SourceText> others = new ArrayList<>();
        draft.mistake().ifPresent(mistake -> report(text, mistake));
        ConfigObject content = draft.content()
                .orElseGet(() -> parse(text, new Includer((number, file) -> {
                    Outline.Include include = outline.include(number);
                    if (include.path().isEmpty()) {
                        included(text, include, file, nowOpen).ifPresent(others::add);
                    } else {
                        Span span = text.span(include.from(), include.to());
                        String hint = "move it out of the block";
                        problems.error(
                                Code.SYNTAX, span, "a model's include stands at the top level of its file", hint);
                    }
                    return ConfigFactory.empty().root();
                })));
        layers.add(new Layer(content, List.of(PlacedOutline.of(text, List.of(), outline))));
        others.parallelStream().map(HoconDraft::of).toList().forEach(other -> separate(other, layers, nowOpen));
    }

    private void reportDepth(SourceText text, int from) {
        problems.error(
                Code.SYNTAX,
                text.span(from, from + 1),
                "blocks, lists or keys are nested more than " + Nesting.MOST + " levels deep");
    }

    private boolean isTooDeep(SourceText text) {
        OptionalInt at = Nesting.tooDeep(text.text());
        at.ifPresent(from -> reportDepth(text, from));
        return at.isPresent();
    }

    private Optional<SourceText> included(SourceText text, Outline.Include include, Path file, List<String> open) {
        Span span = text.span(include.from(), include.to());
        Path path = Path.of(text.name()).resolveSibling(file).normalize();
        if (open.contains(path.toString())) {
            problems.error(Code.SYNTAX, span, "the includes go round in a circle: " + circle(open, path));
            return Optional.empty();
        }
        return files.read(path, span);
    }

    private static String circle(List<String> open, Path again) {
        List<String> names = open.subList(open.indexOf(again.toString()), open.size());
        return String.join(" includes ", with(names, again.toString()));
    }

    private static List<String> with(List<String> names, String last) {
        List<String> longer = new ArrayList<>(names);
        longer.add(last);
        return longer;
    }

    private ConfigObject parse(SourceText text, Includer includer) {
        try {
            return values(text, includer);
        } catch (ConfigException e) {
            report(text, e);
            return ConfigFactory.empty().root();
        }
    }

    /**
     * The values of a text.
     *
     * @throws ConfigException if it is malformed
     */
    static ConfigObject values(SourceText text, Includer includer) {
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setSyntax(ConfigSyntax.CONF)
                .setOriginDescription(text.name())
                .setIncluder(includer);
        return ConfigFactory.parseString(text.text(), options).root();
    }

    private void report(SourceText text, ConfigException e) {
        OutlineScanner scanner = new OutlineScanner(text.text());
        scanner.scan();
        int open = scanner.unclosed();
        if (open >= 0 && String.valueOf(e.getMessage()).contains("end of file")) {
            String bracket = text.text().substring(open, open + 1);
            problems.error(Code.SYNTAX, text.span(open, open + 1), "this " + bracket + " is never closed");
            return;
        }
        ConfigOrigin origin = e.origin();
        int line = origin == null ? 0 : origin.lineNumber();
        Span span = line > 0 ? Layer.wholeLine(text, line) : new Span(text.name(), 0, 0, 1);
        HoconMessage message = HoconMessage.of(e);
        problems.error(Code.SYNTAX, span, message.text(), message.hint());
    }
}
