package haihe.experiment.conformance;

import haihe.model.Diagnostic.Code;
import haihe.model.Diagnostics;
import haihe.model.io.SettingsReader;
import haihe.model.settings.Settings;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has said about the models of a folder: which of them need not pass, and which file holds the recorded
 * output of a model if its name does not tell.
 *
 * <pre>{@code
 * excused = [
 *   { model = "tests/pi/*.xmile", reason = "sin(pi) was recorded as exactly 0" }
 * ]
 * references = [
 *   { model = "tests/other/source.mdl", reference = "data.tab" }   # beside the model
 * ]
 * }</pre>
 *
 * @param excused models that need not pass
 * @param references recorded outputs
 */
public record Exceptions(List<Excuse> excused, List<Assigned> references) {

    /** No exceptions. */
    public static final Exceptions NONE = new Exceptions(List.of(), List.of());

    /** The file in a model library that holds its exceptions. */
    public static final String FILE_NAME = "haihe-conform.conf";

    /**
     * Models that need not pass.
     *
     * @param model their path below the library's folder; a glob, see {@link java.nio.file.FileSystem#getPathMatcher}
     * @param reason why, for a person
     */
    public record Excuse(String model, String reason) {

        /** Whether it is about the model of this name. */
        public boolean covers(String name) {
            return matches(model, name);
        }
    }

    /**
     * The recorded output of models.
     *
     * @param model their path below the library's folder; a glob
     * @param reference the file's path from the model's folder
     */
    public record Assigned(String model, String reference) {

        /** Whether it is about the model of this name. */
        public boolean covers(String name) {
            return matches(model, name);
        }
    }

    public Exceptions {
        excused = List.copyOf(excused);
        references = List.copyOf(references);
    }

    private static boolean matches(String glob, String name) {
        return glob.equals(name)
                || FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
    }

    /**
     * Reads the exceptions in a file.
     *
     * @param problems where everything that is wrong with the file is reported
     */
    public static Exceptions read(Path file, Diagnostics problems) {
        Optional<Settings> settings = SettingsReader.read(file, problems);
        settings.ifPresent(all -> all.allowOnly(List.of("excused", "references")));
        List<Excuse> excused = new ArrayList<>();
        List<Assigned> references = new ArrayList<>();
        for (Settings block : settings.map(all -> all.blocks("excused")).orElse(List.of())) {
            text(block, "model", "reason", problems)
                    .ifPresent(pair -> excused.add(new Excuse(pair.get(0), pair.get(1))));
        }
        for (Settings block : settings.map(all -> all.blocks("references")).orElse(List.of())) {
            text(block, "model", "reference", problems)
                    .ifPresent(pair -> references.add(new Assigned(pair.get(0), pair.get(1))));
        }
        return new Exceptions(excused, references);
    }

    private static Optional<List<String>> text(Settings block, String first, String second, Diagnostics problems) {
        block.allowOnly(List.of(first, second));
        if (!block.require(first, second)) {
            return Optional.empty();
        }
        String one = block.string(first).orElse("");
        String two = block.string(second).orElse("");
        if (one.isBlank() || two.isBlank()) {
            problems.error(Code.BAD_VALUE, block.span(), "'" + first + "' and '" + second + "' must not be blank");
            return Optional.empty();
        }
        return Optional.of(List.of(one, two));
    }

    Optional<String> excuse(String name) {
        return excused.stream()
                .filter(each -> each.covers(name))
                .map(Excuse::reason)
                .findFirst();
    }

    Optional<String> reference(String name) {
        return references.stream()
                .filter(each -> each.covers(name))
                .map(Assigned::reference)
                .findFirst();
    }
}
