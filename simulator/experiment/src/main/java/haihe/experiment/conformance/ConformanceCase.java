package haihe.experiment.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model and what it is held against.
 *
 * @param name the model's path below the folder that was searched, with forward slashes
 * @param model the model's file
 * @param references files that may be its recorded output, the likeliest first
 * @param excuse why the case need not pass, if somebody has said so
 */
public record ConformanceCase(String name, Path model, List<Path> references, Optional<String> excuse) {

    public ConformanceCase {
        references = List.copyOf(references);
    }

    /** The kind of file, such as {@code .mdl}. */
    public String format() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }
}
