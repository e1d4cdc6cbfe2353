package haihe.experiment.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of models, as file names and the first lines tell. */
enum ModelKind {
    VENSIM(Pattern.compile("=\\s*\\?\\?\\?")),
    XMILE(Pattern.compile("<eqn>\\s*(<!\\[CDATA\\[\\s*)?\\?\\?\\?")),
    NATIVE(Pattern.compile("equation\\s*[=:]\\s*\"\\?\\?\\?"));

    private static final int HEAD = 8192;
    private static final Pattern VERSION_KEY = Pattern.compile("(?m)^\\s*\"?haihe\"?\\s*[=:]");
    private static final Pattern ROOT_ELEMENT = Pattern.compile("<(\\w+:)?xmile[\\s>]");

    private final Pattern placeholder;

    ModelKind(Pattern placeholder) {
        this.placeholder = placeholder;
    }

    /** The format of a file; empty if it is no model. */
    static Optional<ModelKind> of(Path file) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "mdl" -> Optional.of(VENSIM);
            case "xmile", "stmx", "itmx" -> Optional.of(XMILE);
            case "xml" -> head(file, ROOT_ELEMENT) ? Optional.of(XMILE) : Optional.empty();
            case "conf", "hocon" -> head(file, VERSION_KEY) ? Optional.of(NATIVE) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean head(Path file, Pattern sign) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return sign.matcher(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1))
                    .find();
        }
    }

    /** Whether a model has an equation that its author left open, written {@code ???}. */
    boolean isUnfinished(Path file) throws IOException {
        return placeholder
                .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .find();
    }
}
