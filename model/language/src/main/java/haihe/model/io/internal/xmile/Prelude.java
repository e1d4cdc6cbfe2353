package haihe.model.io.internal.xmile;

import haihe.model.Diagnostics;
import haihe.model.Name;
import haihe.model.io.internal.xml.XmlParser;
import haihe.model.source.SourceMacro;
import haihe.model.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Functions of Stella that XMILE does not have, written as macros. */
final class Prelude {

    private static final String FILE = "stella-functions.xmile";

    private Prelude() {}

    /**
     * The macros among them that a model calls and does not define itself.
     *
     * @param called what the model calls
     * @param defined macros of the model
     */
    static List<SourceMacro> of(Set<Name> called, List<SourceMacro> defined) {
        Set<Name> known = defined.stream().map(macro -> macro.name().name()).collect(Collectors.toSet());
        return all().stream()
                .filter(macro -> called.contains(macro.name().name()))
                .filter(macro -> !known.contains(macro.name().name()))
                .toList();
    }

    private static List<SourceMacro> all() {
        Diagnostics problems = new Diagnostics();
        SourceText text = SourceText.of("<" + FILE + ">", text());
        Tag root = XmlParser.parse(text, problems).map(Tag::root).orElseThrow();
        Shapes shapes = new Shapes(List.of());
        Equations equations = new Equations(problems, shapes);
        ModelReading models = new ModelReading(problems, equations, shapes, module -> Optional.empty());
        List<SourceMacro> macros = new MacroReader(problems, equations, models).read(List.of(root));
        if (problems.size() > 0) {
            throw new IllegalStateException("the functions of Stella are malformed: " + problems.all());
        }
        return macros;
    }

    private static String text() {
        try (InputStream stream = Objects.requireNonNull(Prelude.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
