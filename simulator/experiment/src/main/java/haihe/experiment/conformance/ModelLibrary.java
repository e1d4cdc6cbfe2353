package haihe.experiment.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of models with recorded outputs beside them. */
public final class ModelLibrary {

    private ModelLibrary() {}

    /**
     * The models below a folder, in the order of their names, with what each is held against. Models are files called
     * {@code *.mdl}, {@code *.xmile}, {@code *.stmx}, {@code *.itmx}, {@code *.xml} with XMILE in it, and {@code *.conf}
     * with a native model's version key; hidden folders are left out.
     *
     * @param root a folder, or the file of one model
     * @throws IOException if the folder cannot be listed
     */
    public static List<ConformanceCase> find(Path root, Exceptions exceptions) throws IOException {
        boolean single = Files.isRegularFile(root);
        Path base = single ? root.resolveSibling("") : root;
        List<ConformanceCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = nameOf(base, file);
                Optional<ModelKind> kind =
                        name.startsWith(".") || name.contains("/.") ? Optional.empty() : ModelKind.of(file);
                if (kind.isPresent()) {
                    cases.add(caseOf(name, file, kind.get(), exceptions));
                }
            }
        }
        return cases;
    }

    private static String nameOf(Path base, Path file) {
        Path below = base.toString().isEmpty() ? file : base.relativize(file);
        return below.toString().replace(java.io.File.separatorChar, '/');
    }

    private static ConformanceCase caseOf(String name, Path file, ModelKind kind, Exceptions exceptions)
            throws IOException {
        Optional<String> assigned = exceptions.reference(name);
        List<Path> references =
                assigned.isPresent() ? List.of(file.resolveSibling(assigned.get())) : ReferenceChoice.of(file, kind);
        return new ConformanceCase(name, file, references, exceptions.excuse(name));
    }
}
