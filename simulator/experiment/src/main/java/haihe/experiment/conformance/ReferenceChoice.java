package haihe.experiment.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which files beside a model may be its recorded output.
 *
 * <p>A file called like the model, or like the model followed by {@code _output}, is its own; {@code output.*},
 * {@code output_*.*} and what stands in the folder {@code expected} under these names is shared by the models of the
 * folder. Vensim models are held against what Vensim recorded first, XMILE models against what Stella recorded.
 */
final class ReferenceChoice {

    private static final Set<String> ENDINGS = Set.of("csv", "tab", "tsv", "dat");
    private static final int NO_CANDIDATE = Integer.MAX_VALUE;
    private static final int DAT = 20;
    private static final int SHARED = 10;

    private final String stem;
    private final ModelKind kind;

    private ReferenceChoice(Path model, ModelKind kind) {
        this.stem = stemOf(model);
        this.kind = kind;
    }

    /** The files that may be a model's recorded output, the likeliest first. */
    static List<Path> of(Path model, ModelKind kind) throws IOException {
        ReferenceChoice choice = new ReferenceChoice(model, kind);
        List<Path> files = new ArrayList<>(files(model.resolveSibling("")));
        files.addAll(files(model.resolveSibling("expected")));
        return files.stream()
                .filter(file -> choice.rank(file) != NO_CANDIDATE)
                .sorted(Comparator.comparingInt(choice::rank).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        Path listed = folder.toString().isEmpty() ? Path.of(".") : folder;
        if (!Files.isDirectory(listed)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(listed)) {
            return all.filter(Files::isRegularFile).map(Path::normalize).toList();
        }
    }

    private static String stemOf(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private int rank(Path file) {
        String name = stemOf(file);
        String ending = file.getFileName().toString().substring(name.length()).toLowerCase(Locale.ROOT);
        if (ending.isEmpty() || !ENDINGS.contains(ending.substring(1))) {
            return NO_CANDIDATE;
        }
        int dat = ending.equals(".dat") ? DAT : 0;
        if (name.equals(stem)) {
            return dat;
        }
        String own = stem + "_output";
        if (name.startsWith(own)) {
            return dat + toolRank(name.substring(own.length()));
        }
        return name.equals("output") || name.startsWith("output_")
                ? dat + SHARED + toolRank(name.substring("output".length()))
                : NO_CANDIDATE;
    }

    /** How well the tool fits the model that a file's name says it was recorded with. */
    private int toolRank(String rest) {
        if (rest.isEmpty()) {
            return 1;
        }
        boolean vensim = rest.contains("vensim");
        boolean stella = rest.contains("stella") || rest.contains("isee");
        boolean ownTool = kind == ModelKind.VENSIM ? vensim : kind == ModelKind.XMILE && stella;
        if (ownTool) {
            return 0;
        }
        return vensim || stella ? 3 : 2;
    }
}
