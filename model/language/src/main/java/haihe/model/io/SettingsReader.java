package haihe.model.io;

import haihe.model.Diagnostics;
import haihe.model.Span;
import haihe.model.io.internal.HoconSettings;
import haihe.model.io.internal.SourceFiles;
import haihe.model.settings.Settings;
import haihe.model.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads settings from HOCON files and texts, the later of which override the earlier ones. Includes are found relative to
 * the including file; {@code ${...}} looks at the settings alone, not at the environment.
 *
 * <pre>{@code
 * Diagnostics problems = new Diagnostics();
 * Optional<Settings> settings = new SettingsReader(problems)
 *         .file(Path.of("configs/roadmap.conf"))
 *         .text("<command line>", "method = rk4")
 *         .read();
 * }</pre>
 */
public final class SettingsReader {

    private final Diagnostics problems;
    private final SourceFiles files;
    private final List<SourceText> texts = new ArrayList<>();
    private boolean complete = true;

    /**
     * @param problems where everything is reported that is wrong with the files, now or when a value is asked for
     */
    public SettingsReader(Diagnostics problems) {
        this.problems = problems;
        this.files = new SourceFiles(problems);
    }

    /** The settings of one file; empty, and reported, if it cannot be read or parsed. */
    public static Optional<Settings> read(Path file, Diagnostics problems) {
        return new SettingsReader(problems).file(file).read();
    }

    /** Adds a file; one that cannot be read is reported as FILE_UNREADABLE. */
    public SettingsReader file(Path file) {
        Optional<SourceText> text = files.read(file, Span.NONE);
        text.ifPresent(texts::add);
        complete &= text.isPresent();
        return this;
    }

    /**
     * Adds a text that stands in no file.
     *
     * @param name what spans call it, such as {@code <command line>}
     */
    public SettingsReader text(String name, String hocon) {
        texts.add(files.text(name, hocon));
        return this;
    }

    /** The settings of all files and texts together; empty if any of them was reported. */
    public Optional<Settings> read() {
        Optional<Settings> settings = new HoconSettings(problems, files).layered(texts);
        return complete ? settings : Optional.empty();
    }
}
